import { Injectable, StreamableFile } from '@nestjs/common';
import { type CivilDate, formatDay } from '@etabli/kernel';
import { assetPath, Clock, csv, type SheetColumn, TypstHost, Work, xlsx } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { printedReport } from '../paper/ledger-report.rules.js';
import { AGES } from './account.rules.js';
import type { AgedBalanceView, AgedRow, AgedSumsView } from './statement.dto.js';

const TEMPLATE = assetPath('billing', 'ledger-report.typ');
const CENTS = [...AGES.map(({ column }) => column), 'restCents', 'totalCents'] as const;

/** What each customer owes, by how long it is late, as it was at the end of a day. Adds up to the customers' account. */
@Injectable()
export class AgedBalance {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  async on(day: CivilDate = this.clock.today()): Promise<AgedBalanceView> {
    const items = await this.rows(day);
    const sum = (column: (typeof CENTS)[number]): number => items.reduce((total, row) => total + row[column], 0);
    const totals = Object.fromEntries(CENTS.map((column) => [column, sum(column)])) as unknown as AgedSumsView;
    return { on: day, items, totals: [totals] };
  }

  async file(day: CivilDate = this.clock.today(), format: 'csv' | 'xlsx' | 'pdf' = 'xlsx'): Promise<StreamableFile> {
    const view = await this.on(day);
    if (format === 'pdf') return this.paper(view);
    const { items } = view;
    const rows = items.map((row) => [row.customerCode, row.customerLabel, ...CENTS.map((column) => row[column])]);
    const name = `balance-agee-${day}.${format}`;
    const content =
      format === 'csv'
        ? Buffer.from(csv(COLUMNS, rows))
        : await xlsx([{ name: `Balance âgée au ${formatDay(day).replaceAll('/', '-')}`, columns: COLUMNS, rows }]);
    return new StreamableFile(content, { type: TYPES[format], disposition: `attachment; filename="${name}"` });
  }

  private async paper({ on, items, totals }: AgedBalanceView): Promise<StreamableFile> {
    const width = 24;
    const cells = (row: AgedSumsView): { cents: number }[] => CENTS.map((column) => ({ cents: row[column] }));
    const pdf = await this.typst.render(
      TEMPLATE,
      printedReport({
        seller: await this.school.seller(),
        title: 'Balance âgée',
        subtitle: `au ${formatDay(on)}`,
        drawnOn: this.clock.today(),
        facts: [],
        tables: [
          {
            title: null,
            columns: [
              { label: 'Code', width: 16, right: false },
              { label: 'Client', width: null, right: false },
              ...COLUMNS.slice(2).map(({ header }) => ({ label: header, width, right: true })),
            ],
            rows: [
              ...items.map((row) => ({ cells: [row.customerCode, row.customerLabel, ...cells(row)] })),
              ...totals.map((row) => ({ cells: ['', 'Total', ...cells(row)], strong: true })),
            ],
            empty: 'Personne ne doit rien.',
          },
        ],
        totals: [],
        notes: [],
        flipped: true,
      }),
    );
    const disposition = `attachment; filename="balance-agee-${on}.pdf"`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }

  private rows(day: CivilDate, customerId: string | null = null): Promise<AgedRow[]> {
    return this.work.manager.query(AGED_SQL, [day, customerId]);
  }

  /** Of one customer, what is past its due day. */
  async overdueCents(customerId: string, day: CivilDate): Promise<number> {
    const [row] = await this.rows(day, customerId);
    return row ? row.to30Cents + row.to60Cents + row.to90Cents + row.beyondCents : 0;
  }
}

const COLUMNS: readonly SheetColumn[] = [
  { header: 'Code', kind: 'text', width: 10 },
  { header: 'Client', kind: 'text', width: 36 },
  ...AGES.map(({ label }) => ({ header: label, kind: 'euros' as const })),
  { header: 'Non affecté', kind: 'euros' },
  { header: 'Solde', kind: 'euros' },
];
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The columns of AGES; a spec counts them again. */
const AGED_SQL = `
  WITH open AS (
    SELECT i.customer_id, $1::date - i.due_on AS late,
           i.payable_cents - coalesce((SELECT sum(s.amount_cents) FROM settlements s WHERE s.invoice_id = i.id AND s.settled_on <= $1), 0) AS cents
      FROM invoices i WHERE i.number IS NOT NULL AND i.kind <> 'credit_note' AND i.issued_on <= $1 AND ($2::uuid IS NULL OR i.customer_id = $2)
  ), aged AS (
    SELECT customer_id, count(*) FILTER (WHERE cents <> 0) AS count, sum(cents) FILTER (WHERE late <= 0) AS not_due,
           sum(cents) FILTER (WHERE late BETWEEN 1 AND 30) AS to30, sum(cents) FILTER (WHERE late BETWEEN 31 AND 60) AS to60,
           sum(cents) FILTER (WHERE late BETWEEN 61 AND 90) AS to90, sum(cents) FILTER (WHERE late > 90) AS beyond
      FROM open GROUP BY customer_id
  ), given AS (
    SELECT customer_id, sum(cents) AS cents FROM (
      SELECT p.customer_id, p.amount_cents AS cents FROM payments p WHERE p.received_on <= $1
      UNION ALL
      SELECT i.customer_id, i.gross_cents FROM invoices i WHERE i.kind = 'credit_note' AND i.number IS NOT NULL AND i.issued_on <= $1
      UNION ALL
      SELECT i.customer_id, -s.amount_cents FROM settlements s JOIN invoices i ON i.id = s.invoice_id WHERE s.settled_on <= $1
    ) AS moved GROUP BY customer_id
  )
  SELECT c.id AS "customerId", c.code AS "customerCode", concat_ws(' ', c.first_name, c.name) AS "customerLabel", coalesce(a.count, 0) AS "invoiceCount",
         coalesce(a.not_due, 0)::bigint AS "notDueCents", coalesce(a.to30, 0)::bigint AS "to30Cents", coalesce(a.to60, 0)::bigint AS "to60Cents",
         coalesce(a.to90, 0)::bigint AS "to90Cents", coalesce(a.beyond, 0)::bigint AS "beyondCents", coalesce(g.cents, 0)::bigint AS "restCents",
         (coalesce(a.not_due, 0) + coalesce(a.to30, 0) + coalesce(a.to60, 0) + coalesce(a.to90, 0) + coalesce(a.beyond, 0) - coalesce(g.cents, 0))::bigint AS "totalCents"
    FROM customers c LEFT JOIN aged a ON a.customer_id = c.id LEFT JOIN given g ON g.customer_id = c.id
   WHERE (a.count > 0 OR g.cents <> 0) AND ($2::uuid IS NULL OR c.id = $2) ORDER BY c.name, c.id`;

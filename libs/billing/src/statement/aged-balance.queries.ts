import { Injectable, StreamableFile } from '@nestjs/common';
import { type CivilDate, fold, formatDay } from '@etabli/kernel';
import { assetPath, Clock, containing, csv, Lists, type SheetColumn, TypstHost, Work, xlsx } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { printedReport } from '../paper/ledger-report.rules.js';
import { AGES } from './account.rules.js';
import type { AgedBalanceRequest, AgedBalanceView, AgedRow, AgedSumsView, AgedTotalsView } from './statement.dto.js';

const TEMPLATE = assetPath('billing', 'ledger-report.typ');
const CENTS = [...AGES.map(({ column }) => column), 'restCents', 'totalCents'] as const;

const LIST = { id: 'a."customerId"', by: 'customer', sorts: { customer: { sql: 'a.name', type: 'text' } } } as const;

export interface WholeAgedBalance {
  readonly on: CivilDate;
  readonly items: readonly AgedRow[];
  readonly totals: readonly AgedSumsView[];
}

/** What each customer owes, by how long it is late, as it was at the end of a day. Adds up to the customers' account. */
@Injectable()
export class AgedBalance {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly lists: Lists,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  /** Every customer, for the files. */
  async on(day: CivilDate = this.clock.today()): Promise<WholeAgedBalance> {
    return { on: day, items: await this.rows(day), totals: [await this.totals(day)] };
  }

  /** By name, page by page: each customer's sums are computed when his row is reached. */
  async page({ on = this.clock.today(), ...request }: AgedBalanceRequest): Promise<AgedBalanceView> {
    const query = this.work.manager
      .createQueryBuilder()
      .select(
        ['customerId', 'customerCode', 'customerLabel', 'invoiceCount', ...CENTS].map(
          (name) => `a."${name}" AS "${name}"`,
        ),
      )
      .from(agedSql(':day'), 'a')
      .setParameters({ day: on });
    if (request.q) query.andWhere('a.search_text LIKE :q', { q: containing(fold(request.q)) });
    return { on, ...(await this.lists.page<AgedRow, 'customer'>(query, LIST, request)) };
  }

  /** Of all customers. */
  async totals(day: CivilDate = this.clock.today()): Promise<AgedTotalsView> {
    const sums = CENTS.map((column) => `coalesce(sum("${column}"), 0)::bigint AS "${column}"`).join(', ');
    const [totals] = (await this.work.manager.query(
      `SELECT count(*) AS "customerCount", ${sums} FROM ${agedSql('$1')} AS a`,
      [day],
    )) as [AgedTotalsView];
    return totals;
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

  private async paper({ on, items, totals }: WholeAgedBalance): Promise<StreamableFile> {
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
    return this.work.manager.query(
      `SELECT * FROM ${agedSql('$1')} AS a WHERE $2::uuid IS NULL OR a."customerId" = $2 ORDER BY a.name, a."customerId"`,
      [day, customerId],
    );
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

/** The columns of AGES; a spec counts them again. A customer's sums hang on his row, so that a page needs those of its rows alone. */
const agedSql = (day: string): string => `(
  SELECT c.id AS "customerId", c.code AS "customerCode", concat_ws(' ', c.first_name, c.name) AS "customerLabel", c.name, c.search_text,
         a.count AS "invoiceCount", a.not_due AS "notDueCents", a.to30 AS "to30Cents", a.to60 AS "to60Cents", a.to90 AS "to90Cents",
         a.beyond AS "beyondCents", (p.cents + a.notes - a.settled)::bigint AS "restCents", (a.owed - p.cents - a.notes + a.settled)::bigint AS "totalCents"
    FROM customers c
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE cents <> 0) AS count, coalesce(sum(cents) FILTER (WHERE late <= 0), 0)::bigint AS not_due,
             coalesce(sum(cents) FILTER (WHERE late BETWEEN 1 AND 30), 0)::bigint AS to30, coalesce(sum(cents) FILTER (WHERE late BETWEEN 31 AND 60), 0)::bigint AS to60,
             coalesce(sum(cents) FILTER (WHERE late BETWEEN 61 AND 90), 0)::bigint AS to90, coalesce(sum(cents) FILTER (WHERE late > 90), 0)::bigint AS beyond,
             coalesce(sum(cents), 0) AS owed, coalesce(sum(note), 0) AS notes, coalesce(sum(settled), 0) AS settled
        FROM (
          SELECT CAST(${day} AS date) - i.due_on AS late, s.settled, CASE WHEN i.kind = 'credit_note' THEN i.gross_cents END AS note,
                 CASE WHEN i.kind <> 'credit_note' THEN i.payable_cents - s.settled END AS cents
            FROM invoices i CROSS JOIN LATERAL (
              SELECT coalesce(sum(t.amount_cents), 0) AS settled FROM settlements t WHERE t.invoice_id = i.id AND t.settled_on <= CAST(${day} AS date)) AS s
           WHERE i.customer_id = c.id AND i.number IS NOT NULL AND i.issued_on <= CAST(${day} AS date)) AS one) AS a
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(p.amount_cents), 0) AS cents FROM payments p WHERE p.customer_id = c.id AND p.received_on <= CAST(${day} AS date)) AS p
   WHERE a.count > 0 OR p.cents + a.notes - a.settled <> 0)`;

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
  on(day: CivilDate = this.clock.today()): Promise<WholeAgedBalance> {
    return this.work.atOneInstant(async () => ({
      on: day,
      items: await this.rows(day),
      totals: [await this.totals(day)],
    }));
  }

  /** By name, page by page. */
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

  private rows(day: CivilDate, customerId?: string): Promise<AgedRow[]> {
    const of = customerId === undefined ? '' : 'WHERE a."customerId" = $2';
    return this.work.manager.query(`SELECT * FROM ${agedSql('$1')} AS a ${of} ORDER BY a.name, a."customerId"`, [
      day,
      ...(customerId === undefined ? [] : [customerId]),
    ]);
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

const AGE_SQL = AGES.map(({ column, upTo }, n) => {
  const from = n === 0 ? '' : `late > ${AGES[n - 1]!.upTo} AND `;
  return `sum(cents) FILTER (WHERE ${from}late <= ${upTo}) AS "${column}"`;
}).join(', ');

/**
 * What is owed at the end of a day is what is owed now and what was settled since: as many rows as are open, none of the years paid.
 * The balance of a customer is what was invoiced less what was credited and received, from indexes alone; money that settles
 * nothing is what makes the one out of the other. A db-spec compares with the sum of every invoice and every settlement.
 */
const agedSql = (day: string): string => `(
  SELECT c.id AS "customerId", c.code AS "customerCode", concat_ws(' ', c.first_name, c.name) AS "customerLabel", c.name, c.search_text,
         coalesce(o.count, 0) AS "invoiceCount", ${AGES.map(({ column }) => `coalesce(o."${column}", 0)::bigint AS "${column}"`).join(', ')},
         (coalesce(o.owed, 0) - b.cents)::bigint AS "restCents", b.cents::bigint AS "totalCents"
    FROM (
      SELECT customer_id, sum(cents) AS cents FROM (
        SELECT customer_id, sum(CASE kind WHEN 'credit_note' THEN -gross_cents ELSE payable_cents END) AS cents FROM invoices
         WHERE number IS NOT NULL AND issued_on <= CAST(${day} AS date) GROUP BY customer_id
        UNION ALL SELECT customer_id, -sum(amount_cents) FROM payments WHERE received_on <= CAST(${day} AS date) GROUP BY customer_id) AS moved
       GROUP BY customer_id) AS b
    JOIN customers c ON c.id = b.customer_id
    LEFT JOIN (
      SELECT customer_id, count(*) FILTER (WHERE cents <> 0) AS count, sum(cents) AS owed, ${AGE_SQL} FROM (
        SELECT i.customer_id, CAST(${day} AS date) - i.due_on AS late, owed.cents FROM (
          SELECT invoice_id, sum(cents) AS cents FROM (
            SELECT invoice_id, open_cents AS cents FROM open_invoices
            UNION ALL SELECT invoice_id, amount_cents FROM settlements WHERE settled_on > CAST(${day} AS date)) AS since
           GROUP BY invoice_id) AS owed
          JOIN invoices i ON i.id = owed.invoice_id AND i.issued_on <= CAST(${day} AS date)) AS one
       GROUP BY customer_id) AS o ON o.customer_id = b.customer_id
   WHERE o.count > 0 OR coalesce(o.owed, 0) <> b.cents)`;

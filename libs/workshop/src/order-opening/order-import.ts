import { Injectable } from '@nestjs/common';
import { headingKey } from '@etabli/kernel';
import { Customer, customerLabel } from '@etabli/customers';
import {
  refusedFields,
  type Sheet,
  type SheetColumn,
  type SheetValue,
  type TableImport,
  TableImportSource,
  validated,
  Work,
} from '@etabli/platform';
import {
  lineOf,
  NATURE_LABELS,
  ORDER_COLUMNS,
  type OrderColumn,
  type OrderRow,
  placeOf,
  speakers,
  VAT_REASON_LABELS,
} from './order-import.row.js';
import { OrderOpeningRequest } from './order-opening.dto.js';
import { OrderOpenings } from './order-openings.js';

const FIELDS = Object.keys(ORDER_COLUMNS) as OrderColumn[];
const KINDS: Partial<Record<OrderColumn, SheetColumn['kind']>> = {
  openedOn: 'day',
  dueOn: 'day',
  quantity: 'decimal',
  unitPrice: 'decimal',
  vatRate: 'decimal',
  allottedMinutes: 'minutes',
  minutesToDate: 'minutes',
  deliveredQuantity: 'decimal',
  billedQuantity: 'decimal',
};

/** As they were taken over; the hours of no line in particular stand on the first. */
const ROWS = `SELECT coalesce(g.previous_number, p.number) AS "previousNumber", c.code AS customer, p.title, p.customer_reference AS "customerReference",
    p.opened_on AS "openedOn", p.due_on AS "dueOn", l.label, l.nature, l.unit, l.quantity::text AS quantity, l.unit_price::text AS "unitPrice",
    (l.vat_rate_bp / 100.0)::numeric(5,2)::text AS "vatRate", l.vat_reason AS "vatReason", l.allotted_minutes AS "allottedMinutes",
    (SELECT coalesce(sum(w.minutes), 0)::int FROM operations o JOIN operation_openings w ON w.operation_id = o.id
      WHERE o.order_id = p.id AND (o.line_id = l.id OR (o.line_id IS NULL AND l.position = 0))) AS "minutesToDate",
    b.delivered_quantity::text AS "deliveredQuantity", b.billed_quantity::text AS "billedQuantity"
  FROM order_openings g JOIN production_orders p ON p.id = g.order_id JOIN production_order_lines l ON l.order_id = p.id
  JOIN line_openings b ON b.line_id = l.id LEFT JOIN customers c ON c.id = p.customer_id ORDER BY p.number, l.position, l.id`;

/** Orders that were under way, from a table with one row a line, by the command that takes one over by hand. */
@TableImportSource('order_opening.take')
@Injectable()
export class OrderImport implements TableImport<OrderColumn> {
  readonly kind = 'orders';
  readonly title = 'Ordres en cours';
  readonly command = 'order_opening.import';
  readonly columns = ORDER_COLUMNS;

  constructor(
    private readonly work: Work,
    private readonly openings: OrderOpenings,
  ) {}

  async write(rows: readonly OrderRow[]): Promise<number> {
    const customers = await this.customers();
    const taken = await this.taken();
    let made = 0;
    for (const [reference, ofOrder] of byReference(rows)) {
      const known = taken.get(headingKey(reference));
      if (known)
        ofOrder[0]!.wrong('previousNumber', `Cette référence est déjà celle de l’ordre ${known}. Retirez ses lignes.`);
      if (await this.take(reference, ofOrder, customers)) made++;
    }
    return made;
  }

  async sheet(): Promise<Sheet> {
    type Row = Record<OrderColumn, SheetValue> & {
      nature: keyof typeof NATURE_LABELS;
      vatReason: keyof typeof VAT_REASON_LABELS | null;
    };
    const rows: Row[] = await this.work.manager.query(ROWS);
    const shown = ({ nature, vatReason, ...row }: Row): Record<OrderColumn, SheetValue> => ({
      ...row,
      nature: NATURE_LABELS[nature],
      vatReason: vatReason && VAT_REASON_LABELS[vatReason],
    });
    return {
      name: this.title,
      columns: FIELDS.map((field) => ({ header: ORDER_COLUMNS[field].label, kind: KINDS[field] ?? 'text' })),
      rows: rows.map(shown).map((row) => FIELDS.map((field) => row[field])),
    };
  }

  /** Whether the order was taken over; else its rows say why not. */
  private async take(
    reference: string,
    rows: readonly OrderRow[],
    customers: ReadonlyMap<string, string | null>,
  ): Promise<boolean> {
    const [first] = rows as [OrderRow];
    const said = speakers(rows);
    const lines = rows.map(lineOf);
    const spent = rows.map((row) => row.minutes('minutesToDate') ?? 0);
    const title = said.title?.text('title') ?? lines[0]!.label;
    for (const row of rows) row.name = `${reference} ${title ?? ''}`.trim();
    const customerId = said.customer ? customerOf(said.customer, customers) : null;
    if (!said.openedOn) first.wrong('openedOn', 'Écrivez le jour de la commande.');
    const values = {
      customerId,
      title,
      previousNumber: reference,
      customerReference: said.customerReference?.text('customerReference'),
      openedOn: said.openedOn?.day('openedOn'),
      dueOn: said.dueOn?.day('dueOn'),
      lines,
      operations: spent.some((minutes) => minutes > 0)
        ? lines.map(({ label, allottedMinutes }, lineIndex) => ({
            title: label,
            lineIndex,
            allottedMinutes,
            minutesToDate: spent[lineIndex]!,
          }))
        : [],
    };
    if (!rows.every(({ right }) => right)) return false;
    try {
      await this.openings.take(await validated(OrderOpeningRequest, values));
      return true;
    } catch (error) {
      for (const { field, message } of refusedFields(error)) {
        const { index, column } = placeOf(field);
        (rows[index] ?? first).wrong(column, message);
      }
      return false;
    }
  }

  /** Code, SIREN or name, folded → id; null: several of that name. */
  private async customers(): Promise<Map<string, string | null>> {
    const found = new Map<string, string | null>();
    const add = (key: string, id: string): void =>
      void found.set(headingKey(key), found.has(headingKey(key)) && found.get(headingKey(key)) !== id ? null : id);
    for (const customer of await this.work.manager.findBy(Customer, { archived: false })) {
      const { id, code, siren, name, firstName } = customer;
      for (const key of [code, siren, customerLabel(customer), firstName ? `${name} ${firstName}` : name])
        if (key) add(key, id);
    }
    return found;
  }

  /** Folded references of those taken over → their numbers. */
  private async taken(): Promise<Map<string, string>> {
    const rows: { number: string; previous: string | null }[] = await this.work.manager.query(
      'SELECT p.number, g.previous_number AS previous FROM order_openings g JOIN production_orders p ON p.id = g.order_id',
    );
    return new Map(rows.map(({ number, previous }) => [headingKey(previous ?? number), number]));
  }
}

function customerOf(row: OrderRow, customers: ReadonlyMap<string, string | null>): string | null {
  const text = row.text('customer')!;
  const digits = text.replace(/\s/gu, '');
  const found = customers.get(headingKey(text)) ?? customers.get(headingKey(digits));
  if (found) return found;
  return row.wrong(
    'customer',
    found === null
      ? `Plusieurs clients s’appellent «\u202f${text}\u202f». Écrivez le code ou le SIREN.`
      : `«\u202f${text}\u202f» n’est pas un client en service. Écrivez son code, son SIREN ou son nom, ou créez-le d’abord.`,
  );
}

/** Rows without a reference say so and belong to no order. */
function byReference(rows: readonly OrderRow[]): Map<string, OrderRow[]> {
  const orders = new Map<string, OrderRow[]>();
  for (const row of rows) {
    const reference = row.needed('previousNumber', 'Écrivez la référence de l’ordre, la même sur toutes ses lignes.');
    if (reference !== null) orders.set(reference, [...(orders.get(reference) ?? []), row]);
  }
  return orders;
}

import { Injectable } from '@nestjs/common';
import { type CivilDate, formatCents, formatDay, formatRate } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { LOOSE_RECEIPTS_SQL, PAYMENT_REST_SQL } from '../payment/rests.js';
import type { CheckedItemView, CheckTarget } from './checked-item.dto.js';

const SHOWN = 20;
const CUSTOMER = `concat_ws(' ', c.first_name, c.name)`;

export interface Found {
  count: number;
  items: CheckedItemView[];
}

interface Row {
  id: string;
  name: string | null;
  customer: string;
  day: CivilDate;
  cents: number;
  found: number;
}

/** What of the sales is under way at the end of a day: drafts, deposits, situations, money that settles nothing yet. */
@Injectable()
export class OpenSales {
  constructor(private readonly work: Work) {}

  /** Supplied by then and not issued. */
  async drafts(until: CivilDate): Promise<Found> {
    const rows = await this.read<Row>(
      `SELECT i.id, i.order_number AS name, ${CUSTOMER} AS customer, coalesce(i.supplied_on, i.created_on) AS day, i.gross_cents AS cents, count(*) OVER () AS found
         FROM invoices i JOIN customers c ON c.id = i.customer_id
        WHERE i.number IS NULL AND coalesce(i.supplied_on, i.created_on) <= $1 ORDER BY day, i.id LIMIT ${SHOWN}`,
      until,
    );
    return found(
      rows,
      'invoice',
      ({ customer, cents, day }) => `${customer}, ${formatDay(day)}, ${formatCents(cents)}`,
    );
  }

  /** Deposits that no final invoice has taken off and no credit note took back. */
  async deposits(until: CivilDate): Promise<Found> {
    const rows = await this.read<Row>(
      `SELECT i.id, i.number AS name, ${CUSTOMER} AS customer, i.issued_on AS day, i.gross_cents AS cents, count(*) OVER () AS found
         FROM invoices i JOIN customers c ON c.id = i.customer_id
        WHERE i.kind = 'deposit' AND i.number IS NOT NULL AND i.issued_on <= $1
          AND NOT EXISTS (SELECT FROM invoice_deposits t JOIN invoices f ON f.id = t.invoice_id WHERE t.deposit_id = i.id AND f.issued_on <= $1)
          AND coalesce((SELECT sum(n.gross_cents) FROM invoices n WHERE n.credited_id = i.id AND n.issued_on <= $1), 0) < i.gross_cents
        ORDER BY i.issued_on, i.number LIMIT ${SHOWN}`,
      until,
    );
    return found(rows, 'invoice', ({ name, customer, cents }) => `${name}, ${customer}, ${formatCents(cents)}`);
  }

  /** Orders billed by situations whose final invoice is still to come. */
  async situations(until: CivilDate): Promise<Found> {
    const rows = await this.read<Row & { percentBp: number }>(
      `SELECT * , count(*) OVER () AS found FROM (
         SELECT DISTINCT ON (i.order_id) i.order_id AS id, i.order_number AS name, ${CUSTOMER} AS customer, i.issued_on AS day, i.percent_bp AS "percentBp",
                sum(i.net_cents) OVER (PARTITION BY i.order_id)::bigint AS cents
           FROM invoices i JOIN customers c ON c.id = i.customer_id
          WHERE i.kind = 'situation' AND i.number IS NOT NULL AND i.issued_on <= $1
            AND coalesce((SELECT sum(n.net_cents) FROM invoices n WHERE n.credited_id = i.id AND n.issued_on <= $1), 0) < i.net_cents
            AND NOT EXISTS (SELECT FROM invoices f WHERE f.order_id = i.order_id AND f.kind = 'final' AND f.issued_on <= $1)
          ORDER BY i.order_id, i.situation_rank DESC) AS last
        ORDER BY day, name LIMIT ${SHOWN}`,
      until,
    );
    return found(
      rows,
      'order',
      ({ name, customer, cents, percentBp }) =>
        `${name}, ${customer}\u202f: ${formatRate(percentBp)} facturés, ${formatCents(cents)} HT`,
    );
  }

  /** Money received by then that settles nothing and was not paid back. */
  async rests(until: CivilDate): Promise<Found> {
    const rows = await this.read<Row>(
      `SELECT *, count(*) OVER () AS found FROM (
         SELECT p.id, p.reference AS name, ${CUSTOMER} AS customer, p.received_on AS day, ${PAYMENT_REST_SQL} AS cents
           FROM payments p JOIN customers c ON c.id = p.customer_id WHERE p.id IN (${LOOSE_RECEIPTS_SQL}) AND p.received_on <= $1) AS rest
        WHERE cents > 0 ORDER BY day, id LIMIT ${SHOWN}`,
      until,
    );
    return found(
      rows,
      'payment',
      ({ customer, cents, day }) => `${customer}, ${formatDay(day)}, ${formatCents(cents)}`,
    );
  }

  private read<R>(sql: string, until: CivilDate): Promise<R[]> {
    return this.work.manager.query(sql, [until]);
  }
}

const found = <R extends Row>(rows: readonly R[], target: CheckTarget, label: (row: R) => string): Found => ({
  count: rows[0]?.found ?? 0,
  items: rows.map((row) => ({ label: label(row), target, targetId: row.id })),
});

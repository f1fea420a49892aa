import { Injectable } from '@nestjs/common';
import { addDecimals } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import type { ReturnView } from './return.dto.js';
import { returnErrors } from './return.errors.js';

/** A return with its order; for the return note. */
export interface ReturnDetail extends ReturnView {
  readonly orderNumber: string;
  readonly orderTitle: string;
  readonly customerId: string | null;
  readonly customerReference: string | null;
  readonly deliveryNumber: string | null;
}

const LINES = `(SELECT jsonb_agg(jsonb_build_object('orderLineId', l.id, 'label', l.label, 'unit', l.unit, 'quantity', b.quantity::text) ORDER BY l.position)
    FROM delivery_return_lines b JOIN production_order_lines l ON l.id = b.order_line_id WHERE b.return_id = r.id) AS lines`;

@Injectable()
export class ReturnQueries {
  constructor(private readonly work: Work) {}

  /** The oldest first. */
  async ofOrder(orderId: string): Promise<ReturnView[]> {
    const rows: ReturnView[] = await this.work.manager.query(
      `SELECT r.id, r.number, r.returned_on AS "returnedOn", r.reason, ${LINES} FROM delivery_returns r WHERE r.order_id = $1 ORDER BY r.id`,
      [orderId],
    );
    return rows.map(shortened);
  }

  /** Throws `return.not_found`. */
  async find(id: string): Promise<ReturnDetail> {
    const [row]: ReturnDetail[] = await this.work.manager.query(
      `SELECT r.id, r.number, r.returned_on AS "returnedOn", r.reason, p.number AS "orderNumber", p.title AS "orderTitle", p.customer_id AS "customerId",
              p.customer_reference AS "customerReference", d.number AS "deliveryNumber", ${LINES}
         FROM delivery_returns r JOIN production_orders p ON p.id = r.order_id LEFT JOIN deliveries d ON d.id = r.delivery_id WHERE r.id = $1`,
      [id],
    );
    if (!row) throw returnErrors.notFound('return.not_found');
    return shortened(row);
  }
}

/** '4.0000' → '4' */
const shortened = <T extends ReturnView>(row: T): T => ({
  ...row,
  lines: row.lines.map((line) => ({ ...line, quantity: addDecimals(line.quantity, '0') })),
});

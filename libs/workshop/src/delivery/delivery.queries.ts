import { Injectable } from '@nestjs/common';
import { addDecimals } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import type { DeliveryLineView, DeliveryView } from './delivery.dto.js';
import { deliveryErrors } from './delivery.errors.js';

/** A hand-over with its order; for the delivery note and for invoices. */
export interface DeliveryDetail extends DeliveryView {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly orderTitle: string;
  /** null: the school's own exercise, nothing to bill */
  readonly customerId: string | null;
  readonly quoteId: string | null;
  readonly customerReference: string | null;
  /** the file of the drawn signature; null: not signed */
  readonly signatureId: string | null;
}

type Row = Omit<DeliveryDetail, 'lines'>;

const SELECT = `SELECT d.id, d.number, d.delivered_on AS "deliveredOn", d.received_by_name AS "receivedByName",
    d.signed_by_name AS "signedByName", d.signed_on AS "signedOn", d.signature_id AS "signatureId", p.id AS "orderId", p.number AS "orderNumber",
    p.title AS "orderTitle", p.customer_id AS "customerId", p.quote_id AS "quoteId", p.customer_reference AS "customerReference"
  FROM deliveries d JOIN production_orders p ON p.id = d.order_id`;

@Injectable()
export class DeliveryQueries {
  constructor(private readonly work: Work) {}

  /** Throws `delivery.not_found`. */
  async find(id: string): Promise<DeliveryDetail> {
    const [row]: Row[] = await this.work.manager.query(`${SELECT} WHERE d.id = $1`, [id]);
    if (!row) throw deliveryErrors.notFound('delivery.not_found');
    return (await this.withLines([row]))[0]!;
  }

  /** The oldest first. */
  async ofOrder(orderId: string): Promise<DeliveryView[]> {
    const rows: Row[] = await this.work.manager.query(`${SELECT} WHERE d.order_id = $1 ORDER BY d.id`, [orderId]);
    return (await this.withLines(rows)).map(
      ({ id, number, deliveredOn, receivedByName, signedByName, signedOn, lines }) => ({
        id,
        number,
        deliveredOn,
        receivedByName,
        signedByName,
        signedOn,
        lines,
      }),
    );
  }

  private async withLines(rows: readonly Row[]): Promise<DeliveryDetail[]> {
    const lines: (DeliveryLineView & { deliveryId: string })[] = await this.work.manager.query(
      `SELECT dl.delivery_id AS "deliveryId", dl.order_line_id AS "orderLineId", l.label, l.unit, dl.quantity
         FROM delivery_lines dl JOIN production_order_lines l ON l.id = dl.order_line_id WHERE dl.delivery_id = ANY($1) ORDER BY l.position`,
      [rows.map(({ id }) => id)],
    );
    return rows.map((row) => ({
      ...row,
      lines: lines
        .filter(({ deliveryId }) => deliveryId === row.id)
        .map(({ orderLineId, label, unit, quantity }) => ({
          orderLineId,
          label,
          unit,
          quantity: addDecimals(quantity, '0'),
        })),
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { fold, formatDay } from '@etabli/kernel';
import { containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Delivery notes by number: a text without a digit is none. */
@SearchSource('order.read')
@Injectable()
export class DeliverySearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    if (!/\d/.test(text)) return [];
    const rows: { number: string; deliveredOn: string; orderId: string; order: string }[] =
      await this.work.manager.query(
        `SELECT d.number, d.delivered_on AS "deliveredOn", d.order_id AS "orderId", o.number || ' · ' || o.title AS order
         FROM (SELECT number, delivered_on, order_id FROM deliveries WHERE lower(number) LIKE $1 ORDER BY delivered_on DESC, number DESC LIMIT $2) AS d
         JOIN production_orders o ON o.id = d.order_id ORDER BY d.delivered_on DESC, d.number DESC`,
        [containing(fold(text)), limit],
      );
    return rows.map(({ number, deliveredOn, orderId, order }) => ({
      kind: 'delivery',
      title: `${number} du ${formatDay(deliveredOn)}`,
      detail: order.slice(0, 200),
      path: `/ordres/${orderId}?bon=${encodeURIComponent(number)}`,
    }));
  }
}

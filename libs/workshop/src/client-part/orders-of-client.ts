import { Injectable } from '@nestjs/common';
import { type ClientPart, type ClientPartLine, type ClientParts, ClientPartSource, countOf } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';

/** What is made for a customer. */
@ClientPartSource('order.read')
@Injectable()
export class OrdersOfClient implements ClientParts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async part(customerId: string, most: number): Promise<ClientPart | null> {
    const [counts]: { all: number; open: number; late: number }[] = await this.work.manager.query(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE closed_on IS NULL)::int AS open,
              count(*) FILTER (WHERE closed_on IS NULL AND delivered_on IS NULL AND due_on < $2)::int AS late
         FROM production_orders WHERE customer_id = $1`,
      [customerId, this.clock.today()],
    );
    if (!counts?.all) return null;
    const lines: ClientPartLine[] = await this.work.manager.query(
      `SELECT number || ' ' || title AS title, NULL AS detail, opened_on AS "on", NULL::bigint AS cents, '/ordres/' || id AS path
         FROM production_orders WHERE customer_id = $1 ORDER BY opened_on DESC, id DESC LIMIT $2`,
      [customerId, most],
    );
    const figures = [
      countOf('Commandes', counts.all),
      countOf('En cours', counts.open),
      countOf('En retard', counts.late),
    ];
    return { kind: 'orders', figures, lines };
  }
}

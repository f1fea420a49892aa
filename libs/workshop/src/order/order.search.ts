import { fold } from '@etabli/kernel';
import { Injectable } from '@nestjs/common';
import { containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';
import { ORDER_STATE_LABELS, type OrderState } from './order.rules.js';

@SearchSource('order.read')
@Injectable()
export class OrderSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; number: string; title: string; state: OrderState }[] = await this.work.manager.query(
      'SELECT id, number, title, state FROM production_orders WHERE search_text LIKE $1 ORDER BY opened_on DESC, id DESC LIMIT $2',
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, number, title, state }) => ({
      kind: 'order',
      title: `${number} · ${title}`,
      detail: ORDER_STATE_LABELS[state],
      path: `/production-orders/${id}`,
    }));
  }
}

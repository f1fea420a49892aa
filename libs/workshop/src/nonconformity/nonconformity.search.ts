import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Non-conformities, as their list finds them. */
@SearchSource('nonconformity.read')
@Injectable()
export class NonconformitySearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; what: string; number: string }[] = await this.work.manager.query(
      `SELECT n.id, n.what, o.number FROM nonconformities n JOIN production_orders o ON o.id = n.order_id WHERE n.search_text LIKE $1
        ORDER BY n.found_on DESC, n.id DESC LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, what, number }) => ({
      kind: 'nonconformity',
      title: what.slice(0, 200),
      detail: number,
      path: `/non-conformites?ouvert=${id}`,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import {
  containing,
  currentActor,
  mayActor,
  type Searches,
  type SearchHit,
  SearchSource,
  Work,
} from '@etabli/platform';

/** Plans by name or number, each by its last revision, on the screen of its order or inquiry. */
@SearchSource('order.read')
@Injectable()
export class PlanSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: {
      id: string;
      orderId: string | null;
      inquiryId: string | null;
      name: string;
      revision: string;
      of: string;
    }[] = await this.work.manager.query(
      `SELECT p.id, p.order_id AS "orderId", p.inquiry_id AS "inquiryId", p.name, p.revision, coalesce(o.number || ' · ' || o.title, i.subject) AS of
           FROM plans p LEFT JOIN production_orders o ON o.id = p.order_id LEFT JOIN inquiries i ON i.id = p.inquiry_id
          WHERE folded(p.name || ' ' || p.revision) LIKE $1 AND (p.order_id IS NOT NULL OR $3)
            AND NOT EXISTS (SELECT FROM plans n WHERE n.first_id = p.first_id AND n.rank > p.rank)
          ORDER BY p.id DESC LIMIT $2`,
      [containing(fold(text)), limit, mayActor(currentActor(), 'inquiry.read')],
    );
    return rows.map(({ id, orderId, inquiryId, name, revision, of }) => ({
      kind: 'plan',
      title: `${name}, révision ${revision}`,
      detail: of,
      path: `${orderId ? `/ordres/${orderId}` : `/demandes/${inquiryId}`}?plan=${id}`,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Equipment grants, by their agreement and by what is bought with them. */
@SearchSource('funding.read')
@Injectable()
export class GrantSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; title: string; items: string | null }[] = await this.work.manager.query(
      `SELECT * FROM (
         SELECT g.id, a.title, (SELECT string_agg(i.label, ', ' ORDER BY i.id) FROM grant_items i WHERE i.grant_id = g.id AND i.withdrawn_on IS NULL) AS items
           FROM equipment_grants g JOIN funding_agreements a ON a.id = g.agreement_id) AS g
        WHERE ${foldedSql('g.title', 'g.items')} LIKE $1 ORDER BY g.id DESC LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, title, items }) => ({
      kind: 'grant',
      title,
      detail: items?.slice(0, 200) ?? null,
      path: `/financements/equipement?ouvert=${id}`,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Items by code, name, family and supplier. */
@SearchSource('material.read')
@Injectable()
export class MaterialItemSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; code: string; name: string; family: string; supplier: string | null }[] =
      await this.work.manager.query(
        `SELECT id, code, name, family, supplier FROM material_items WHERE ${foldedSql('code', 'name', 'family', 'dimension', 'supplier')} LIKE $1
        ORDER BY active DESC, name, id LIMIT $2`,
        [containing(fold(text)), limit],
      );
    return rows.map(({ id, code, name, family, supplier }) => ({
      kind: 'item',
      title: name,
      detail: [code, family, supplier].filter(Boolean).join(' · ').slice(0, 200),
      path: `/matiere/${id}`,
    }));
  }
}

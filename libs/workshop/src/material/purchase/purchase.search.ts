import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Purchase lists, by title and supplier. */
@SearchSource('material.read')
@Injectable()
export class PurchaseSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; title: string; supplier: string | null }[] = await this.work.manager.query(
      `SELECT id, title, supplier FROM purchase_lists WHERE ${foldedSql('title', 'supplier')} LIKE $1 ORDER BY created_at DESC, id DESC LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, title, supplier }) => ({
      kind: 'purchase_list',
      title,
      detail: supplier,
      path: `/matiere/achats/${id}`,
    }));
  }
}

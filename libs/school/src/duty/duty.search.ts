import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Duties of the year, by their title. */
@SearchSource('duty.read')
@Injectable()
export class DutySearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; title: string; source: string | null }[] = await this.work.manager.query(
      `SELECT id, title, source FROM yearly_duties WHERE ${foldedSql('title')} LIKE $1 ORDER BY title, id LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, title, source }) => ({
      kind: 'duty',
      title,
      detail: source?.slice(0, 200) ?? null,
      path: `/reglages/annee?ouvert=${id}`,
    }));
  }
}

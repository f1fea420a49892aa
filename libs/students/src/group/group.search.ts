import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';
import { Visibility } from '../student/visibility.js';

/** Groups that the actor may see, by name and trade. */
@SearchSource('group.read')
@Injectable()
export class GroupSearch implements Searches {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
  ) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const mine = await this.visibility.groupIds();
    const rows: { id: string; name: string; trade: string }[] = await this.work.manager.query(
      `SELECT id, name, trade FROM groups WHERE ${foldedSql('name', 'trade')} LIKE $1 AND ($3::uuid[] IS NULL OR id = ANY($3))
        ORDER BY active DESC, name, id LIMIT $2`,
      [containing(fold(text)), limit, mine === 'all' ? null : mine],
    );
    return rows.map(({ id, name, trade }) => ({
      kind: 'group',
      title: name,
      detail: trade,
      path: `/groupes?ouvert=${id}`,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import {
  containing,
  foldedSql,
  type Role,
  ROLE_LABELS,
  type Searches,
  type SearchHit,
  SearchSource,
  Work,
} from '@etabli/platform';

/** People of the team, by name. */
@SearchSource('staff.read')
@Injectable()
export class StaffSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; name: string; kind: Role }[] = await this.work.manager.query(
      `SELECT id, first_name || ' ' || last_name AS name, kind FROM staff_members
        WHERE ${foldedSql('first_name', 'last_name', 'first_name')} LIKE $1 ORDER BY active DESC, last_name, id LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, name, kind }) => ({
      kind: 'staff',
      title: name,
      detail: ROLE_LABELS[kind],
      path: `/reglages/personnel?ouvert=${id}`,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { Work } from '../database/work.js';
import { containing, foldedSql } from '../list/containing.js';
import { type Searches, type SearchHit, SearchSource } from '../search/search.js';
import { type Role, ROLE_LABELS } from './roles.js';

/** Who may log in, for who gives the accounts. */
@SearchSource('user.read')
@Injectable()
export class UserSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; name: string; email: string; roles: Role[] }[] = await this.work.manager.query(
      `SELECT id, name, email, roles FROM users WHERE ${foldedSql('name', 'email')} LIKE $1 ORDER BY active DESC, name, id LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, name, email, roles }) => ({
      kind: 'user',
      title: name,
      detail: [email, ...roles.map((role) => ROLE_LABELS[role])].join(' · '),
      path: `/reglages/utilisateurs?ouvert=${id}`,
    }));
  }
}

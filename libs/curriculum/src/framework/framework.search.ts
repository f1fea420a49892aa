import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Frameworks by code and title, and their competences. */
@SearchSource('framework.read')
@Injectable()
export class FrameworkSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const sought = [containing(fold(text)), limit];
    const frameworks: { id: string; title: string; code: string; version: string }[] = await this.work.manager.query(
      `SELECT id, title, code, version FROM frameworks WHERE ${foldedSql('code', 'title', 'version', 'rncp_code')} LIKE $1
        ORDER BY state, title, version DESC, id LIMIT $2`,
      sought,
    );
    const competences: { id: string; title: string; code: string; frameworkId: string; framework: string }[] =
      await this.work.manager.query(
        `SELECT c.id, c.title, c.code, f.id AS "frameworkId", f.code || ' ' || f.version AS framework FROM competences c JOIN frameworks f ON f.id = c.framework_id
          WHERE ${foldedSql('c.code', 'c.title')} LIKE $1 ORDER BY f.state, f.version DESC, c.position, c.id LIMIT $2`,
        sought,
      );
    return [
      ...frameworks.map(({ id, title, code, version }) => ({
        kind: 'framework',
        title: title.slice(0, 200),
        detail: `${code} · ${version}`.slice(0, 200),
        path: `/frameworks/${id}`,
      })),
      ...competences.map(({ id, title, code, frameworkId, framework }) => ({
        kind: 'competence',
        title: `${code} · ${title}`.slice(0, 200),
        detail: framework.slice(0, 200),
        path: `/referentiels/${frameworkId}?competence=${id}`,
      })),
    ];
  }
}

import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** The works of the Labour code by article and words, and the families of machines with their dangers. */
@SearchSource('safety.read')
@Injectable()
export class HazardSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const sought = [containing(fold(text)), limit];
    const families: { id: string; name: string; codes: string }[] = await this.work.manager.query(
      `SELECT f.id, f.name, array_to_string(f.hazard_codes, ', ') AS codes FROM machine_families f
        WHERE ${foldedSql('f.name', "array_to_string(f.hazard_codes, ' ')")} LIKE $1 ORDER BY f.active DESC, f.name, f.id LIMIT $2`,
      sought,
    );
    const hazards: { code: string; article: string; title: string }[] = await this.work.manager.query(
      `SELECT code, article, title FROM (SELECT DISTINCT ON (code) code, article, title FROM hazards ORDER BY code, valid_from DESC) AS h
        WHERE ${foldedSql('h.code', 'h.article', 'h.title')} LIKE $1 ORDER BY h.code LIMIT $2`,
      sought,
    );
    return [
      ...families.map(({ id, name, codes }) => ({
        kind: 'machine_family',
        title: name,
        detail: codes || null,
        path: `/securite/machines?ouvert=${id}`,
      })),
      ...hazards.map(({ code, article, title }) => ({
        kind: 'hazard',
        title: `${code} · ${title}`,
        detail: article,
        path: `/securite/machines?travail=${encodeURIComponent(code)}`,
      })),
    ];
  }
}

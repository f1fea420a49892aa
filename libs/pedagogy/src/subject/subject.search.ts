import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** What is taught, for who sees the page of the subjects. */
@SearchSource('subject.edit')
@Injectable()
export class SubjectSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; name: string; units: string }[] = await this.work.manager.query(
      `SELECT id, name, array_to_string(unit_codes, ', ') AS units FROM subjects
        WHERE ${foldedSql('name', "array_to_string(unit_codes, ' ')")} LIKE $1 ORDER BY active DESC, name, id LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, name, units }) => ({
      kind: 'subject',
      title: name,
      detail: units || null,
      path: `/notes?onglet=matieres&ouvert=${id}`,
    }));
  }
}

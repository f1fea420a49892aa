import { Injectable } from '@nestjs/common';
import { fold, formatDay } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Declarations of derogation, by sector, trainings, places and works. */
@SearchSource('safety.read')
@Injectable()
export class DeclarationSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const words = foldedSql("'derogation'", 'sector', 'trainings', "array_to_string(sites || works, ' ')");
    const rows: { id: string; sector: string; sentOn: string | null }[] = await this.work.manager.query(
      `SELECT id, sector, sent_on AS "sentOn" FROM derogation_declarations WHERE ${words} LIKE $1
        ORDER BY sent_on DESC NULLS FIRST, id DESC LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, sector, sentOn }) => ({
      kind: 'declaration',
      title: sector,
      detail: sentOn ? `Déclaration envoyée le ${formatDay(sentOn)}` : 'Déclaration en préparation',
      path: `/securite/declarations?ouvert=${id}`,
    }));
  }
}

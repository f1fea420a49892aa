import { Injectable } from '@nestjs/common';
import { fold, formatDay } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Packs of evidence, by the agreement that they prove. */
@SearchSource('funding_pack.read')
@Injectable()
export class PackSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; agreementId: string; title: string; madeOn: string }[] = await this.work.manager.query(
      `SELECT p.id, p.agreement_id AS "agreementId", a.title, p.made_on AS "madeOn" FROM funding_packs p JOIN funding_agreements a ON a.id = p.agreement_id
        WHERE p.file_id IS NOT NULL AND ${foldedSql("'dossier de preuves'", 'a.title')} LIKE $1 ORDER BY p.made_on DESC, p.id DESC LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, agreementId, title, madeOn }) => ({
      kind: 'funding_pack',
      title: `Dossier de preuves du ${formatDay(madeOn)}`,
      detail: title,
      path: `/financements?ouvert=${agreementId}&dossier=${id}`,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Agreements, by their title, their reference and who gives. */
@SearchSource('funding.read')
@Injectable()
export class AgreementSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; title: string; reference: string | null; funder: string }[] =
      await this.work.manager.query(
        `SELECT a.id, a.title, a.reference, concat_ws(' ', c.first_name, c.name) AS funder FROM funding_agreements a JOIN customers c ON c.id = a.customer_id
        WHERE ${foldedSql('a.title', 'a.reference', 'c.first_name', 'c.name')} LIKE $1 ORDER BY a.ends_on DESC, a.id DESC LIMIT $2`,
        [containing(fold(text)), limit],
      );
    return rows.map(({ id, title, reference, funder }) => ({
      kind: 'agreement',
      title,
      detail: [funder, reference].filter(Boolean).join(' · '),
      path: `/financements?ouvert=${id}`,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Campaigns of the apprenticeship tax by their year, and who pledged or paid in each. */
@SearchSource('funding.read')
@Injectable()
export class TaxSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; year: number; payer: string | null; siren: string | null }[] =
      await this.work.manager.query(
        `SELECT id, year, payer, siren FROM (
           SELECT id, year, NULL AS payer, NULL AS siren, 'taxe d''apprentissage campagne ' || year AS text FROM tax_campaigns WHERE withdrawn_on IS NULL
           UNION SELECT k.id, k.year, r.employer_name, r.siren, ${foldedSql('r.employer_name', 'r.siren')} FROM tax_receipts r JOIN tax_campaigns k ON k.id = r.campaign_id
           UNION SELECT k.id, k.year, concat_ws(' ', c.first_name, c.name), c.siren, ${foldedSql('c.first_name', 'c.name', 'c.siren')}
             FROM tax_pledges p JOIN tax_campaigns k ON k.id = p.campaign_id JOIN customers c ON c.id = p.customer_id WHERE p.withdrawn_on IS NULL) AS found
          WHERE text LIKE $1 ORDER BY year DESC, payer NULLS FIRST LIMIT $2`,
        [containing(fold(text)), limit],
      );
    return rows.map(({ id, year, payer, siren }) => ({
      kind: 'tax_campaign',
      title: payer ?? `Taxe d’apprentissage ${year}`,
      detail: payer === null ? null : `taxe d’apprentissage ${year}`,
      path: `/financements/taxe?campagne=${id}${siren === null ? '' : `&siren=${siren}`}`,
    }));
  }
}

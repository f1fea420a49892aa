import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Loans, by their name and their lender. */
@SearchSource('funding.read')
@Injectable()
export class LoanSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; label: string; lender: string }[] = await this.work.manager.query(
      `SELECT l.id, l.label, concat_ws(' ', c.first_name, c.name) AS lender FROM funding_loans l JOIN customers c ON c.id = l.customer_id
        WHERE l.withdrawn_on IS NULL AND ${foldedSql('l.label', 'c.first_name', 'c.name')} LIKE $1 ORDER BY l.id DESC LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, label, lender }) => ({
      kind: 'loan',
      title: label,
      detail: lender,
      path: `/financements/prets?ouvert=${id}`,
    }));
  }
}

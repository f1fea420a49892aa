import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Accounts of the ledger, by their number or their name. */
@SearchSource('accounting.read')
@Injectable()
export class LedgerAccountSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; account: string; label: string }[] = await this.work.manager.query(
      `SELECT id, account, label FROM ledger_accounts WHERE ${foldedSql('account', 'label')} LIKE $1
        ORDER BY account, valid_from DESC, id LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, account, label }) => ({
      kind: 'ledger_account',
      title: `${account} · ${label}`,
      detail: null,
      path: `/reglages/comptes?ouvert=${id}`,
    }));
  }
}

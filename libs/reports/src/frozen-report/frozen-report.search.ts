import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** What was sent to funders, by its title, its year and who received it. */
@SearchSource('frozen_report.read')
@Injectable()
export class FrozenReportSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; title: string; recipient: string }[] = await this.work.manager.query(
      `SELECT id, title, recipient FROM frozen_reports WHERE ${foldedSql('title', 'recipient', 'year::text')} LIKE $1
        ORDER BY frozen_at DESC, id DESC LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, title, recipient }) => ({
      kind: 'frozen_report',
      title,
      detail: recipient,
      path: `/rapports-figes?ouvert=${id}`,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { type Searches, type SearchHit, SearchSource } from '@etabli/platform';
import { ReportQueries } from './report.queries.js';

/** Reports that one may see, as their list says. */
@SearchSource('report.read')
@Injectable()
export class ReportSearch implements Searches {
  constructor(private readonly reports: ReportQueries) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const { items } = await this.reports.list({ q: text, limit });
    return items.map(({ id, title }) => ({ kind: 'report', title, detail: null, path: `/reports/${id}` }));
  }
}

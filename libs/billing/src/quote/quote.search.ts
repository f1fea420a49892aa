import { Injectable } from '@nestjs/common';
import { type Searches, type SearchHit, SearchSource } from '@etabli/platform';
import { QuoteQueries } from './quote.queries.js';

@SearchSource('quote.read')
@Injectable()
export class QuoteSearch implements Searches {
  constructor(private readonly quotes: QuoteQueries) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const { items } = await this.quotes.list({ q: text, limit });
    return items.map(({ id, number, title, customerLabel }) => ({
      kind: 'quote',
      title: `${number ?? 'Devis (brouillon)'} · ${title}`,
      detail: customerLabel,
      path: `/quotes/${id}`,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { type Searches, type SearchHit, SearchSource } from '@etabli/platform';
import { InvoiceQueries } from './invoice.queries.js';

@SearchSource('invoice.read')
@Injectable()
export class InvoiceSearch implements Searches {
  constructor(private readonly invoices: InvoiceQueries) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const { items } = await this.invoices.list({ q: text, limit });
    return items.map(({ id, number, title, customerLabel }) => ({
      kind: 'invoice',
      title: `${number ?? 'Facture (brouillon)'} · ${title}`,
      detail: customerLabel,
      path: `/invoices/${id}`,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { type Searches, type SearchHit, SearchSource } from '@etabli/platform';
import { CustomerQueries } from './customer.queries.js';

@SearchSource('customer.read')
@Injectable()
export class CustomerSearch implements Searches {
  constructor(private readonly customers: CustomerQueries) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const { items } = await this.customers.list({ q: text, limit, shown: 'all' });
    return items.map(({ id, code, label, city }) => ({
      kind: 'customer',
      title: label,
      detail: `${code} · ${city}`,
      path: `/customers/${id}`,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { type Searches, type SearchHit, SearchSource } from '@etabli/platform';
import { SupplierInvoiceQueries } from './supplier-invoice.queries.js';

@SearchSource('supplier_invoice.read')
@Injectable()
export class SupplierInvoiceSearch implements Searches {
  constructor(private readonly invoices: SupplierInvoiceQueries) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const { items } = await this.invoices.list({ q: text, limit });
    return items.map(({ id, number, supplierName, fileName }) => ({
      kind: 'supplier_invoice',
      title: (supplierName ?? fileName).slice(0, 200),
      detail: number,
      path: `/supplier-invoices/${id}`,
    }));
  }
}

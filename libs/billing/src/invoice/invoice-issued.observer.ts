import { Injectable } from '@nestjs/common';
import { type EventObserver, Observes } from '@etabli/platform';
import { InvoiceDocument } from './invoice.document.js';

/** Renders the original right after the commit, so that every later download gives its bytes. */
@Observes('billing.invoice.issued.v1')
@Injectable()
export class InvoiceIssued implements EventObserver<'billing.invoice.issued.v1'> {
  constructor(private readonly document: InvoiceDocument) {}

  async observe({ invoiceId }: { invoiceId: string }): Promise<void> {
    await this.document.original(invoiceId);
  }
}

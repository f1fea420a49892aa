import { Injectable } from '@nestjs/common';
import { type EventObserver, Observes } from '@etabli/platform';
import { BillingFacts } from './billing-facts.queries.js';
import { EinvoiceLog } from './einvoice-log.js';
import { ExchangeRequest } from './exchange-request.js';

/** An invoice to a French business goes to the platform as soon as it is issued. */
@Observes('billing.invoice.issued.v1')
@Injectable()
export class SubmitIssued implements EventObserver<'billing.invoice.issued.v1'> {
  constructor(
    private readonly facts: BillingFacts,
    private readonly log: EinvoiceLog,
    private readonly request: ExchangeRequest,
  ) {}

  async observe({ invoiceId }: { invoiceId: string }): Promise<void> {
    if (!(await this.facts.throughPlatform(invoiceId))) return;
    await this.log.queue('invoice', invoiceId);
    await this.request.ask();
  }
}

import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import { FreeDrafts, type FreeInvoice } from './free-drafts.js';
import { InvoiceService, type PaidBefore } from './invoice.service.js';

/** What is paid at the counter or in advance: written, issued as paid and cashed in one command. */
@Injectable()
export class CounterSales {
  constructor(
    private readonly work: Work,
    private readonly drafts: FreeDrafts,
    private readonly invoices: InvoiceService,
  ) {}

  /** The id of the invoice. Throws as `FreeDrafts.create`, `InvoiceService.issue` and `PaymentService.record`; then nothing is written. */
  sell(request: FreeInvoice, paid: PaidBefore): Promise<string> {
    return this.work.run('invoice.sell', async () => {
      const id = await this.drafts.create(request);
      await this.invoices.issue(id, { paid });
      return id;
    });
  }
}

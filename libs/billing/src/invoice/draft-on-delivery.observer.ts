import { Injectable } from '@nestjs/common';
import { type EventObserver, Observes } from '@etabli/platform';
import { InvoiceDrafts } from './invoice-drafts.js';

/** What is delivered is drafted for billing; the accountant issues it. */
@Observes('workshop.order.delivered.v1')
@Injectable()
export class DraftOnDelivery implements EventObserver<'workshop.order.delivered.v1'> {
  constructor(private readonly drafts: InvoiceDrafts) {}

  async observe({ deliveryId }: { deliveryId: string }): Promise<void> {
    await this.drafts.fromDelivery(deliveryId);
  }
}

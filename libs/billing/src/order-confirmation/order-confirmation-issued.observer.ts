import { Injectable } from '@nestjs/common';
import { type EventObserver, Observes } from '@etabli/platform';
import { OrderConfirmationDocument } from './order-confirmation.document.js';

/** Renders the original right after the commit. */
@Observes('billing.order_confirmation.issued.v1')
@Injectable()
export class OrderConfirmationIssued implements EventObserver<'billing.order_confirmation.issued.v1'> {
  constructor(private readonly document: OrderConfirmationDocument) {}

  async observe({ orderConfirmationId }: { orderConfirmationId: string }): Promise<void> {
    await this.document.original(orderConfirmationId);
  }
}

import { Injectable } from '@nestjs/common';
import { type EventObserver, Observes } from '@etabli/platform';
import { DeliveryNotes } from './delivery-note.js';

/** Renders the signed note right after the commit, so that every later download gives its bytes. */
@Observes('workshop.delivery.signed.v1')
@Injectable()
export class DeliverySigned implements EventObserver<'workshop.delivery.signed.v1'> {
  constructor(private readonly notes: DeliveryNotes) {}

  async observe({ deliveryId }: { deliveryId: string }): Promise<void> {
    await this.notes.original(deliveryId);
  }
}

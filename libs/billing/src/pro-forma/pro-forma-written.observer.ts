import { Injectable } from '@nestjs/common';
import { type EventObserver, Observes } from '@etabli/platform';
import { ProFormaDocument } from './pro-forma.document.js';

/** Renders the original right after the commit. */
@Observes('billing.pro_forma.written.v1')
@Injectable()
export class ProFormaWritten implements EventObserver<'billing.pro_forma.written.v1'> {
  constructor(private readonly document: ProFormaDocument) {}

  async observe({ proFormaId }: { proFormaId: string }): Promise<void> {
    await this.document.original(proFormaId);
  }
}

import { Injectable } from '@nestjs/common';
import { type EventObserver, Observes } from '@etabli/platform';
import { Mailing } from '../mailing/mailing.service.js';
import { QuoteDocument } from './quote.document.js';

/** Renders the original of a sent quote and mails it, with the client's link when the school has a public address. */
@Observes('billing.quote.sent.v1')
@Injectable()
export class QuoteSent implements EventObserver<'billing.quote.sent.v1'> {
  constructor(
    private readonly document: QuoteDocument,
    private readonly mailing: Mailing,
  ) {}

  async observe({ quoteId, byMail }: { quoteId: string; byMail: boolean }): Promise<void> {
    await this.document.original(quoteId);
    if (byMail) await this.mailing.send('quote', quoteId);
  }
}

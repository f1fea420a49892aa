import { Injectable } from '@nestjs/common';
import { formatCents, formatDay } from '@etabli/kernel';
import { CustomerService } from '@etabli/customers';
import { type EventObserver, Mail, Observes, Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { QuoteDocument } from './quote.document.js';
import { Quote } from './quote.entity.js';

/** Renders the original of a sent quote and mails it. */
@Observes('billing.quote.sent.v1')
@Injectable()
export class QuoteSent implements EventObserver<'billing.quote.sent.v1'> {
  constructor(
    private readonly work: Work,
    private readonly document: QuoteDocument,
    private readonly customers: CustomerService,
    private readonly school: SchoolFacts,
    private readonly mail: Mail,
  ) {}

  async observe({ quoteId, byMail }: { quoteId: string; byMail: boolean }): Promise<void> {
    const fileId = await this.document.original(quoteId);
    if (!byMail) return;
    const quote = await this.work.manager.findOneByOrFail(Quote, { id: quoteId });
    const { email } = await this.customers.find(quote.customerId);
    if (email === null) return;
    const { name } = await this.school.seller();
    await this.mail.send({
      to: email,
      subject: `Devis ${quote.number} – ${name}`,
      text: [
        'Bonjour,',
        `Veuillez trouver ci-joint notre devis ${quote.number} «\u202f${quote.title}\u202f», d’un montant de ${formatCents(quote.grossCents)} TTC.`,
        `Il est valable jusqu’au ${formatDay(quote.validUntil)} inclus. Pour l’accepter, renvoyez-le-nous signé ou répondez à ce message.`,
        `Cordialement,\n${name}`,
      ].join('\n\n'),
      about: { kind: 'quote', id: quoteId },
      attachment: { fileId, name: `${quote.number}.pdf` },
    });
  }
}

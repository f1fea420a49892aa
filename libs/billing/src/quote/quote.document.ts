import { Injectable, StreamableFile } from '@nestjs/common';
import { formatDay } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import { assetPath, Documents, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts, VatRates } from '@etabli/school';
import { buyerOf } from '../invoice/buyer.js';
import { priced } from '../invoice/line.rules.js';
import { recipientLines } from '../invoice/printed.rules.js';
import { depositConditions, offeredLines, offeredTotals } from './offered.rules.js';
import { Quote, QuoteLine } from './quote.entity.js';
import { quoteErrors } from './quote.errors.js';

const TEMPLATE = assetPath('billing', 'quote.typ');

/** The paper of a quote. The first one after sending is the original. */
@Injectable()
export class QuoteDocument {
  constructor(
    private readonly work: Work,
    private readonly documents: Documents,
    private readonly typst: TypstHost,
    private readonly school: SchoolFacts,
    private readonly vatRates: VatRates,
  ) {}

  async download(id: string): Promise<StreamableFile> {
    const quote = await this.find(id);
    if (quote.number !== null)
      return this.documents.download('quote', id, `${quote.number}.pdf`, () => this.render(quote));
    return new StreamableFile(await this.render(quote), {
      type: 'application/pdf',
      disposition: 'attachment; filename="devis-brouillon.pdf"',
    });
  }

  /** The file id of the original of a sent quote. */
  async original(id: string): Promise<string> {
    const quote = await this.find(id);
    return this.documents.original('quote', id, `${quote.number}.pdf`, () => this.render(quote));
  }

  private async find(id: string): Promise<Quote> {
    const quote = await this.work.manager.findOneBy(Quote, { id });
    if (!quote) throw quoteErrors.notFound('quote.not_found');
    return quote;
  }

  private async render(quote: Quote): Promise<Buffer> {
    const lines = await this.work.manager.find(QuoteLine, { where: { quoteId: quote.id }, order: { position: 'ASC' } });
    const buyer = buyerOf(await this.work.manager.findOneByOrFail(Customer, { id: quote.customerId }));
    const date = quote.sentOn ?? quote.createdOn;
    const rates = await this.vatRates.ofLines(lines, date);
    const exempt = [...new Set(rates.flatMap(({ exemptionText }) => exemptionText ?? []))];
    return this.typst.render(TEMPLATE, {
      school: await this.school.letterhead(),
      number: quote.number,
      date,
      mark: quote.number === null ? 'Brouillon' : null,
      subtitle: quote.title,
      facts: [
        ['Date', formatDay(date)],
        ['Valable jusqu’au', formatDay(quote.validUntil)],
        ['Votre référence', quote.customerReference],
        ['Client', buyer.code],
        ['SIREN du client', buyer.siren],
      ],
      recipient: recipientLines(buyer),
      ...offeredLines(lines),
      totals: offeredTotals(priced(lines, quote)),
      conditions: [
        ...exempt,
        'Prix en euros. Les pièces sont réalisées par les jeunes de l’école, en formation, sous la conduite de leurs maîtres professionnels.',
        ...depositConditions(quote),
        `Cette offre engage l’école jusqu’au ${formatDay(quote.validUntil)} inclus.`,
        ...(quote.version > 1 ? ['Elle remplace les versions précédentes de ce devis.'] : []),
      ],
    });
  }
}

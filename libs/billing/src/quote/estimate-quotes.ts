import { Injectable } from '@nestjs/common';
import { Clock, Work } from '@etabli/platform';
import { VatRates } from '@etabli/school';
import { EstimateQueries, Estimates } from '@etabli/workshop';
import { Quote, QuoteLine } from './quote.entity.js';
import { QuoteService } from './quote.service.js';

/** Of a title in a quote. */
const LONGEST_TITLE = 160;

/** Quotes made of estimates: a line a part, with its allotted minutes. */
@Injectable()
export class EstimateQuotes {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly vatRates: VatRates,
    private readonly estimates: Estimates,
    private readonly known: EstimateQueries,
    private readonly quotes: QuoteService,
  ) {}

  /**
   * The draft made of the estimate, at the highest rate of VAT in force; made once as long as it is a draft.
   * Throws `estimate.not_found`, `estimate.nothing_to_sell`, `inquiry.over`, `inquiry.no_customer`, `customer.archived`.
   */
  draft(estimateId: string): Promise<string> {
    return this.work.run('quote.from_estimate', async (tx) => {
      const { customerId, title, discountBp, lines } = await this.estimates.sell(estimateId);
      const known = await tx.findOneBy(Quote, { estimateId, state: 'draft', version: 1 });
      if (known) return known.id;
      const rates = await this.vatRates.inForce(this.clock.today());
      const vatRateBp = Math.max(...rates.map(({ rateBp }) => rateBp));
      const id = await this.quotes.create({
        customerId,
        title: title.slice(0, LONGEST_TITLE),
        discountBp,
        lines: lines.map(({ partId: _part, ...line }) => ({ ...line, nature: 'goods', vatRateBp })),
      });
      await tx.update(Quote, { id }, { estimateId });
      for (const [index, { partId }] of lines.entries())
        await tx.update(QuoteLine, { quoteId: id, position: index + 1 }, { estimatePartId: partId });
      return id;
    });
  }

  /** The quotes made of it, the newest first. Throws `estimate.not_found`. */
  async of(estimateId: string): Promise<Quote[]> {
    await this.known.assertKnown(estimateId);
    return this.work.manager.find(Quote, { where: { estimateId }, order: { id: 'DESC' } });
  }
}

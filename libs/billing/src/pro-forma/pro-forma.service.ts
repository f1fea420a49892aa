import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock, Outbox, Work } from '@etabli/platform';
import { ProductionOrder } from '@etabli/workshop';
import { Quote } from '../quote/quote.entity.js';
import { Series } from '../series/series.service.js';
import type { ProFormasView, WriteProFormaRequest } from './pro-forma.dto.js';
import { ProForma } from './pro-forma.entity.js';
import { proFormaErrors } from './pro-forma.errors.js';
import './pro-forma.events.js';
import { ofOrderRefusals, ofQuoteRefusals } from './pro-forma.rules.js';

type Subject = Pick<ProForma, 'quoteId' | 'orderId' | 'customerId'>;
const MOST = 100;

/** Estimates of invoices to come; they have a number of their own and no place in the ledger. */
@Injectable()
export class ProFormas {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly series: Series,
  ) {}

  /** The id of the pro forma, whose original is rendered right after. Throws 409 `pro_forma.quote_not_sent`, `…no_customer`, `…order_cancelled`, 422 on `quoteId`, `orderId`. */
  write(request: WriteProFormaRequest): Promise<string> {
    return this.work.run('pro_forma.write', async (tx) => {
      const subject = await subjectOf(tx, request);
      const today = this.clock.today();
      await this.series.assertNotBefore('pro_forma', today);
      const id = newId();
      await this.outbox.publish('billing.pro_forma.written.v1', { proFormaId: id });
      const number = await this.series.draw(tx, 'pro_forma', today);
      await tx.insert(ProForma, { id, number, ...subject, writtenOn: today });
      return id;
    });
  }

  /** Of one quote or one order, the newest first. Throws 422 `pro_forma.one_subject`. */
  async of(request: WriteProFormaRequest): Promise<ProFormasView> {
    assertOne(request);
    const where = request.quoteId ? { quoteId: request.quoteId } : { orderId: request.orderId! };
    const found = await this.work.manager.find(ProForma, { where, order: { id: 'DESC' }, take: MOST });
    return { items: found.map(({ id, number, writtenOn }) => ({ id, number, writtenOn })) };
  }
}

function assertOne({ quoteId, orderId }: WriteProFormaRequest): void {
  if (Boolean(quoteId) === Boolean(orderId)) throw proFormaErrors.invalid('pro_forma.one_subject', 'quoteId');
}

async function subjectOf(tx: EntityManager, request: WriteProFormaRequest): Promise<Subject> {
  assertOne(request);
  const { quoteId, orderId } = request;
  if (quoteId) {
    const quote = await tx.findOneBy(Quote, { id: quoteId });
    if (!quote) throw proFormaErrors.invalid('pro_forma.quote_not_found', 'quoteId');
    proFormaErrors.throwIfAny(ofQuoteRefusals(quote));
    return { quoteId, orderId: null, customerId: quote.customerId };
  }
  const order = await tx.findOneBy(ProductionOrder, { id: orderId! });
  if (!order) throw proFormaErrors.invalid('pro_forma.order_not_found', 'orderId');
  proFormaErrors.throwIfAny(ofOrderRefusals(order));
  return { quoteId: null, orderId: order.id, customerId: order.customerId! };
}

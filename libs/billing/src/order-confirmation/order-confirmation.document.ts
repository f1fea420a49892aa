import { Injectable, type StreamableFile } from '@nestjs/common';
import { Customer } from '@etabli/customers';
import { assetPath, Documents, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts, VatRates } from '@etabli/school';
import { buyerOf } from '../invoice/buyer.js';
import { printedOrderConfirmation } from '../paper/order-confirmation.rules.js';
import { depositConditions, offeredLines, offeredTotals } from '../quote/offered.rules.js';
import { OrderConfirmation } from './order-confirmation.entity.js';
import { orderConfirmationErrors } from './order-confirmation.errors.js';
import { soldOrder } from './sold-order.js';

const TEMPLATE = assetPath('billing', 'order-confirmation.typ');

/** The paper of an order confirmation; the first one is the original. */
@Injectable()
export class OrderConfirmationDocument {
  constructor(
    private readonly work: Work,
    private readonly documents: Documents,
    private readonly typst: TypstHost,
    private readonly school: SchoolFacts,
    private readonly vatRates: VatRates,
  ) {}

  async download(id: string): Promise<StreamableFile> {
    const confirmation = await this.find(id);
    return this.documents.download('order_confirmation', id, `${confirmation.number}.pdf`, () =>
      this.render(confirmation),
    );
  }

  /** The file id of the original. */
  async original(id: string): Promise<string> {
    const confirmation = await this.find(id);
    return this.documents.original('order_confirmation', id, `${confirmation.number}.pdf`, () =>
      this.render(confirmation),
    );
  }

  /** Throws `order_confirmation.not_found`. */
  async find(id: string): Promise<OrderConfirmation> {
    const confirmation = await this.work.manager.findOneBy(OrderConfirmation, { id });
    if (!confirmation) throw orderConfirmationErrors.notFound('order_confirmation.not_found');
    return confirmation;
  }

  private async render(confirmation: OrderConfirmation): Promise<Buffer> {
    const { confirmedOn, customerId, remark } = confirmation;
    const { order, quote, lines, totals } = await soldOrder(this.work.manager, confirmation.orderId);
    const rates = await this.vatRates.ofLines(lines, quote?.sentOn ?? order.openedOn);
    const printed = printedOrderConfirmation({
      number: confirmation.number,
      title: order.title,
      confirmedOn,
      promisedFor: confirmation.promisedFor,
      customerReference: order.customerReference,
      quoteNumber: quote?.number ?? null,
      acceptedBy: quote?.acceptedByName ? { name: quote.acceptedByName, on: quote.acceptedOn! } : null,
      seller: await this.school.seller(),
      buyer: buyerOf(await this.work.manager.findOneByOrFail(Customer, { id: customerId })),
      deliveredTo: null,
      lines,
      totals,
      conditions: [
        ...new Set(rates.flatMap(({ exemptionText }) => exemptionText ?? [])),
        ...(quote ? depositConditions(quote) : []),
        ...(remark ? [remark] : []),
        'Prix en euros. Les pièces sont réalisées par les jeunes de l’école, en formation, sous la conduite de leurs maîtres professionnels.',
      ],
    });
    return this.typst.render(TEMPLATE, { ...printed, ...offeredLines(lines), totals: offeredTotals(totals) });
  }
}

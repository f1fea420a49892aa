import { Injectable } from '@nestjs/common';
import { addDecimals } from '@etabli/kernel';
import { Customer, customerLabel } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { DeliveryQueries, ProductionOrder, ProductionOrderLine } from '@etabli/workshop';
import { toTotalsView } from '../invoice/document.dto.js';
import { priced } from '../invoice/line.rules.js';
import { depositCents } from '../quote/offered.rules.js';
import { Quote, QuoteLine } from '../quote/quote.entity.js';
import { acceptRefusals, shownState } from '../quote/quote.rules.js';
import {
  type ClientPageView,
  followedState,
  type FollowedOrderView,
  type OfferedQuoteView,
} from './client-link.dto.js';
import type { ClientLink } from './client-link.entity.js';

/** What stands behind a client's link. */
@Injectable()
export class ClientPages {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly school: SchoolFacts,
    private readonly deliveries: DeliveryQueries,
  ) {}

  async of(link: ClientLink): Promise<ClientPageView> {
    const tx = this.work.manager;
    const { name, email, phone } = await this.school.seller();
    const quote = link.quoteId ? await tx.findOneByOrFail(Quote, { id: link.quoteId }) : null;
    const orderId = link.orderId ?? quote?.productionOrderId ?? null;
    const order = orderId ? await tx.findOneByOrFail(ProductionOrder, { id: orderId }) : null;
    const customer = await tx.findOneByOrFail(Customer, { id: quote?.customerId ?? order!.customerId! });
    return {
      school: { name, email, phone },
      customerLabel: customerLabel(customer),
      quote: quote && (await this.quote(quote)),
      order: order && (await this.order(order)),
    };
  }

  private async quote(quote: Quote): Promise<OfferedQuoteView> {
    const found = await this.work.manager.find(QuoteLine, {
      where: { quoteId: quote.id },
      order: { position: 'ASC' },
    });
    const today = this.clock.today();
    const { number, title, sentOn, validUntil, customerReference, depositBp } = quote;
    return {
      number: number!,
      title,
      state: shownState(quote, today),
      sentOn: sentOn!,
      validUntil,
      customerReference,
      depositBp,
      depositCents: depositCents(quote),
      lines: found.map((line) => ({
        label: line.label,
        details: line.details,
        quantity: addDecimals(line.quantity, '0'),
        unit: line.unit,
        unitPrice: addDecimals(line.unitPrice, '0'),
        discountBp: line.discountBp,
        vatRateBp: line.vatRateBp,
        vatReason: line.vatReason,
        netCents: line.netCents,
      })),
      totals: toTotalsView(priced(found, quote)),
      answerable: acceptRefusals(quote, today, today).length === 0,
      answeredOn: quote.acceptedOn ?? quote.refusedOn,
      answeredBy: quote.acceptedByName ?? quote.refusedByName,
    };
  }

  private async order({ id, number, title, state, openedOn, dueOn }: ProductionOrder): Promise<FollowedOrderView> {
    const lines = await this.work.manager.find(ProductionOrderLine, {
      where: { orderId: id },
      order: { position: 'ASC' },
    });
    return {
      number,
      title,
      state: followedState(state),
      openedOn,
      dueOn,
      lines: lines.map(({ label, unit, quantity, deliveredQuantity }) => ({
        label,
        unit,
        quantity: addDecimals(quantity, '0'),
        deliveredQuantity: addDecimals(deliveredQuantity, '0'),
      })),
      deliveries: (await this.deliveries.ofOrder(id)).map((delivery) => ({
        number: delivery.number,
        deliveredOn: delivery.deliveredOn,
      })),
    };
  }
}

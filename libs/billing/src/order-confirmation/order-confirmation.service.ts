import { Injectable } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { Clock, Outbox, Work } from '@etabli/platform';
import { ProductionOrder } from '@etabli/workshop';
import { Series } from '../series/series.service.js';
import type { ConfirmOrderRequest, OrderConfirmationsView } from './order-confirmation.dto.js';
import { OrderConfirmation } from './order-confirmation.entity.js';
import { orderConfirmationErrors } from './order-confirmation.errors.js';
import './order-confirmation.events.js';
import { confirmRefusals, promiseRefusals } from './order-confirmation.rules.js';

const MOST = 100;

/** Confirms orders to their customers. */
@Injectable()
export class OrderConfirmations {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly series: Series,
  ) {}

  /** The id of the confirmation, whose original is rendered right after. Throws `order_confirmation.no_customer`, `…order_cancelled`, 422 on `orderId`, `promisedFor`. */
  issue(request: ConfirmOrderRequest): Promise<string> {
    return this.work.run('order_confirmation.issue', async (tx) => {
      const { orderId, remark = null } = request;
      const order = await tx.findOne(ProductionOrder, { where: { id: orderId }, lock: { mode: 'pessimistic_read' } });
      if (!order) throw orderConfirmationErrors.invalid('order_confirmation.order_not_found', 'orderId');
      orderConfirmationErrors.throwIfAny(confirmRefusals(order));
      const today = this.clock.today();
      if (promiseRefusals(request.promisedFor ?? null, today).length > 0)
        throw orderConfirmationErrors.invalid('order_confirmation.promised_in_past', 'promisedFor');
      await this.series.assertNotBefore('order_confirmation', today);
      const id = newId();
      await this.outbox.publish('billing.order_confirmation.issued.v1', { orderConfirmationId: id });
      await tx.insert(OrderConfirmation, {
        id,
        number: await this.series.draw(tx, 'order_confirmation', today),
        orderId,
        customerId: order.customerId!,
        confirmedOn: today,
        promisedFor: request.promisedFor ?? order.dueOn,
        remark: remark || null,
      });
      return id;
    });
  }

  /** Of one order, the newest first. */
  async ofOrder(orderId: string): Promise<OrderConfirmationsView> {
    const found = await this.work.manager.find(OrderConfirmation, {
      where: { orderId },
      order: { id: 'DESC' },
      take: MOST,
    });
    return {
      items: found.map(({ id, number, confirmedOn, promisedFor, remark }) => ({
        id,
        number,
        confirmedOn,
        promisedFor,
        remark,
      })),
    };
  }
}

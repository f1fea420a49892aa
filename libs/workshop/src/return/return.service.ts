import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, invalidFields, Work } from '@etabli/platform';
import { Months } from '@etabli/school';
import { Delivery } from '../delivery/delivery.entity.js';
import type { HandedOver } from '../delivery/delivery.rules.js';
import { drawNumber } from '../order/counters.js';
import { ProductionOrder, ProductionOrderLine } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import { DeliveryReturn, DeliveryReturnLine } from './return.entity.js';
import { returnErrors } from './return.errors.js';
import { afterReturn, returnDayRefusals, returnRefusals, stateAfterReturn } from './return.rules.js';

export interface TakeBack {
  readonly lines: readonly HandedOver[];
  readonly reason: string;
  /** today when left out */
  readonly returnedOn?: CivilDate | null;
  readonly deliveryId?: string | null;
}

/** Goods that come back to the workshop, each time with their note. */
@Injectable()
export class Returns {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly months: Months,
  ) {}

  /**
   * Takes back what was delivered and is on no invoice; it is to be delivered again. Billing calls it in the transaction of the
   * credit note that takes the invoice back. Throws `order.not_found`, 409 `month.locked`, 422 by line or on `returnedOn`.
   */
  takeBack(
    orderId: string,
    { lines: back, reason, returnedOn, deliveryId = null }: TakeBack,
  ): Promise<{ id: string; number: string }> {
    return this.work.run('order.take_back', async (tx) => {
      const day = returnedOn ?? this.clock.today();
      await this.months.assertOpen('sales', day);
      const order = await tx.findOne(ProductionOrder, {
        where: { id: orderId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!order) throw orderErrors.notFound('order.not_found');
      const lines = await tx.find(ProductionOrderLine, {
        where: { orderId },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const deliveries = await tx.findBy(Delivery, { orderId });
      const wrong = [
        ...returnRefusals(lines, back),
        ...returnDayRefusals(
          deliveries.map(({ deliveredOn }) => deliveredOn),
          day,
          this.clock.today(),
        ),
      ];
      if (wrong.length)
        throw invalidFields(
          wrong.map(({ field, ...refusal }) => ({ field, message: returnErrors.say(refusal).detail })),
        );

      const after = afterReturn(lines, back);
      for (const { id, deliveredQuantity } of after)
        await tx.update(ProductionOrderLine, { id }, { deliveredQuantity });
      const state = stateAfterReturn(order.state, after);
      if (state !== order.state)
        await tx.update(ProductionOrder, { id: orderId }, { state, deliveredOn: null, closedOn: null, closedBy: null });
      const id = newId();
      const number = await drawNumber(tx, 'return', day);
      await tx.insert(DeliveryReturn, {
        id,
        orderId,
        deliveryId,
        number,
        returnedOn: day,
        reason,
        recordedBy: currentActor().userId,
        recordedAt: this.clock.now(),
      });
      await tx.insert(
        DeliveryReturnLine,
        back.map(({ lineId, quantity }) => ({ returnId: id, orderLineId: lineId, quantity })),
      );
      return { id, number };
    });
  }
}

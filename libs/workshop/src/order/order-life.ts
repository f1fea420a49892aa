import { Injectable } from '@nestjs/common';
import { DomainError } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { openNonconformities } from '../nonconformity/open-count.js';
import { ClosingGuards } from './closing-guard.js';
import { lockedOrder } from './locked-order.js';
import { ProductionOrder, ProductionOrderLine } from './order.entity.js';
import { orderErrors } from './order.errors.js';
import { closeRefusals, releaseRefusals, reopenRefusals, unbilledWarnings } from './order.rules.js';

/** The two ends of an order's life: its release to the youths, and its closing once nothing is left to do. */
@Injectable()
export class OrderLife {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly guards: ClosingGuards,
  ) {}

  /** Hours may be logged from now on. Throws `order.not_found`, `order.already_released`. */
  release(orderId: string): Promise<void> {
    return this.work.run('order.release', async (tx) => {
      orderErrors.throwIfAny(releaseRefusals(await lockedOrder(tx, orderId)));
      await tx.update(ProductionOrder, { id: orderId }, { state: 'released' });
    });
  }

  /**
   * Throws `order.not_delivered`, `order.already_closed`, `order.open_nonconformities`; all at once, unless confirmed, the warning
   * `order.not_billed` and those of the domains above (billing: `invoice.order_drafted`, `invoice.order_unpaid`).
   */
  close(orderId: string, confirmed: readonly string[] = []): Promise<void> {
    return this.work.run('order.close', async (tx) => {
      const { state, customerId } = await lockedOrder(tx, orderId);
      const lines = await tx.findBy(ProductionOrderLine, { orderId });
      const left = await openNonconformities(tx, orderId);
      orderErrors.throwIfAny(closeRefusals({ state, openNonconformities: left }));
      const open = [
        ...unbilledWarnings(customerId, lines).map(orderErrors.say),
        ...(await this.guards.warnings(orderId)),
      ].filter(({ code }) => !confirmed.includes(code));
      const [first] = open;
      if (first)
        throw new DomainError('refused', first.code, first.detail, {
          params: first.params,
          reasons: open,
          confirmable: true,
        });
      await tx.update(
        ProductionOrder,
        { id: orderId },
        { state: 'closed', closedOn: this.clock.today(), closedBy: currentActor().userId },
      );
    });
  }

  /** Back to delivered, and why. Throws `order.not_found`, `order.not_closed`. */
  reopen(orderId: string, reason: string): Promise<void> {
    return this.work.run('order.reopen', async (tx) => {
      orderErrors.throwIfAny(reopenRefusals(await lockedOrder(tx, orderId)));
      await tx.update(
        ProductionOrder,
        { id: orderId },
        { state: 'delivered', closedOn: null, closedBy: null, reopenReason: reason },
      );
    });
  }
}

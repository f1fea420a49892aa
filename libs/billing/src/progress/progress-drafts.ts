import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Work } from '@etabli/platform';
import { ProductionOrder } from '@etabli/workshop';
import { draftOf } from '../invoice/draft-of-order.js';
import { Invoice } from '../invoice/invoice.entity.js';
import { invoiceErrors } from '../invoice/invoice.errors.js';
import { writeParts } from '../invoice/invoice-parts.js';
import type { NewLine } from '../invoice/line.rules.js';
import { orderMoney } from './order-money.js';
import { progressErrors } from './progress.errors.js';
import { depositLines, depositRefusals, situationLines, situationRefusals } from './progress.rules.js';

/** Drafts of what is billed in money, ahead of or beside the deliveries: deposits and situations. */
@Injectable()
export class ProgressDrafts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** A deposit of that part of the order, in basis points. Throws 422 on `orderId`, `invoice.order_without_customer` and those of `depositRefusals`. */
  deposit(orderId: string, percentBp: number): Promise<string> {
    return this.work.run('invoice.draft', async (tx) => {
      const order = await billableOrder(tx, orderId);
      const money = await orderMoney(tx, order);
      progressErrors.throwIfAny(depositRefusals(money, percentBp));
      const lines = depositLines(money, percentBp, order.number);
      return this.write(tx, order, lines, { kind: 'deposit', percentBp, suppliedOn: null });
    });
  }

  /** All done up to `cumulativeBp` less what earlier situations billed. Throws as `deposit`, with those of `situationRefusals`. */
  situation(orderId: string, cumulativeBp: number): Promise<string> {
    return this.work.run('invoice.draft', async (tx) => {
      const order = await billableOrder(tx, orderId);
      const money = await orderMoney(tx, order);
      progressErrors.throwIfAny(situationRefusals(money, cumulativeBp));
      return this.write(tx, order, situationLines(money, cumulativeBp), {
        kind: 'situation',
        percentBp: cumulativeBp,
        situationRank: money.situationRank + 1,
        suppliedOn: this.clock.today(),
      });
    });
  }

  private async write(
    tx: EntityManager,
    order: ProductionOrder,
    lines: readonly NewLine[],
    own: Pick<Invoice, 'kind' | 'percentBp' | 'suppliedOn'> & { situationRank?: number },
  ): Promise<string> {
    const draft = await draftOf(tx, order, this.clock.today(), own);
    await tx.insert(Invoice, draft);
    await tx.update(Invoice, { id: draft.id }, await writeParts(tx, draft.id, lines));
    return draft.id;
  }
}

/** The order, kept until the commit. Throws 422 `invoice.order_not_found`, 409 `invoice.order_without_customer`. */
async function billableOrder(tx: EntityManager, id: string): Promise<ProductionOrder & { customerId: string }> {
  const order = await tx.findOne(ProductionOrder, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!order) throw invoiceErrors.invalid('invoice.order_not_found', 'orderId');
  const { customerId } = order;
  if (customerId === null) throw invoiceErrors.refused('invoice.order_without_customer');
  return { ...order, customerId };
}

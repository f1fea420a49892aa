import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { errorsOf } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { Operation } from '../operation/operation.entity.js';
import { lockedOrder } from '../order/locked-order.js';
import { ProductionOrder } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import { OrderLife } from '../order/order-life.js';
import { Orders } from '../order/order.service.js';
import { backToWork } from '../order/partial-checks.js';
import { type BoardState, type MoveFacts, moveRefusals, stateAfterUndo } from './move.rules.js';
import { planningErrors } from './planning.errors.js';

export interface OrderMove {
  readonly orderId: string;
  readonly to: BoardState;
  /** of the move that is undone: the operations that its check closed; null: this is no undo of a check */
  readonly reopen?: readonly string[] | null;
}

/** What takes the move back. */
export interface MoveBack {
  readonly to: BoardState;
  readonly reopen: readonly string[] | null;
}

const moveErrors = errorsOf({ ...orderErrors.texts, ...planningErrors.texts });

/** A card of the board goes to another column: the command of that step, or a refusal in its words. */
@Injectable()
export class OrderMoves {
  constructor(
    private readonly work: Work,
    private readonly life: OrderLife,
    private readonly orders: Orders,
  ) {}

  /** Answers the move back. Throws `order.not_found`, 409 `planning.…`, `order.…`. */
  move({ orderId, to, reopen = null }: OrderMove): Promise<MoveBack> {
    return this.work.run('order.move', async (tx) => {
      const order = await lockedOrder(tx, orderId);
      const facts: MoveFacts = { state: order.state, undoesCheck: reopen !== null, ...(await factsOf(tx, orderId)) };
      moveErrors.throwIfAny(moveRefusals(facts, to));
      const from = order.state as BoardState;
      if (from === 'checked') await takeCheckBack(tx, orderId, reopen ?? [], stateAfterUndo(facts));
      else if (to === 'planned') await tx.update(ProductionOrder, { id: orderId }, { state: 'planned' });
      else if (to === 'released') await this.life.release(orderId);
      else return { to: from, reopen: await this.check(tx, orderId) };
      return { to: from, reopen: null };
    });
  }

  private async check(tx: EntityManager, orderId: string): Promise<string[]> {
    const open = await tx.find(Operation, { where: { orderId, state: 'open' }, select: { id: true } });
    await this.orders.check(orderId);
    return open.map(({ id }) => id);
  }
}

async function takeCheckBack(
  tx: EntityManager,
  orderId: string,
  reopen: readonly string[],
  state: 'in_work' | 'released',
): Promise<void> {
  await tx.update(Operation, { orderId, id: In([...reopen]) }, { state: 'open' });
  await backToWork(tx, orderId);
  await tx.update(ProductionOrder, { id: orderId }, { state });
}

async function factsOf(tx: EntityManager, orderId: string): Promise<Pick<MoveFacts, 'hasHours' | 'partlyDelivered'>> {
  const [facts]: Pick<MoveFacts, 'hasHours' | 'partlyDelivered'>[] = await tx.query(
    `SELECT EXISTS (SELECT FROM time_entries e JOIN operations o ON o.id = e.operation_id WHERE o.order_id = $1 AND e.voided_at IS NULL) AS "hasHours",
            EXISTS (SELECT FROM production_order_lines WHERE order_id = $1 AND delivered_quantity > 0) AS "partlyDelivered"`,
    [orderId],
  );
  return facts!;
}

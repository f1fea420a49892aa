import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CivilDate, newId } from '@etabli/kernel';
import {
  Clock,
  currentContext,
  type DueDates,
  type DueItem,
  DueDateSource,
  invalidFields,
  mayActor,
  Work,
} from '@etabli/platform';
import { lockedOrder } from '../order/locked-order.js';
import { ProductionOrder } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import { editRefusals } from '../order/order.rules.js';
import type { SubcontractView } from './subcontract.dto.js';
import { Subcontract } from './subcontract.entity.js';
import { subcontractErrors } from './subcontract.errors.js';
import {
  backRefusals,
  isOverdue,
  sendRefusals,
  stepRefusals,
  type SubcontractFieldRefusal,
  type SubcontractState,
} from './subcontract.rules.js';

const A_WEEK = 7;

/** Outside work of orders: foreseen, sent, expected, back. */
@Injectable()
export class Subcontracts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** In the order in which it was foreseen. Throws `order.not_found`. */
  async ofOrder(orderId: string): Promise<SubcontractView[]> {
    const tx = this.work.manager;
    if (!(await tx.existsBy(ProductionOrder, { id: orderId }))) throw orderErrors.notFound('order.not_found');
    const rows = await tx.find(Subcontract, { where: { orderId }, order: { id: 'ASC' } });
    const today = this.clock.today();
    const priced = seesPrices();
    return rows.map(({ orderId: _order, estimatedCents, costCents, ...row }) => ({
      ...row,
      overdue: isOverdue(row, today),
      estimatedCents: priced ? estimatedCents : null,
      costCents: priced ? costCents : null,
    }));
  }

  /** Its id. Throws `order.not_found`, `order.ended`. */
  add(
    orderId: string,
    {
      supplier,
      what,
      days = null,
      costCents = null,
    }: { supplier: string; what: string; days?: number | null; costCents?: number | null },
  ): Promise<string> {
    return this.work.run('subcontract.add', async (tx) => {
      const order = await lockedOrder(tx, orderId);
      orderErrors.throwIfAny(editRefusals(order));
      const id = newId();
      await tx.insert(Subcontract, {
        ...UNSENT,
        id,
        orderId,
        supplier,
        what,
        state: 'planned',
        days,
        estimatedCents: null,
        costCents,
      });
      return id;
    });
  }

  /** What is left out stays. Throws 404, 422 on `expectedOn`. */
  edit(
    id: string,
    change: { supplier?: string; what?: string; expectedOn?: CivilDate; costCents?: number | null },
  ): Promise<void> {
    return this.work.run('subcontract.edit', async (tx) => {
      const one = await locked(tx, id);
      const { supplier = one.supplier, what = one.what, costCents = one.costCents } = change;
      const expectedOn = (one.state === 'sent' ? change.expectedOn : undefined) ?? one.expectedOn;
      if (one.sentOn && expectedOn) throwIfWrong(sendRefusals({ sentOn: one.sentOn, expectedOn }, this.clock.today()));
      await tx.update(Subcontract, { id }, { supplier, what, costCents, expectedOn });
    });
  }

  /** Throws 404, `subcontract.wrong_step`, 422 by field. */
  send(id: string, days: { sentOn?: CivilDate | null; expectedOn?: CivilDate | null }): Promise<void> {
    return this.step(id, 'sent', (one) => {
      const sentOn = days.sentOn ?? this.clock.today();
      const expectedOn = days.expectedOn ?? addDays(sentOn, one.days ?? A_WEEK);
      throwIfWrong(sendRefusals({ sentOn, expectedOn }, this.clock.today()));
      return { sentOn, expectedOn, backOn: null };
    });
  }

  /** Throws 404, `subcontract.wrong_step`, 422 by field. */
  back(id: string, { backOn, costCents }: { backOn?: CivilDate | null; costCents?: number | null }): Promise<void> {
    return this.step(id, 'back', (one) => {
      const day = backOn ?? this.clock.today();
      throwIfWrong(backRefusals({ sentOn: one.sentOn!, backOn: day }, this.clock.today()));
      return { backOn: day, costCents: costCents ?? one.costCents };
    });
  }

  /** It will not be done outside after all. Throws 404, `subcontract.wrong_step`. */
  cancel(id: string): Promise<void> {
    return this.step(id, 'cancelled', () => ({ backOn: null }));
  }

  /** One step back: sent or cancelled by mistake; what came back is out again. Throws 404, `subcontract.wrong_step`. */
  undo(id: string): Promise<void> {
    return this.work.run('subcontract.undo', async (tx) => {
      const one = await locked(tx, id);
      const to = one.state === 'back' ? 'sent' : 'planned';
      subcontractErrors.throwIfAny(stepRefusals(one.state, to));
      await tx.update(Subcontract, { id }, to === 'sent' ? { state: to, backOn: null } : { ...UNSENT, state: to });
    });
  }

  private step(id: string, to: SubcontractState, change: (one: Subcontract) => Partial<Subcontract>): Promise<void> {
    return this.work.run(`subcontract.${to}`, async (tx) => {
      const one = await locked(tx, id);
      subcontractErrors.throwIfAny(stepRefusals(one.state, to));
      await tx.update(Subcontract, { id }, { ...change(one), state: to });
    });
  }
}

const UNSENT = { sentOn: null, expectedOn: null, backOn: null } as const;

async function locked(tx: EntityManager, id: string): Promise<Subcontract> {
  const one = await tx.findOne(Subcontract, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!one) throw subcontractErrors.notFound('subcontract.not_found');
  return one;
}

function throwIfWrong(wrong: readonly SubcontractFieldRefusal[]): void {
  if (wrong.length > 0)
    throw invalidFields(
      wrong.map(({ field, ...refusal }) => ({ field, message: subcontractErrors.say(refusal).detail })),
    );
}

function seesPrices(): boolean {
  const actor = currentContext()?.actor;
  return actor ? mayActor(actor, 'subcontract_cost.read') : false;
}

/** What should be back, the overdue first. */
@DueDateSource('subcontract.follow')
@Injectable()
export class SubcontractsDue implements DueDates {
  constructor(private readonly work: Work) {}

  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    const rows: { orderId: string; number: string; supplier: string; what: string; dueOn: CivilDate }[] =
      await this.work.manager.query(
        `SELECT s.order_id AS "orderId", o.number, s.supplier, s.what, s.expected_on AS "dueOn" FROM subcontracts s JOIN production_orders o ON o.id = s.order_id
          WHERE s.state = 'sent' AND s.expected_on <= $1 ORDER BY s.expected_on, s.id LIMIT $2`,
        [until, limit],
      );
    return rows.map(({ orderId, number, supplier, what, dueOn }) => ({
      kind: 'subcontract.back',
      dueOn,
      title: `${number}\u202f: ${what} chez ${supplier} doit revenir`.slice(0, 200),
      detail: null,
      path: `/ordres/${orderId}`,
    }));
  }
}

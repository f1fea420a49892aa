import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { type WantedOperation, Operations, Orders } from '@etabli/workshop';
import { STEP_FACTS, STEPS } from '../data/steps.js';
import { Dice } from '../dice.js';
import { Stage } from '../stage.js';
import type { LargeCast } from './large-cast.js';

const PARTS = [
  'Garde-corps',
  'Bac de rétention',
  'Châssis mécano-soudé',
  'Platines',
  'Escalier',
  'Trémie',
  'Portail',
  'Carter',
];
const STEPS_AN_ORDER = 5;
/** Of three orders that a group works on at the same time. */
const ABREAST = 3;
/** Minutes of the year, of all youths, that an order is allotted: youths take longer. */
const PART_ALLOTTED = 0.7;

/** One order as it will be lived: places in the list of school days, both included. */
export interface LargeOrder {
  readonly group: number;
  readonly from: number;
  readonly to: number;
  id?: string;
  operations: string[];
}

/** The orders of each group follow one another, three abreast; the last ones are under way on the day of loading. */
export function planOrders(count: number, groups: number, days: number): LargeOrder[] {
  return Array.from({ length: count }, (_none, number) => {
    const group = number % groups;
    const place = Math.floor(number / groups);
    const own = Math.ceil((count - group) / groups);
    const step = days / Math.max(1, own);
    const from = Math.max(0, Math.floor((place - ABREAST + 1) * step));
    return { group, from, to: Math.min(days - 1, Math.floor((place + 1) * step) - 1), operations: [] };
  });
}

/** Opens, checks and delivers orders by the services, each on its day. */
@Injectable()
export class LargeOrders {
  constructor(
    private readonly stage: Stage,
    private readonly work: Work,
    private readonly orders: Orders,
    private readonly operations: Operations,
  ) {}

  open(order: LargeOrder, cast: LargeCast, dice: Dice, due: CivilDate, minutes: number): Promise<void> {
    return this.stage.act(cast.director, 'order.open', async () => {
      const quantity = dice.int(2, 12);
      const unitCents = dice.int(80, 900) * 100;
      const allotted = Math.round(minutes * PART_ALLOTTED);
      const label = dice.pick(PARTS);
      order.id = await this.orders.openOrder({
        quoteId: null,
        customerId: dice.pick(cast.customers),
        title: `${label} n° ${dice.int(100, 999)}`,
        customerReference: null,
        dueOn: due,
        lines: [
          {
            quoteLineId: null,
            label,
            nature: 'goods',
            unit: 'pièce',
            quantity: String(quantity),
            unitPrice: String(unitCents / 100),
            vatRateBp: 2000,
            soldCents: quantity * unitCents,
            allottedMinutes: allotted,
          },
        ],
      });
      await this.operations.replace(order.id, this.steps(cast, dice, Math.round(allotted / STEPS_AN_ORDER)));
      const rows: { id: string }[] = await this.work.manager.query(
        'SELECT id FROM operations WHERE order_id = $1 ORDER BY position',
        [order.id],
      );
      order.operations = rows.map(({ id }) => id);
    });
  }

  /** The pieces are checked and go out the next day: the hours were the last ones. */
  async end(order: LargeOrder, cast: LargeCast): Promise<void> {
    const id = order.id!;
    await this.stage.act(cast.groups[order.group]!.trainer, 'order.check', () => this.orders.check(id));
    const lines: { lineId: string; quantity: string }[] = await this.work.manager.query(
      'SELECT id AS "lineId", quantity FROM production_order_lines WHERE order_id = $1 ORDER BY position',
      [id],
    );
    await this.stage.act(cast.director, 'order.deliver', () =>
      this.orders.deliver(id, { lines, receivedBy: 'M. Durand' }),
    );
  }

  private steps(cast: LargeCast, dice: Dice, allottedMinutes: number): WantedOperation[] {
    const first = dice.int(0, STEPS.length - 1);
    return Array.from({ length: STEPS_AN_ORDER }, (_none, place) => {
      const step = STEPS[(first + place * 2) % STEPS.length]!;
      return {
        title: STEP_FACTS[step].title,
        machineId: dice.pick(cast.machines).id,
        allottedMinutes,
        competenceIds: dice.shuffled(cast.competences).slice(0, 2),
      };
    });
  }
}

export const dueDay = (days: readonly CivilDate[], { to }: LargeOrder, dice: Dice): CivilDate =>
  addDays(days[to]!, dice.int(-6, 20));

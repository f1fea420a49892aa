import type { CivilDate } from '@etabli/kernel';
import type { Youth } from './cast.js';
import type { Dice } from './dice.js';
import { isOwnWork, type LiveOperation, type LiveOrder, missing } from './live-order.js';

/** What one youth does in a half-day by himself, in minutes. */
const HALF_DAY = 210;
const LARGEST_CREW = 6;
const OPEN_CREW = 2;
/** So little is left that a youth goes on to something else after the break. */
const NEARLY_DONE = 120;

/** What a youth does until the break, and after it. */
export interface Turn {
  readonly youth: Youth;
  readonly first: LiveOperation;
  readonly second: LiveOperation;
}

/** Deals out the work of a half-day, as a master-trainer would: what is due first gets its crew, the others practise. */
export class Bench {
  private readonly lastOf = new Map<string, LiveOperation>();

  constructor(private readonly dice: Dice) {}

  /** `halfDaysLeft` counts the workshop half-days of the group up to a day, this one included. */
  deal(
    orders: readonly LiveOrder[],
    present: readonly Youth[],
    day: CivilDate,
    halfDaysLeft: (until: CivilDate) => number,
  ): Turn[] {
    const free = new Set(this.dice.shuffled(present));
    const running = orders.filter(({ plan, over }) => !over && plan.startOn <= day);
    const turns: Turn[] = [];
    for (const order of running.filter((one) => !isOwnWork(one)).sort(byEnd)) {
      const planned = new Map(order.operations.map((operation) => [operation, missing(operation)]));
      for (let crew = this.crew(order, halfDaysLeft); crew > 0 && free.size > 0; crew--) {
        const turn = this.turn(order, planned, free);
        if (!turn) break;
        turns.push(turn);
      }
    }
    const practice = running.filter(isOwnWork).flatMap(({ operations }) => operations);
    for (const youth of free) turns.push(this.practise(youth, practice));
    for (const { youth, second } of turns) this.lastOf.set(youth.id, second);
    return turns;
  }

  private crew(order: LiveOrder, halfDaysLeft: (until: CivilDate) => number): number {
    const left = order.operations.reduce((sum, operation) => sum + missing(operation), 0);
    if (left === 0) return 0;
    const { endOn } = order.plan;
    return endOn === null
      ? OPEN_CREW
      : Math.min(LARGEST_CREW, Math.max(1, Math.ceil(left / (HALF_DAY * Math.max(1, halfDaysLeft(endOn))))));
  }

  /** The next youth on the next operation that needs one; two operations of an order go on at once at most. */
  private turn(order: LiveOrder, planned: Map<LiveOperation, number>, free: Set<Youth>): Turn | null {
    const needed = order.operations.filter((operation) => (planned.get(operation) ?? 0) > 0).slice(0, 2);
    const first = needed[0];
    if (!first) return null;
    const youth =
      [...free].find(({ id }) => needed.some((operation) => operation === this.lastOf.get(id))) ?? [...free][0];
    if (!youth) return null;
    free.delete(youth);
    const known = this.lastOf.get(youth.id);
    const start = known && needed.includes(known) ? known : first;
    const rest = planned.get(start) ?? 0;
    const after = needed.find((operation) => operation !== start);
    const second = rest <= NEARLY_DONE && after ? after : start;
    for (const operation of [start, second]) planned.set(operation, (planned.get(operation) ?? 0) - HALF_DAY / 2);
    return { youth, first: start, second };
  }

  private practise(youth: Youth, practice: readonly LiveOperation[]): Turn {
    const known = this.lastOf.get(youth.id);
    const first = known && practice.includes(known) && this.dice.chance(0.8) ? known : this.dice.pick(practice);
    const second = this.dice.chance(0.2) ? this.dice.pick(practice) : first;
    return { youth, first, second };
  }
}

/** What ends first comes first; an order without an end comes last. */
const byEnd = (a: LiveOrder, b: LiveOrder): number => ((a.plan.endOn ?? '9') < (b.plan.endOn ?? '9') ? -1 : 1);

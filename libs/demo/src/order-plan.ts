import { addDays, type CivilDate, maxDay } from '@etabli/kernel';
import type { DemoOrder } from './data/order-shape.js';
import { onWorkDay } from './school-days.js';

/** The days of one order's life; null: not before the day of loading. */
export interface OrderPlan {
  readonly order: DemoOrder;
  readonly quotedOn: CivilDate;
  readonly sentOn: CivilDate;
  readonly acceptedOn: CivilDate;
  readonly startOn: CivilDate;
  /** the work is checked, or the order cancelled */
  readonly endOn: CivilDate | null;
  readonly dueOn: CivilDate;
  /** one day a delivery */
  readonly deliveredOn: readonly CivilDate[];
}

const FIRST_DELIVERY = 2;
const SECOND_DELIVERY = 9;
/** School days between the end of the work and the day of loading, so that all that follows has its time. */
const TAIL = { checked: 2, partly: 5, delivered: 5, twice: 12, cancelled: 2 } as const;

/** Lays an order out over `days`, the school days of the eight months before `today`. */
export function planOrder(order: DemoOrder, days: readonly CivilDate[], today: CivilDate): OrderPlan {
  const last = days.length - 1;
  const at = (index: number): CivilDate => days[Math.max(0, Math.min(last, index))] ?? today;
  const start = Math.round((order.start / 100) * last);
  const startOn = order.ending === 'released' ? today : at(start);
  const acceptedOn = onWorkDay(addDays(at(start), -7));
  const sentOn = onWorkDay(addDays(acceptedOn, -8));
  const open = order.ending === 'in_work' || order.ending === 'released';
  const endOn = open ? null : at(Math.min(start + order.span, last - TAIL[order.ending as keyof typeof TAIL]));
  return {
    order,
    quotedOn: onWorkDay(addDays(sentOn, -3)),
    sentOn,
    acceptedOn,
    startOn,
    endOn,
    dueOn: maxDay(acceptedOn, onWorkDay(addDays(endOn ?? today, order.slack))),
    deliveredOn: endOn ? deliveries(order, endOn) : [],
  };
}

function deliveries({ ending }: DemoOrder, endOn: CivilDate): CivilDate[] {
  const first = onWorkDay(addDays(endOn, FIRST_DELIVERY));
  if (ending === 'twice') return [first, onWorkDay(addDays(first, SECOND_DELIVERY))];
  return ending === 'delivered' || ending === 'partly' ? [first] : [];
}

import { addDecimals, compareDecimals, formatDecimalFr, type Refusal, subtractDecimals } from '@etabli/kernel';
import { ORDER_STATE_LABELS, type OrderState } from '../order/order.rules.js';
import type { OpeningFieldRefusal } from './order-opening.rules.js';

/** A line as it stands, what of it was before, and what should have been entered; all decimals. */
export interface CorrectedLine {
  readonly quantity: string;
  readonly checkedQuantity: string;
  readonly deliveredQuantity: string;
  readonly billedQuantity: string;
  readonly before: { readonly deliveredQuantity: string; readonly billedQuantity: string };
  readonly wanted: { readonly deliveredQuantity: string; readonly billedQuantity: string };
}

/** The line once it is put right: what came since stays. */
export interface LineAfter {
  readonly checkedQuantity: string;
  readonly deliveredQuantity: string;
  readonly billedQuantity: string;
}

const above = (one: string, other: string): boolean => compareDecimals(one, other) > 0;
const larger = (one: string, other: string): string => (above(one, other) ? one : other);
const smaller = (one: string, other: string): string => (above(one, other) ? other : one);
const moved = (total: string, before: string, wanted: string): string =>
  addDecimals(subtractDecimals(total, before), wanted);

/** A closed order is opened again first; nothing of a cancelled one is put right. */
export const correctableRefusals = (state: OrderState): Refusal[] =>
  state === 'closed' || state === 'cancelled'
    ? [{ code: 'order_opening.order_over', params: { state: ORDER_STATE_LABELS[state].toLowerCase() } }]
    : [];

/** Invoiced ≤ delivered ≤ ordered, of before alone and with what came since; `index` is the line's place in the request. */
export function lineRefusals(line: CorrectedLine, index: number): OpeningFieldRefusal[] {
  const { quantity, before, wanted } = line;
  const [delivered, billed] = [`lines.${index}.deliveredQuantity`, `lines.${index}.billedQuantity`];
  if (above(wanted.deliveredQuantity, quantity)) return [{ code: 'order_opening.delivered_above', field: delivered }];
  if (above(wanted.billedQuantity, wanted.deliveredQuantity))
    return [{ code: 'order_opening.billed_above', field: billed }];
  const since = subtractDecimals(line.deliveredQuantity, before.deliveredQuantity);
  const after = lineAfter(line, false);
  if (above(after.deliveredQuantity, quantity)) {
    const params = {
      since: formatDecimalFr(since),
      wanted: formatDecimalFr(wanted.deliveredQuantity),
      most: formatDecimalFr(subtractDecimals(quantity, since)),
    };
    return [{ code: 'order_opening.later_deliveries', params, field: delivered }];
  }
  if (above('0', after.deliveredQuantity)) {
    const params = { since: formatDecimalFr(subtractDecimals('0', since)) };
    return [{ code: 'order_opening.later_returns', params, field: delivered }];
  }
  if (above(after.billedQuantity, after.deliveredQuantity)) {
    const params = {
      since: formatDecimalFr(subtractDecimals(line.billedQuantity, before.billedQuantity)),
      billed: formatDecimalFr(after.billedQuantity),
      delivered: formatDecimalFr(after.deliveredQuantity),
    };
    const field = compareDecimals(wanted.billedQuantity, before.billedQuantity) === 0 ? delivered : billed;
    return [{ code: 'order_opening.later_invoices', params, field }];
  }
  return [];
}

/** What has left is checked; `wholeChecked`: the trainer said so of the whole order, which stays. */
export function lineAfter(line: CorrectedLine, wholeChecked: boolean): LineAfter {
  const { quantity, before, wanted } = line;
  const deliveredQuantity = moved(line.deliveredQuantity, before.deliveredQuantity, wanted.deliveredQuantity);
  const billedQuantity = moved(line.billedQuantity, before.billedQuantity, wanted.billedQuantity);
  const checked = moved(line.checkedQuantity, before.deliveredQuantity, wanted.deliveredQuantity);
  return {
    deliveredQuantity,
    billedQuantity,
    checkedQuantity: wholeChecked ? quantity : larger(deliveredQuantity, smaller(checked, quantity)),
  };
}

/** All handed over: delivered. What was thought to be and is not waits, checked, to be handed over; the rest stays where it is. */
export function stateAfterCorrection(
  state: OrderState,
  lines: readonly { readonly quantity: string; readonly deliveredQuantity: string }[],
): OrderState {
  const all = lines.every(({ quantity, deliveredQuantity }) => compareDecimals(quantity, deliveredQuantity) === 0);
  if (all) return 'delivered';
  if (state === 'delivered') return 'checked';
  const begun = lines.some(({ deliveredQuantity }) => above(deliveredQuantity, '0'));
  return begun && state === 'released' ? 'in_work' : state;
}

import { type CivilDate, compareDecimals, decimalIsZero, formatDecimalFr, subtractDecimals } from '@etabli/kernel';
import type { DeliverableLine, FieldRefusal, HandedOver } from '../delivery/delivery.rules.js';
import { isDelivered, type OrderState } from '../order/order.rules.js';

export interface ReturnableLine extends DeliverableLine {
  readonly billedQuantity: string;
}

/** What may come back: handed over and not on an invoice. What was billed is taken back by its credit note. */
export const returnable = (line: ReturnableLine): string =>
  subtractDecimals(line.deliveredQuantity, line.billedQuantity);

/** Billed ≤ delivered, line by line; each line once, each quantity above zero. */
export function returnRefusals(lines: readonly ReturnableLine[], back: readonly HandedOver[]): FieldRefusal[] {
  if (back.length === 0) return [{ code: 'return.empty', field: 'lines' }];
  return back.flatMap(({ lineId, quantity }, index): FieldRefusal[] => {
    const line = lines.find(({ id }) => id === lineId);
    if (!line || back.findIndex((other) => other.lineId === lineId) < index)
      return [{ code: 'return.line_unknown', field: `lines.${index}.lineId` }];
    const field = `lines.${index}.quantity`;
    if (compareDecimals(quantity, '0') <= 0) return [{ code: 'return.quantity_zero', field }];
    if (compareDecimals(quantity, returnable(line)) > 0)
      return [{ code: 'return.above_returnable', field, params: { rest: formatDecimalFr(returnable(line)) } }];
    return [];
  });
}

/** Not before the first hand-over, not in the future. */
export function returnDayRefusals(
  deliveredOn: readonly CivilDate[],
  returnedOn: CivilDate,
  today: CivilDate,
): FieldRefusal[] {
  if (returnedOn > today) return [{ code: 'return.in_future', field: 'returnedOn' }];
  const first = [...deliveredOn].sort()[0];
  return first !== undefined && returnedOn < first
    ? [{ code: 'return.before_delivery', field: 'returnedOn', params: { deliveredOn: first } }]
    : [];
}

/** The lines after the return; what came back is to be delivered again. */
export const afterReturn = <L extends DeliverableLine>(lines: readonly L[], back: readonly HandedOver[]): L[] =>
  lines.map((line) => {
    const quantity = back.find(({ lineId }) => lineId === line.id)?.quantity;
    return quantity === undefined
      ? line
      : { ...line, deliveredQuantity: subtractDecimals(line.deliveredQuantity, quantity) };
  });

/** An order that was entirely delivered, closed or not, has something left to deliver once anything came back. */
export const stateAfterReturn = (state: OrderState, lines: readonly DeliverableLine[]): OrderState =>
  isDelivered(state) && lines.some((line) => !decimalIsZero(subtractDecimals(line.quantity, line.deliveredQuantity)))
    ? 'checked'
    : state;

import { type CivilDate, compareDecimals, decimalIsZero, type Refusal } from '@etabli/kernel';
import type { OrderState } from '../order/order.rules.js';

/** A line of an order under way: sold, handed over and invoiced so far. */
export interface OpeningLine {
  readonly quantity: string;
  readonly deliveredQuantity: string;
  readonly billedQuantity: string;
}
export interface OpeningOperation {
  /** its place in the list of lines; null: of the whole order */
  readonly lineIndex: number | null;
  readonly minutesToDate: number;
  readonly done: boolean;
}
export interface OpeningOrder {
  readonly openedOn: CivilDate;
  readonly dueOn: CivilDate | null;
  readonly lines: readonly OpeningLine[];
  readonly operations: readonly OpeningOperation[];
}

/** A refusal on one field of the request, e.g. `lines.1.billedQuantity`. */
export interface OpeningFieldRefusal extends Refusal {
  readonly field: string;
}

/** Invoiced ≤ delivered ≤ ordered, on each line; nothing is taken over that has no rest. */
export function openingRefusals(order: OpeningOrder, today: CivilDate): OpeningFieldRefusal[] {
  const { openedOn, dueOn, lines, operations } = order;
  const over = lines.every(({ quantity, billedQuantity }) => compareDecimals(billedQuantity, quantity) === 0);
  return [
    ...(openedOn > today ? [{ code: 'order_opening.in_future', field: 'openedOn' }] : []),
    ...(dueOn !== null && dueOn < openedOn ? [{ code: 'order_opening.due_before', field: 'dueOn' }] : []),
    ...lines.flatMap(({ quantity, deliveredQuantity, billedQuantity }, index): OpeningFieldRefusal[] => [
      ...(compareDecimals(deliveredQuantity, quantity) > 0
        ? [{ code: 'order_opening.delivered_above', field: `lines.${index}.deliveredQuantity` }]
        : []),
      ...(compareDecimals(billedQuantity, deliveredQuantity) > 0
        ? [{ code: 'order_opening.billed_above', field: `lines.${index}.billedQuantity` }]
        : []),
    ]),
    ...operations.flatMap(({ lineIndex }, index): OpeningFieldRefusal[] =>
      lineIndex !== null && lineIndex >= lines.length
        ? [{ code: 'order_opening.line_unknown', field: `operations.${index}.lineIndex` }]
        : [],
    ),
    ...(over ? [{ code: 'order_opening.over', field: 'lines' }] : []),
  ];
}

/** Where it stands: all handed over, begun, or only released. */
export function openingState({ lines, operations }: Pick<OpeningOrder, 'lines' | 'operations'>): OrderState {
  if (lines.every(({ quantity, deliveredQuantity }) => compareDecimals(quantity, deliveredQuantity) === 0))
    return 'delivered';
  const begun =
    operations.some(({ minutesToDate }) => minutesToDate > 0) ||
    lines.some(({ deliveredQuantity }) => !decimalIsZero(deliveredQuantity));
  return begun ? 'in_work' : 'released';
}

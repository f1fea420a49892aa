import {
  addDecimals,
  type CivilDate,
  compareDecimals,
  decimalIsZero,
  type Refusal,
  subtractDecimals,
} from '@etabli/kernel';

export interface DeliverableLine {
  readonly id: string;
  readonly quantity: string;
  readonly deliveredQuantity: string;
}

/** A line as the trainer has checked it so far. */
export interface CheckedLine extends DeliverableLine {
  readonly checkedQuantity: string;
}

export interface HandedOver {
  readonly lineId: string;
  readonly quantity: string;
}

/** A refusal on one field of the request, e.g. `lines.1.quantity`. */
export interface FieldRefusal extends Refusal {
  readonly field: string;
}

export const remaining = (line: DeliverableLine): string => subtractDecimals(line.quantity, line.deliveredQuantity);

/** What may leave now: checked and not delivered yet. */
export const deliverable = ({ checkedQuantity, deliveredQuantity }: CheckedLine): string =>
  compareDecimals(checkedQuantity, deliveredQuantity) > 0 ? subtractDecimals(checkedQuantity, deliveredQuantity) : '0';

/** Delivered ≤ checked ≤ ordered, line by line; each line once, each quantity above zero. */
export function linesRefusals(lines: readonly CheckedLine[], handed: readonly HandedOver[]): FieldRefusal[] {
  if (handed.length === 0) return [{ code: 'delivery.empty', field: 'lines' }];
  return handed.flatMap(({ lineId, quantity }, index): FieldRefusal[] => {
    const line = lines.find(({ id }) => id === lineId);
    if (!line) return [{ code: 'delivery.line_unknown', field: `lines.${index}.lineId` }];
    if (handed.findIndex((other) => other.lineId === lineId) < index)
      return [{ code: 'delivery.line_twice', field: `lines.${index}.lineId` }];
    const field = `lines.${index}.quantity`;
    if (compareDecimals(quantity, '0') <= 0) return [{ code: 'delivery.quantity_zero', field }];
    if (compareDecimals(quantity, remaining(line)) > 0)
      return [{ code: 'delivery.above_ordered', field, params: { remaining: remaining(line).replace('.', ',') } }];
    if (compareDecimals(quantity, deliverable(line)) > 0)
      return [{ code: 'delivery.above_checked', field, params: { checked: deliverable(line).replace('.', ',') } }];
    return [];
  });
}

export function dayRefusals(
  order: { readonly openedOn: CivilDate },
  deliveredOn: CivilDate,
  today: CivilDate,
): FieldRefusal[] {
  if (deliveredOn > today) return [{ code: 'delivery.in_future', field: 'deliveredOn' }];
  if (deliveredOn < order.openedOn)
    return [{ code: 'delivery.before_opening', field: 'deliveredOn', params: { openedOn: order.openedOn } }];
  return [];
}

/** One signature, for ever. */
export const signRefusals = (delivery: { readonly signedByName: string | null }): Refusal[] =>
  delivery.signedByName === null ? [] : [{ code: 'delivery.already_signed', params: { name: delivery.signedByName } }];

/** Between the hand-over and today. */
export function signatureDayRefusals(
  { deliveredOn }: { readonly deliveredOn: CivilDate },
  signedOn: CivilDate,
  today: CivilDate,
): FieldRefusal[] {
  if (signedOn > today) return [{ code: 'delivery.signed_in_future', field: 'signedOn' }];
  return signedOn < deliveredOn
    ? [{ code: 'delivery.signed_before_delivery', field: 'signedOn', params: { deliveredOn } }]
    : [];
}

/** The lines after the hand-over, and whether nothing remains. */
export function afterDelivery<L extends DeliverableLine>(
  lines: readonly L[],
  handed: readonly HandedOver[],
): { lines: L[]; complete: boolean } {
  const after = lines.map((line) => {
    const quantity = handed.find(({ lineId }) => lineId === line.id)?.quantity;
    return quantity === undefined
      ? line
      : { ...line, deliveredQuantity: addDecimals(line.deliveredQuantity, quantity) };
  });
  return { lines: after, complete: after.every((line) => decimalIsZero(remaining(line))) };
}

/** So much more of a line passes the check: each line once, above zero, no more than is ordered. */
export function checkedLinesRefusals(lines: readonly CheckedLine[], passed: readonly HandedOver[]): FieldRefusal[] {
  return passed.flatMap(({ lineId, quantity }, index): FieldRefusal[] => {
    const line = lines.find(({ id }) => id === lineId);
    if (!line) return [{ code: 'delivery.line_unknown', field: `lines.${index}.lineId` }];
    if (passed.findIndex((other) => other.lineId === lineId) < index)
      return [{ code: 'delivery.line_twice', field: `lines.${index}.lineId` }];
    const field = `lines.${index}.quantity`;
    if (compareDecimals(quantity, '0') <= 0) return [{ code: 'delivery.quantity_zero', field }];
    const left = subtractDecimals(line.quantity, line.checkedQuantity);
    return compareDecimals(quantity, left) > 0
      ? [{ code: 'delivery.check_above_ordered', field, params: { remaining: left.replace('.', ',') } }]
      : [];
  });
}

/** The lines after the check, and whether nothing is left to check. */
export function afterCheck<L extends CheckedLine>(
  lines: readonly L[],
  passed: readonly HandedOver[],
): { lines: L[]; whole: boolean } {
  const after = lines.map((line) => {
    const quantity = passed.find(({ lineId }) => lineId === line.id)?.quantity;
    return quantity === undefined ? line : { ...line, checkedQuantity: addDecimals(line.checkedQuantity, quantity) };
  });
  return { lines: after, whole: after.every((line) => compareDecimals(line.checkedQuantity, line.quantity) >= 0) };
}

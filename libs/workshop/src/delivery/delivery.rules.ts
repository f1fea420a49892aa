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

export interface HandedOver {
  readonly lineId: string;
  readonly quantity: string;
}

/** A refusal on one field of the request, e.g. `lines.1.quantity`. */
export interface FieldRefusal extends Refusal {
  readonly field: string;
}

export const remaining = (line: DeliverableLine): string => subtractDecimals(line.quantity, line.deliveredQuantity);

/** Delivered ≤ ordered, line by line; each line once, each quantity above zero. */
export function linesRefusals(lines: readonly DeliverableLine[], handed: readonly HandedOver[]): FieldRefusal[] {
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

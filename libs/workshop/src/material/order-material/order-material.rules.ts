import { compareDecimals, formatDecimalFr, type Refusal, subtractDecimals } from '@etabli/kernel';

/** What may be kept for an order: what is there and nobody else's. */
export function reserveRefusals(
  { name, onHand, reservedByOthers }: { name: string; onHand: string; reservedByOthers: string },
  quantity: string,
): Refusal[] {
  const rest = subtractDecimals(onHand, reservedByOthers);
  const free = compareDecimals(rest, '0') < 0 ? '0' : rest;
  return compareDecimals(quantity, free) > 0
    ? [{ code: 'order_material.not_free', params: { name, free: formatDecimalFr(free) } }]
    : [];
}

/** What is taken was kept first. */
export const reservedAfter = (reserved: string, taken: string): string =>
  compareDecimals(taken, reserved) >= 0 ? '0' : subtractDecimals(reserved, taken);

export const giveBackRefusals = (consumed: string, quantity: string): Refusal[] =>
  compareDecimals(quantity, consumed) > 0
    ? [{ code: 'order_material.too_much_back', params: { consumed: formatDecimalFr(subtractDecimals(consumed, '0')) } }]
    : [];

import {
  addDecimals,
  type Cents,
  compareDecimals,
  decimalIsZero,
  divideHalfUp,
  formatDecimal,
  parseDecimal,
  type Refusal,
  subtractDecimals,
} from '@etabli/kernel';
import { STOCK_DECIMALS } from '../item/material-item.rules.js';

export const MOVEMENT_KINDS = ['receipt', 'consumption', 'return', 'scrap', 'count', 'transfer'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** What is there of an item and what it cost, in all places together. No quantity, no value. */
export interface Held {
  readonly onHand: string;
  readonly valueCents: Cents;
}

export interface Level {
  readonly locationId: string;
  readonly quantity: string;
}

const COST_DECIMALS = 4;
const thousandths = (text: string): bigint => {
  const value = parseDecimal(text, STOCK_DECIMALS);
  if (value === null) throw new RangeError(`Not a quantity: ${text}`);
  return value;
};

/** Euros a unit with four decimals, half away from zero: 1000 cents for '3' → '3.3333'. */
export function unitCost(cents: Cents, quantity: string): string {
  const scaled = BigInt(cents) * 10n ** BigInt(COST_DECIMALS - 2 + STOCK_DECIMALS);
  return formatDecimal(divideHalfUp(scaled, thousandths(quantity)), COST_DECIMALS);
}

/** Cents of a quantity at a unit cost in euros, half away from zero. */
export function costOf(quantity: string, unit: string): Cents {
  const price = parseDecimal(unit, COST_DECIMALS);
  if (price === null) throw new RangeError(`Not a cost: ${unit}`);
  return Number(divideHalfUp(thousandths(quantity) * price, 10n ** BigInt(STOCK_DECIMALS + COST_DECIMALS - 2)));
}

/** The part of `cents` that belongs to `part` of `whole`; the last part takes what is left, so no cent is made or lost. */
export function share(cents: Cents, part: string, whole: string): Cents {
  if (compareDecimals(part, whole) >= 0) return cents;
  return Number(divideHalfUp(BigInt(cents) * thousandths(part), thousandths(whole)));
}

export const put = ({ onHand, valueCents }: Held, quantity: string, cents: Cents): Held => ({
  onHand: addDecimals(onHand, quantity),
  valueCents: valueCents + cents,
});

/** Takes at the average cost; whoever takes all takes the whole value. Never more than is there: the caller has asked `takeRefusals`. */
export function take(held: Held, quantity: string): { held: Held; cents: Cents } {
  const cents = share(held.valueCents, quantity, held.onHand);
  return {
    held: { onHand: subtractDecimals(held.onHand, quantity), valueCents: held.valueCents - cents },
    cents,
  };
}

/** What is found at a count is worth the average, or the last cost where nothing was there. */
export function foundValue(held: Held, quantity: string, lastUnitCost: string | null): Cents {
  if (!decimalIsZero(held.onHand)) {
    return Number(divideHalfUp(BigInt(held.valueCents) * thousandths(quantity), thousandths(held.onHand)));
  }
  return lastUnitCost ? costOf(quantity, lastUnitCost) : 0;
}

/** Never below zero, never what others reserved. */
export function takeRefusals(
  { name, onHand, reservedByOthers }: { name: string; onHand: string; reservedByOthers: string },
  quantity: string,
): Refusal[] {
  if (compareDecimals(quantity, onHand) > 0)
    return [{ code: 'stock.not_enough', params: { name, there: french(onHand) } }];
  const free = subtractDecimals(onHand, reservedByOthers);
  return compareDecimals(quantity, free) > 0
    ? [{ code: 'stock.reserved', params: { name, there: french(onHand), reserved: french(reservedByOthers) } }]
    : [];
}

/** From one place to another: never more than lies there, nor to where it is. What is reserved may lie anywhere. */
export function transferRefusals({ name, there }: { name: string; there: string }, quantity: string): Refusal[] {
  return compareDecimals(quantity, there) > 0
    ? [{ code: 'stock.not_there', params: { name, there: french(there) } }]
    : [];
}

const french = (text: string): string => formatDecimal(thousandths(text), STOCK_DECIMALS).replace('.', ',');

/** From which places: the wanted one first, then where most lies. The levels hold enough. */
export function split(levels: readonly Level[], quantity: string, preferred?: string | null): Level[] {
  const ordered = levels.toSorted(
    (one, other) =>
      Number(other.locationId === preferred) - Number(one.locationId === preferred) ||
      compareDecimals(other.quantity, one.quantity) ||
      one.locationId.localeCompare(other.locationId),
  );
  let left = quantity;
  return ordered.flatMap(({ locationId, quantity: there }) => {
    const taken = compareDecimals(there, left) < 0 ? there : left;
    left = subtractDecimals(left, taken);
    return decimalIsZero(taken) ? [] : [{ locationId, quantity: taken }];
  });
}

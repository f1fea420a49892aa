import { formatDecimal, parseDecimal } from './decimal.js';
import { DomainError } from './domain-error.js';
import { frenchNumber, NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from './formatting.js';

/** Integer euro cents, within the safe integers. */
export type Cents = number;
/** Hundredths of a percent: 2000 = 20 %. */
export type BasisPoints = number;

export interface VatGroup {
  vatRateBp: BasisPoints;
  baseCents: Cents;
  vatCents: Cents;
}

/** EN 16931 as narrowed by XP Z12-012: quantities of at most four decimals, unit prices of at most six. */
export const QUANTITY_DECIMALS = 4;
export const UNIT_PRICE_DECIMALS = 6;
const WHOLE_BP = 10_000n;

/** Integer division rounded to the nearest, a half away from zero. Throws RangeError on a zero denominator. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('Division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const dividend = numerator < 0n ? -numerator : numerator;
  const divisor = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * dividend + divisor) / (2n * divisor);
  return negative ? -quotient : quotient;
}

/**
 * Quantity × unit price (euros before tax) less its discount, rounded once, half away from zero, to cents.
 * Throws DomainError 'amount.out_of_range' beyond the safe integers, RangeError on a malformed decimal.
 */
export function lineNet(line: { quantity: string; unitPrice: string; discountBp?: BasisPoints }): Cents {
  const quantity = parseDecimal(line.quantity, QUANTITY_DECIMALS);
  const unitPrice = parseDecimal(line.unitPrice, UNIT_PRICE_DECIMALS);
  if (quantity === null) throw new RangeError(`Not a quantity: ${line.quantity}`);
  if (unitPrice === null) throw new RangeError(`Not a unit price: ${line.unitPrice}`);
  const kept = WHOLE_BP - BigInt(line.discountBp ?? 0);
  const perCent = 10n ** BigInt(QUANTITY_DECIMALS + UNIT_PRICE_DECIMALS - 2);
  return inRange(divideHalfUp(quantity * unitPrice * kept, perCent * WHOLE_BP));
}

/** cents × bp, rounded half away from zero. Throws DomainError 'amount.out_of_range'. */
export function percentOf(cents: Cents, bp: BasisPoints): Cents {
  return inRange(divideHalfUp(BigInt(cents) * BigInt(bp), WHOLE_BP));
}

/**
 * VAT computed once per rate on the sum of the lines (EN 16931 BR-CO-17), never as a sum of line VATs; highest rate
 * first. Negative lines and credit notes give negative groups. Throws DomainError 'amount.out_of_range'.
 */
export function vatByRate(lines: readonly { netCents: Cents; vatRateBp: BasisPoints }[]): VatGroup[] {
  const bases = new Map<BasisPoints, bigint>();
  for (const line of lines) {
    bases.set(line.vatRateBp, (bases.get(line.vatRateBp) ?? 0n) + BigInt(line.netCents));
  }
  return [...bases]
    .sort(([a], [b]) => b - a)
    .map(([vatRateBp, base]) => {
      const baseCents = inRange(base);
      return { vatRateBp, baseCents, vatCents: percentOf(baseCents, vatRateBp) };
    });
}

/** Totals of a document from its line nets. Throws DomainError 'amount.out_of_range'. */
export function totals(lines: readonly { netCents: Cents; vatRateBp: BasisPoints }[]): {
  netCents: Cents;
  vatCents: Cents;
  grossCents: Cents;
  vatGroups: VatGroup[];
} {
  const vatGroups = vatByRate(lines);
  const net = vatGroups.reduce((sum, group) => sum + BigInt(group.baseCents), 0n);
  const vat = vatGroups.reduce((sum, group) => sum + BigInt(group.vatCents), 0n);
  return { netCents: inRange(net), vatCents: inRange(vat), grossCents: inRange(net + vat), vatGroups };
}

/**
 * Shares `amount` by integer weights: largest remainder, ties to the earlier index, the sum is exactly `amount`;
 * a zero weight gets nothing. A negative amount mirrors the positive one. Weights may be negative (a group of a
 * credit note) as long as their sum is not zero: then only a zero amount can be shared, else RangeError.
 */
export function spread(amount: Cents, weights: readonly number[]): Cents[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) {
    if (amount === 0) return weights.map(() => 0);
    throw new RangeError('An amount cannot be shared by weights whose sum is zero');
  }
  const size = BigInt(Math.abs(amount));
  const divisor = total < 0n ? -total : total;
  const shares = weights.map((weight, index) => {
    const product = size * BigInt(weight) * (total < 0n ? -1n : 1n);
    const rest = ((product % divisor) + divisor) % divisor;
    return { index, rest, share: (product - rest) / divisor };
  });
  const missing = Number(size - shares.reduce((sum, { share }) => sum + share, 0n));
  const served = [...shares].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const entry of served.slice(0, missing)) entry.share += 1n;
  return shares.map(({ share }) => inRange(amount < 0 ? -share : share));
}

/** 123450 → '1 234,50 €': narrow no-break space between thousands, no-break space before the sign. */
export function formatCents(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const amount = frenchNumber(`${digits.slice(0, -2)}.${digits.slice(-2)}`);
  return `${cents < 0 ? '-' : ''}${amount}${NO_BREAK_SPACE}€`;
}

/** 2000 → '20 %', 550 → '5,5 %', with a narrow no-break space. */
export function formatRate(bp: BasisPoints): string {
  return `${frenchNumber(formatDecimal(BigInt(bp), 2))}${NARROW_NO_BREAK_SPACE}%`;
}

/** '12.5' → '12,5', '1234.00' → '1 234,00': as many decimals as given. */
export function formatDecimalFr(text: string): string {
  return frenchNumber(text);
}

function inRange(amount: bigint): Cents {
  const cents = Number(amount);
  if (!Number.isSafeInteger(cents)) {
    throw new DomainError('refused', 'amount.out_of_range', 'Le montant dépasse ce que le logiciel sait compter.');
  }
  return cents;
}

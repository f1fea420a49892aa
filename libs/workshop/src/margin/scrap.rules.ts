import { type Cents, divideHalfUp, parseDecimal } from '@etabli/kernel';

const QUANTITY_DECIMALS = 4;

/** A sold line: how many pieces it is, and what their material was estimated at; null: not estimated. */
export interface ScrapLine {
  readonly id: string;
  /** decimal above zero, four decimals at most: pieces, also of a line sold as one lot */
  readonly pieces: string;
  readonly estimatedCents: Cents | null;
}
export interface ScrappedPieces {
  /** null: of the whole order */
  readonly lineId: string | null;
  /** decimal, four decimals at most */
  readonly quantity: string;
}

/**
 * What of the material of an order went into pieces that were thrown away. They are made again, so that the material of a line is that of
 * its pieces and of those thrown away; lines share the order's material as it was estimated. A part of the material, never beside it.
 * Null: nobody can say of which line they were, or what its material is.
 */
export function scrapCents(
  materialCents: Cents,
  lines: readonly ScrapLine[],
  scrapped: readonly ScrappedPieces[],
): Cents | null {
  const only = lines.length === 1 ? lines[0]!.id : null;
  const thrown = new Map<string, bigint>();
  for (const { lineId, quantity } of scrapped) {
    const count = counted(quantity);
    const line = lineId ?? only;
    if (count === 0n) continue;
    if (line === null || (only === null && lines.some(({ estimatedCents }) => estimatedCents === null))) return null;
    thrown.set(line, (thrown.get(line) ?? 0n) + count);
  }
  const all = lines.map((line) => {
    const pieces = counted(line.pieces);
    const gone = thrown.get(line.id) ?? 0n;
    // a line that is made again takes more of the order's material than it was estimated at
    const share = only === null ? BigInt(line.estimatedCents ?? 0) : 1n;
    return { pieces, gone, share };
  });
  return shareOf(materialCents, all);
}

const counted = (text: string): bigint => {
  const value = parseDecimal(text, QUANTITY_DECIMALS);
  if (value === null) throw new RangeError(`Not a quantity: ${text}`);
  return value;
};

/** Σ share × gone ÷ pieces over Σ share × (pieces + gone) ÷ pieces, of the cents, rounded half-up once. */
function shareOf(cents: Cents, lines: readonly { pieces: bigint; gone: bigint; share: bigint }[]): Cents {
  const product = lines.reduce((all, { pieces }) => all * pieces, 1n);
  const sum = (part: (line: { pieces: bigint; gone: bigint }) => bigint): bigint =>
    lines.reduce((all, line) => all + (line.share * part(line) * product) / line.pieces, 0n);
  const whole = sum(({ pieces, gone }) => pieces + gone);
  return whole === 0n ? 0 : Number(divideHalfUp(BigInt(cents) * sum(({ gone }) => gone), whole));
}

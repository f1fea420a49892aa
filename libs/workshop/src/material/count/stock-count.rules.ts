import { addDecimals, compareDecimals, decimalIsZero, type Refusal, subtractDecimals } from '@etabli/kernel';

export const COUNT_STATES = ['open', 'validated', 'dropped'] as const;
export type CountState = (typeof COUNT_STATES)[number];

export interface CountedLine {
  readonly itemId: string;
  readonly name: string;
  readonly counted: string | null;
  readonly expected: string | null;
  /** what the stock says now, after what moved since */
  readonly level: string;
}

export interface Correction {
  readonly itemId: string;
  readonly difference: string;
}

/** Found less expected, of every line that was counted and differs. */
export const corrections = (lines: readonly CountedLine[]): Correction[] =>
  lines.flatMap(({ itemId, counted, expected }) => {
    const difference = counted === null ? '0' : subtractDecimals(counted, expected ?? '0');
    return decimalIsZero(difference) ? [] : [{ itemId, difference }];
  });

/** All or nothing: somebody counted something, and what was taken since fits with what was found. */
export function validateRefusals(state: CountState, lines: readonly CountedLine[]): Refusal[] {
  if (state !== 'open') return [{ code: 'stock_count.closed' }];
  if (lines.every(({ counted }) => counted === null)) return [{ code: 'stock_count.empty' }];
  const by = new Map(corrections(lines).map(({ itemId, difference }) => [itemId, difference]));
  return lines
    .filter(({ itemId, level }) => compareDecimals(addDecimals(level, by.get(itemId) ?? '0'), '0') < 0)
    .map(({ name }) => ({ code: 'stock_count.moved', params: { name } }));
}

/** [one, many]: French counts 0 and 1 as one. */
export type Noun = readonly [one: string, many: string];

/** 1, ['facture', 'factures'] → '1 facture'; the number is written by the caller when it needs thousands. */
export const plural = (count: number, [one, many]: Noun, written = String(count)): string =>
  `${written}\u00a0${Math.abs(count) < 2 ? one : many}`;

import { readDecimal } from '@etabli/kernel';

/** Both ends in cents, of a sum whichever way it went. */
export interface AmountSought {
  readonly from: number;
  readonly to: number;
}

const WRITTEN = /^[\d\s.,\u00a0\u202f]{1,20}€?$/u;
const MOST_DIGITS = 9;

/** '1 234,50 €' → 123450 alone; '1234' → every sum of 1 234 euros and some cents. null: no sum was written. */
export function amountSought(text: string): AmountSought | null {
  const decimal = WRITTEN.test(text.trim()) ? readDecimal(text.trim()) : null;
  const [, euros, cents] = /^(\d+)(?:\.(\d{1,2}))?$/u.exec(decimal ?? '') ?? [];
  if (!euros || euros.length > MOST_DIGITS) return null;
  const from = Number(euros) * 100 + Number((cents ?? '').padEnd(2, '0'));
  return { from, to: cents === undefined ? from + 99 : from };
}

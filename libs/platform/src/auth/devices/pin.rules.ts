import type { Refusal } from '@etabli/kernel';

/** Wrong PINs in a row after which one waits, by whom they are counted under: several trainers share a tablet. */
export const FREE_TRIES = { user: 5, device: 10 } as const;
const FIRST_WAIT_MINUTES = 1;
const LONGEST_WAIT_MINUTES = 24 * 60;
/** Untouched for so long, the wrong ones are forgotten. */
export const FORGOTTEN_AFTER_HOURS = 24;

/** Minutes to wait after this many wrong PINs in a row: none, then 1, 2, 4 … up to a day. */
export function waitMinutes(tries: number, free: number): number {
  if (tries < free) return 0;
  return Math.min(LONGEST_WAIT_MINUTES, FIRST_WAIT_MINUTES * 2 ** Math.min(tries - free, 20));
}

const TURN = 10;

/** Four digits that a pupil would try first: one digit, a run, a pair twice, a year. */
export function pinRefusals(pin: string): Refusal[] {
  if (!/^\d{4}$/.test(pin)) return [{ code: 'pin.not_four_digits' }];
  const digits = [...pin].map(Number);
  const steps = digits.slice(1).map((digit, i) => (digit - digits[i]! + TURN) % TURN);
  const even = steps.every((step) => step === steps[0]) && [0, 1, TURN - 1].includes(steps[0]!);
  const pairs = pin.slice(0, 2) === pin.slice(2) || (digits[0] === digits[1] && digits[2] === digits[3]);
  const year = /^(19|20)\d\d$/.test(pin);
  return even || pairs || year ? [{ code: 'pin.trivial' }] : [];
}

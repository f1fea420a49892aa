import { wallTimeAt } from './paris-time.js';

export const HALF_DAYS = ['morning', 'afternoon'] as const;
export type HalfDay = (typeof HALF_DAYS)[number];

export const HALF_DAY_LABELS = {
  morning: 'matin',
  afternoon: 'après-midi',
} as const satisfies Record<HalfDay, string>;

/** The afternoon begins at 13:00 in Paris. */
export function halfDayAt(instant: Date): HalfDay {
  return wallTimeAt(instant) < '13:00' ? 'morning' : 'afternoon';
}

import { type CivilDate, daysBetween } from '@etabli/kernel';

/** Orders that still ask for something. */
export const OPEN_ORDER_STATES = ['planned', 'released', 'in_work', 'checked'] as const;
export type OpenOrderState = (typeof OPEN_ORDER_STATES)[number];

/** Whole days past the due day; 0 on the day itself, before it, and without one. */
export const daysLate = (dueOn: CivilDate | null, today: CivilDate): number =>
  dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today));

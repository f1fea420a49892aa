import { addDays, type CivilDate } from '@etabli/kernel';
import { workDayUntil } from './school-days.js';

/** Days after the inquiry came, and the hour: days off may bring two steps to the same day, so that the later step has the later hour. */
const STEPS = {
  received: [0, '10:20'],
  estimated: [2, '11:10'],
  lost: [3, '11:40'],
  quoted: [3, '14:35'],
  accepted: [10, '15:10'],
  sentOut: [14, '16:20'],
} as const;

export type InquiryStep = keyof typeof STEPS;

/** When that step of an inquiry of so many days ago is made: on a day of work, never later than today. */
export function momentOf(step: InquiryStep, daysAgo: number, today: CivilDate): [day: CivilDate, time: string] {
  const [after, time] = STEPS[step];
  return [workDayUntil(addDays(today, Math.min(0, after - daysAgo))), time];
}

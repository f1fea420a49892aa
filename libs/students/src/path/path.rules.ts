import { type CivilDate, type FieldError, maxDay, type Refusal } from '@etabli/kernel';
import { STUDENT_TRANSITIONS, type StudentState } from '../student/student.rules.js';

/** How a stay ended. */
export const OUTCOMES = ['completed', 'onward_study', 'job', 'broken_off'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a training was broken off. No code says anything of health, family matters or justice. */
export const BREAK_REASONS = [
  'reorientation',
  'moved',
  'attendance',
  'no_longer_came',
  'conduct',
  'personal',
  'other',
] as const;
export type BreakReason = (typeof BREAK_REASONS)[number];

/** Why a candidate was not enrolled. */
export const DECLINE_REASONS = ['withdrew', 'went_elsewhere', 'no_place', 'not_suited', 'no_answer', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const STEP_REASONS = [...new Set([...BREAK_REASONS, ...DECLINE_REASONS])] as const;
export type StepReason = BreakReason | DeclineReason;

export interface Step {
  readonly from: StudentState | null;
  readonly to: StudentState;
  /** the day of the step; of `left`: the last day at the school */
  readonly on: CivilDate;
  /** of a trial week: its last day */
  readonly until?: CivilDate | null;
  readonly outcome?: Outcome | null;
  readonly reasonCode?: StepReason | null;
  readonly reason?: string | null;
}

/** A trial week may be agreed upon that many days ahead; every other step is written on its day or later. */
const AHEAD: Partial<Record<StudentState, number>> = { trial_week: 120 };
const TRIAL_DAYS = 14;

/**
 * The step stands in the table, comes after the one before, and has happened. `last` is the day of the step before; a return
 * comes a day later than the last day at the school. `limit` is the last day that may be planned, today for what has happened.
 */
export function stepRefusals(
  student: { state: StudentState },
  step: { to: StudentState; on: CivilDate },
  { last, limit }: { last: CivilDate; limit: CivilDate },
): Refusal[] {
  const refusals: Refusal[] = [];
  if (!STUDENT_TRANSITIONS.can(student.state, step.to))
    refusals.push({ code: 'path.impossible', params: { state: student.state, to: step.to } });
  if (step.on < last || (student.state === 'left' && step.on === last))
    refusals.push({ code: 'path.before_last', params: { since: last } });
  if (step.on > limit) refusals.push({ code: 'path.in_future', params: { limit } });
  return refusals;
}

export const daysAhead = (to: StudentState): number => AHEAD[to] ?? 0;

/** One week, a fortnight at the most. */
export function trialErrors({ on, until }: { on: CivilDate; until: CivilDate }, latest: CivilDate): FieldError[] {
  if (until < on) return [{ field: 'until', message: 'La fin vient après le début.' }];
  if (until > latest)
    return [{ field: 'until', message: `La semaine d’essai dure une semaine, ${TRIAL_DAYS} jours au plus.` }];
  return [];
}
export const LONGEST_TRIAL = TRIAL_DAYS;

/** A break has a reason of the list, and nothing else has one. */
export function leaveErrors({ outcome, reasonCode }: { outcome: Outcome; reasonCode?: string | null }): FieldError[] {
  const isBreak = outcome === 'broken_off';
  if (isBreak && !reasonCode) return [{ field: 'reasonCode', message: 'Choisissez pourquoi la formation s’arrête.' }];
  if (!isBreak && reasonCode)
    return [{ field: 'reasonCode', message: 'Un motif s’indique seulement quand la formation s’arrête avant la fin.' }];
  return [];
}

/** One membership as a step cuts it: its last day, or none left. */
export interface Stay {
  readonly id: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate | null;
}

/** The stays that reach beyond `lastDay`: those cut to it, and those that had not begun by then. */
export function cutStays<T extends Stay>(stays: readonly T[], lastDay: CivilDate): { cut: T[]; gone: T[] } {
  const beyond = stays.filter(({ toOn }) => toOn === null || toOn > lastDay);
  return {
    cut: beyond.filter(({ fromOn }) => fromOn <= lastDay),
    gone: beyond.filter(({ fromOn }) => fromOn > lastDay),
  };
}

export interface DiplomaTime extends Stay {
  readonly frameworkId: string;
}

export const latestDay = (days: readonly CivilDate[], otherwise: CivilDate): CivilDate =>
  days.length === 0 ? otherwise : maxDay(...days);

import type { CivilDate } from '@etabli/kernel';
import { accumulated, type Demand, type Horizon, type Job, reached, WORKSHOP } from './load.rules.js';

export interface PromiseFacts {
  readonly horizon: Horizon;
  /** all open work */
  readonly jobs: readonly Job[];
  /** days of workshop kept in hand after the day on which the work is done */
  readonly marginDays: number;
}

export interface Promised {
  /** the work is done; null: not in the horizon */
  readonly doneAt: number | null;
  /** what is promised: a day of workshop, the margin after it */
  readonly at: number | null;
  /** the resource that decides, or the pace of one order */
  readonly heldBy: string | 'pace' | null;
}

/**
 * The earliest day that can be kept without making the order of another client late: from that day on, each resource gives at least what is due by
 * then and what is asked beside. More load never makes it earlier, more capacity never later; it is never on a day without workshop.
 */
export function promise(demand: Demand, { horizon, jobs, marginDays }: PromiseFacts): Promised {
  const { days, resources, pace } = horizon;
  const total = demand.get(WORKSHOP) ?? 0;
  const own = { key: 'pace', at: reached(accumulated(pace), total) };
  const held = [...demand].map(([key, minutes]) => {
    const capacity = resources.find((one) => one.key === key)?.capacity ?? [];
    return { key, at: feasibleFrom(accumulated(capacity), dueSums(key, jobs, days), minutes) };
  });
  const last = [own, ...held].reduce((one, other) =>
    one.at === null || (other.at !== null && other.at <= one.at) ? one : other,
  );
  const workshop = resources.find(({ key }) => key === WORKSHOP)?.capacity ?? [];
  const open = workshop.flatMap((minutes, index) => (minutes > 0 ? [index] : []));
  const first = last.at === null ? -1 : open.findIndex((index) => index >= last.at!);
  return {
    doneAt: first < 0 ? null : open[first]!,
    at: first < 0 ? null : (open[first + marginDays] ?? null),
    heldBy: last.key,
  };
}

/** Minutes that the resource lacks for the work to be done on that day; 0: none. */
export function lacking(key: string, asked: number, at: number, { horizon, jobs }: PromiseFacts): number {
  const given = accumulated(horizon.resources.find((one) => one.key === key)?.capacity ?? []);
  const due = dueSums(key, jobs, horizon.days);
  return given.reduce(
    (most, minutes, index) => (index >= at ? Math.max(most, due[index]! + asked - minutes) : most),
    0,
  );
}

/** What is due by the end of each day on that resource; what is due later or at no day, by the last. Exercises give way. */
function dueSums(key: string, jobs: readonly Job[], days: readonly CivilDate[]): number[] {
  const due = days.map(() => 0);
  const [first] = days;
  const at = new Map(days.map((day, index) => [day, index]));
  for (const { dueOn, demand, yields } of jobs) {
    const minutes = demand.get(key) ?? 0;
    if (yields || minutes === 0 || first === undefined) continue;
    const index = dueOn === null ? days.length - 1 : dueOn < first ? 0 : (at.get(dueOn) ?? days.length - 1);
    due[index]! += minutes;
  }
  return accumulated(due);
}

/** The first day from which on there is always room; null: not even at the end. */
function feasibleFrom(given: readonly number[], due: readonly number[], asked: number): number | null {
  let from: number | null = null;
  for (let index = given.length - 1; index >= 0 && given[index]! >= due[index]! + asked; index--) from = index;
  return from;
}

import type { CivilDate } from '@etabli/kernel';
import { minutesToPlan } from '../coefficient/coefficient.rules.js';

/** What gives minutes: the workshop's youths, a group's, a machine, the machines of a family. */
export const RESOURCE_KINDS = ['workshop', 'group', 'machine', 'family'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

export interface Resource {
  readonly key: string;
  readonly kind: ResourceKind;
  readonly id: string | null;
  readonly label: string;
  /** minutes on each day of the horizon */
  readonly capacity: readonly number[];
  /** why it gives nothing, as words after « est »; null: it gives */
  readonly stopped: string | null;
}

export const WORKSHOP = 'workshop';
export const resourceKey = (kind: ResourceKind, id: string): string => `${kind}:${id}`;

/** What is asked of each resource, in minutes. */
export type Demand = ReadonlyMap<string, number>;

export interface Step {
  readonly machineId: string | null;
  readonly familyId: string | null;
  /** the group that works on it; null: nobody began, any may */
  readonly groupId: string | null;
  /** of youths' work that is left */
  readonly minutes: number;
}

export interface Job {
  readonly id: string;
  readonly number: string;
  readonly dueOn: CivilDate | null;
  /** the school's own exercise: it gives its place to what a client waits for */
  readonly yields: boolean;
  readonly demand: Demand;
}

/** An operation that is open still asks a tenth of its plan, be all its minutes spent: it is not done. */
const UNDONE_PART = 10;

/** Minutes of youths' work still to come: what youths take, less what was spent. */
export function remainingMinutes(
  operation: { readonly allottedMinutes: number; readonly spentMinutes: number; readonly done: boolean },
  coefficient: { readonly ratioBp: number },
): number {
  if (operation.done) return 0;
  const planned = minutesToPlan(operation.allottedMinutes, coefficient);
  return Math.max(planned - operation.spentMinutes, Math.ceil(planned / UNDONE_PART));
}

/** A step asks youths of the workshop and of its group, and its machine or, without one, the family. */
export function demandOf(steps: readonly Step[], familyOf: (machineId: string) => string | null): Demand {
  const demand = new Map<string, number>();
  const add = (key: string, minutes: number): unknown =>
    minutes > 0 && demand.set(key, (demand.get(key) ?? 0) + minutes);
  for (const { machineId, familyId, groupId, minutes } of steps) {
    add(WORKSHOP, minutes);
    if (groupId) add(resourceKey('group', groupId), minutes);
    if (machineId) add(resourceKey('machine', machineId), minutes);
    const family = machineId ? familyOf(machineId) : familyId;
    if (family) add(resourceKey('family', family), minutes);
  }
  return demand;
}

/** The earliest due day first, then the oldest number; without a due day after them, exercises last. */
export const inDueOrder = <J extends Pick<Job, 'dueOn' | 'number' | 'yields'>>(jobs: readonly J[]): J[] =>
  jobs
    .map((job) => ({ job, key: `${job.yields ? 1 : 0} ${job.dueOn ?? NO_DAY} ${job.number}` }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ job }) => job);

const NO_DAY = '9999-12-31';

export function accumulated(list: readonly number[]): number[] {
  let sum = 0;
  return list.map((value) => (sum += value));
}

/** The first index whose sum reaches what is asked; null: none does. `sums` never fall. */
export function reached(sums: readonly number[], asked: number): number | null {
  let [low, high] = [0, sums.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! >= asked) high = middle;
    else low = middle + 1;
  }
  return low < sums.length ? low : null;
}

/** Days of the horizon, what is there on each, and how fast one order may go. */
export interface Horizon {
  readonly days: readonly CivilDate[];
  readonly resources: readonly Resource[];
  /** minutes a day that one order can take at most: the hours of the day times the youths on it at once */
  readonly pace: readonly number[];
}

/** What holds an order back: a resource, or that no more youths can be on it at once. */
export interface Finish {
  /** index of the day; null: after the horizon */
  readonly at: number | null;
  readonly heldBy: string | 'pace' | null;
}

/**
 * When each order is done if the work is taken in due order: on every resource that it asks, what is due before it comes first. More
 * load never lets one finish earlier, more capacity never later.
 */
export function finishes(jobs: readonly Job[], { resources, pace }: Horizon): Map<string, Finish> {
  const sums = new Map(resources.map(({ key, capacity }) => [key, accumulated(capacity)]));
  const paces = accumulated(pace);
  const taken = new Map<string, number>();
  const found = new Map<string, Finish>();
  for (const { id, demand } of inDueOrder(jobs)) {
    const own: Finish = { at: reached(paces, demand.get(WORKSHOP) ?? 0), heldBy: 'pace' };
    const finish = [...demand].reduce((latest: Finish, [key, minutes]) => {
      const before = (taken.get(key) ?? 0) + minutes;
      taken.set(key, before);
      return laterOf(latest, { at: reached(sums.get(key) ?? [], before), heldBy: key });
    }, own);
    found.set(id, demand.size === 0 ? { at: 0, heldBy: null } : finish);
  }
  return found;
}

const laterOf = (one: Finish, other: Finish): Finish =>
  one.at === null || (other.at !== null && other.at <= one.at) ? one : other;

/** Minutes taken on each day when all that is asked is done as early as it can. */
export function spread(asked: number, capacity: readonly number[]): number[] {
  let rest = asked;
  return capacity.map((minutes) => {
    const part = Math.min(rest, minutes);
    rest -= part;
    return part;
  });
}

import type { CivilDate } from '@etabli/kernel';

/** One day of a group's timetable. */
export interface WorkshopDay {
  readonly day: CivilDate;
  /** of workshop that a youth has that day, breaks taken off, with a trainer there; 0 when closed, in an exam, or nobody stands in */
  readonly minutes: number;
}

/** Days both included; null: without end. */
export interface Stay {
  readonly studentId: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate | null;
}

export interface GroupOutlook {
  readonly id: string;
  readonly name: string;
  readonly days: readonly WorkshopDay[];
  /** who is in the group when; a trial week is none: no machine, no order */
  readonly members: readonly Stay[];
  /** in a firm, or known to be absent */
  readonly away: readonly Stay[];
  /** share of the half-days in which the youths came, basis points */
  readonly attendanceBp: number;
}

export interface MachineOutlook {
  readonly id: string;
  readonly name: string;
  readonly familyId: string | null;
  /** why nobody may use it now, as words after « est »; null: it runs */
  readonly stopped: string | null;
  /** of upkeep or of a periodic check: the machine is out */
  readonly out: readonly CivilDate[];
}

const WHOLE = 10_000;

/** How many half-days a rate needs before it says something. */
export const MIN_MARKS = 40;

/** Came over called, basis points; the school's when the group has too few marks, the whole when nobody was called. */
export function attendanceBp(group: Called, school: Called): { attendanceBp: number; marks: number } {
  const stands = group.marks >= MIN_MARKS ? group : school.marks >= MIN_MARKS ? school : null;
  if (!stands) return { attendanceBp: WHOLE, marks: 0 };
  return { attendanceBp: Math.round((stands.came * WHOLE) / stands.marks), marks: stands.marks };
}

export interface Called {
  readonly came: number;
  readonly marks: number;
}

const covers = ({ fromOn, toOn }: Stay, day: CivilDate): boolean => fromOn <= day && (toOn === null || day <= toOn);

/** The youths that are to come on each day. */
export function youthsExpected({ days, members, away }: Pick<GroupOutlook, 'days' | 'members' | 'away'>): number[] {
  const awayOf = new Map<string, Stay[]>();
  for (const stay of away) awayOf.set(stay.studentId, [...(awayOf.get(stay.studentId) ?? []), stay]);
  const expected = days.map(() => 0);
  for (const member of members) {
    const gone = awayOf.get(member.studentId) ?? [];
    for (const [index, { day, minutes }] of days.entries())
      if (minutes > 0 && covers(member, day) && !gone.some((stay) => covers(stay, day))) expected[index]! += 1;
  }
  return expected;
}

const capacities = new WeakMap<GroupOutlook, number[]>();

/** Minutes of youths' work a day, less those who will not come. */
export function groupCapacity(group: GroupOutlook): number[] {
  const known = capacities.get(group);
  if (known) return known;
  const expected = youthsExpected(group);
  const minutesOf = ({ minutes }: WorkshopDay, index: number): number =>
    Math.floor((minutes * expected[index]! * group.attendanceBp) / WHOLE);
  const capacity = group.days.map(minutesOf);
  capacities.set(group, capacity);
  return capacity;
}

/** Minutes a day in which the workshop is open with somebody in it: one machine does one operation at a time. */
export function openMinutes(groups: readonly GroupOutlook[]): number[] {
  const minutes = groups.map(groupCapacity);
  const [first] = groups;
  return (first?.days ?? []).map((_, index) =>
    Math.max(0, ...groups.map((group, at) => (minutes[at]![index]! > 0 ? group.days[index]!.minutes : 0))),
  );
}

export function machineCapacity(
  machine: Pick<MachineOutlook, 'stopped' | 'out'>,
  days: readonly CivilDate[],
  open: readonly number[],
): number[] {
  const out = new Set(machine.out);
  return days.map((day, index) => (machine.stopped !== null || out.has(day) ? 0 : open[index]!));
}

export const summed = (lists: readonly (readonly number[])[], length: number): number[] =>
  Array.from({ length }, (_, index) => lists.reduce((sum, list) => sum + (list[index] ?? 0), 0));

/** The due days of an upkeep in the horizon, the one that is overdue taken for the first day. */
export function upkeepDays(
  { nextOn, intervalDays }: { readonly nextOn: CivilDate; readonly intervalDays: number },
  days: readonly CivilDate[],
): CivilDate[] {
  const first = days.findIndex((day) => day >= nextOn);
  if (first < 0) return [];
  return days.filter((_, index) => index >= first && (index - first) % intervalDays === 0);
}

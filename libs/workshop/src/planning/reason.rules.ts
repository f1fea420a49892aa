import { addDays, type CivilDate, eachDay, formatHours, isWeekend, yearOf } from '@etabli/kernel';
import type { Job, Resource } from './load.rules.js';
import { isFull, type WeekLoad } from './weeks.rules.js';

export interface Closure {
  readonly label: string;
  /** both included */
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
}

/** What the words stand on. */
export interface ReasonFacts {
  readonly today: CivilDate;
  readonly until: CivilDate;
  /** of the resource that holds back; null: the pace of one order */
  readonly resource: Resource | null;
  readonly weeks: readonly WeekLoad[];
  /** those that take days of the week away */
  readonly closures: readonly Closure[];
  /** minutes of youths' work left */
  readonly minutes: number;
  readonly crew: number;
}

const NARROW = '\u202f';
const hours = (minutes: number): string => formatHours(Math.round(minutes / 60) * 60);
const shortDay = (day: CivilDate): string => `${day.slice(8)}/${day.slice(5, 7)}`;

/** Why it takes until then, the heaviest reason first, each a sentence without its point. */
export function reasonsOf(facts: ReasonFacts): string[] {
  return [...held(facts), ...closed(facts)];
}

/** « 49 », and the year when it is not this one: « 2 (2027) ». */
const weekName = ({ monday, week }: WeekLoad, today: CivilDate): string => {
  const year = yearOf(addDays(monday, THURSDAY));
  return year === yearOf(today) ? String(week) : `${week} (${year})`;
};
const THURSDAY = 3;

function held({ today, resource, weeks, until, minutes, crew }: ReasonFacts): string[] {
  if (!resource)
    return [`il reste ${hours(minutes)} de travail, avec ${crew} jeunes au plus à la fois sur le même ordre`];
  if (resource.stopped !== null) return [`${resource.label} est ${resource.stopped}, sans date de reprise`];
  if (resource.capacity.every((one) => one === 0))
    return [`aucune heure d’atelier n’est prévue${resource.kind === 'workshop' ? '' : ` sur ${resource.label}`}`];
  const full = weeks.filter((week) => week.monday <= until && isFull(week));
  const last = full.at(-1);
  if (!last) return [`${resource.label}${NARROW}: trop peu d’heures libres d’ici là`];
  const where = resource.kind === 'workshop' ? '' : `${resource.label}${NARROW}: `;
  const which =
    full.length > 1
      ? `semaines ${full[0]!.week} à ${weekName(last, today)} pleines, la dernière`
      : `semaine ${weekName(last, today)} pleine`;
  return [`${where}${which}${NARROW}: ${hours(last.loadMinutes)} prises sur ${hours(last.capacityMinutes)}`];
}

/** A closure of a weekend alone takes nothing away. */
export const takesWorkdays = ({ fromOn, toOn }: Pick<Closure, 'fromOn' | 'toOn'>): boolean =>
  eachDay(fromOn, toOn).some((day) => !isWeekend(day));

const closed = ({ closures, today, until }: ReasonFacts): string[] =>
  closures
    .filter(({ fromOn, toOn }) => fromOn <= until && toOn >= today)
    .map(({ fromOn, toOn }) =>
      fromOn === toOn ? `fermeture le ${shortDay(fromOn)}` : `fermeture du ${shortDay(fromOn)} au ${shortDay(toOn)}`,
    );

export const RISKS = ['none', 'at_risk', 'late'] as const;
export type Risk = (typeof RISKS)[number];

/** Late: its due day is past. At risk: the work would be done after its due day. */
export function riskOf({ dueOn }: Pick<Job, 'dueOn'>, done: CivilDate | null, today: CivilDate): Risk {
  if (dueOn === null) return 'none';
  if (dueOn < today) return 'late';
  return done === null || done > dueOn ? 'at_risk' : 'none';
}

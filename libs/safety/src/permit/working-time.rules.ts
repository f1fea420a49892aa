import {
  addDays,
  ageOn,
  type CivilDate,
  eachDay,
  epochMinute,
  formatMinutes,
  type HolidayRegion,
  holidayOn,
  isoWeekday,
  parisMinute,
  wallTime,
} from '@etabli/kernel';
import type { HouseRuleId, HouseRuleRow, PermitInputs, Stint } from './permit-facts.rules.js';

/** Minutes since 1970 in UTC, half-open, within one day of Paris. */
interface Span {
  readonly day: CivilDate;
  readonly start: number;
  readonly end: number;
}

type Values = Readonly<Record<string, string>>;
/** What one limit found wrong; empty: nothing. */
type HouseCheck = (hours: Hours, limit: number, region: HolidayRegion) => readonly Values[];

/** A shorter gap is no break (Labour code, art. L3162-3). */
const BREAK_MINUTES = 30;
const MORNING = 360;
const DAY_MINUTES = 1440;

/** The row in force on that day. */
export const houseRuleOn = (
  rows: readonly HouseRuleRow[],
  rule: HouseRuleId,
  day: CivilDate,
): HouseRuleRow | undefined =>
  rows
    .filter((row) => row.rule === rule && row.validFrom <= day)
    .reduce<HouseRuleRow | undefined>((last, row) => (last && last.validFrom > row.validFrom ? last : row), undefined);

export function houseFindings(inputs: PermitInputs): { rule: HouseRuleId; row: HouseRuleRow; values: Values }[] {
  const hours = new Hours(inputs.slot, inputs.others);
  const under16 = ageOn(inputs.youth.bornOn, inputs.day) < 16;
  return (Object.keys(CHECKS) as HouseRuleId[]).flatMap((rule) => {
    const row = houseRuleOn(inputs.houseRules, rule, inputs.day);
    if (!row) return [];
    const limit = under16 ? (row.limitUnder16 ?? row.limit) : row.limit;
    return CHECKS[rule](hours, limit, inputs.holidayRegion ?? 'metropole').map((values) => ({ rule, row, values }));
  });
}

/** A youth's hours by day of Paris; hours written twice count once, and a clock change makes an hour shorter or longer. */
class Hours {
  /** the days of the slot asked for */
  readonly days: readonly CivilDate[];
  private readonly asked: readonly Span[];
  private readonly byDay = new Map<CivilDate, Span[]>();

  constructor(slot: readonly Stint[], others: readonly Stint[]) {
    this.asked = spansOf(slot);
    this.days = [...new Set(this.asked.map(({ day }) => day))];
    for (const span of spansOf([...slot, ...others])) {
      const there = this.byDay.get(span.day);
      if (there) there.push(span);
      else this.byDay.set(span.day, [span]);
    }
  }

  on(day: CivilDate): readonly Span[] {
    return this.byDay.get(day) ?? [];
  }

  minutesOn(day: CivilDate): number {
    return this.on(day).reduce((sum, span) => sum + minutesOf(span), 0);
  }

  /** Monday to Sunday. */
  weekOf(day: CivilDate): CivilDate[] {
    const monday = addDays(day, 1 - isoWeekday(day));
    return eachDay(monday, addDays(monday, 6));
  }

  /** Of the slot, in minutes of the local day. */
  wallSpans(): { start: number; end: number }[] {
    return this.asked.map(({ start, end }) => ({
      start: parisMinute(start).minute,
      end: parisMinute(end).minute || DAY_MINUTES,
    }));
  }

  /** From the first minute to the last between two real breaks; those that the slot is in. */
  runsOn(day: CivilDate): Span[] {
    const runs: Span[] = [];
    for (const span of this.on(day)) {
      const last = runs.at(-1);
      if (last && span.start - last.end < BREAK_MINUTES) runs[runs.length - 1] = { ...last, end: span.end };
      else runs.push(span);
    }
    return runs.filter((run) => this.asked.some((span) => span.start < run.end && run.start < span.end));
  }

  /** The rests before and after that day, where the day beside it is worked. */
  restsAround(day: CivilDate): number[] {
    const between = (before: CivilDate, after: CivilDate): number[] => {
      const [last, first] = [this.on(before).at(-1), this.on(after)[0]];
      return last && first ? [first.start - last.end] : [];
    };
    return [...between(addDays(day, -1), day), ...between(day, addDays(day, 1))];
  }
}

const more = (read: number, limit: number): Values[] =>
  read > limit ? [{ read: formatMinutes(read), limit: formatMinutes(limit) }] : [];

const CHECKS: Readonly<Record<HouseRuleId, HouseCheck>> = {
  day_too_long: (hours, limit) => hours.days.flatMap((day) => more(hours.minutesOn(day), limit)),
  week_too_long: (hours, limit) =>
    [...new Set(hours.days.map((day) => hours.weekOf(day)[0]!))].flatMap((monday) =>
      more(
        hours.weekOf(monday).reduce((sum, day) => sum + hours.minutesOn(day), 0),
        limit,
      ),
    ),
  break_missing: (hours, limit) =>
    hours.days.flatMap((day) => more(Math.max(0, ...hours.runsOn(day).map(minutesOf)), limit)),
  night_work: (hours, limit) =>
    hours
      .wallSpans()
      .filter(({ start, end }) => start < MORNING || end > limit)
      .slice(0, 1)
      .map(({ start, end }) => ({
        read: `${wallTime(start)}–${end === DAY_MINUTES ? '24:00' : wallTime(end)}`,
        limit: wallTime(limit),
      })),
  daily_rest_short: (hours, limit) => {
    const shortest = Math.min(...hours.days.flatMap((day) => hours.restsAround(day)));
    return shortest < limit ? [{ read: formatMinutes(shortest), limit: formatMinutes(limit) }] : [];
  },
  weekly_rest_missing: (hours, limit) => {
    const worked = hours.days.flatMap((day) => {
      const free = hours.weekOf(day).map((one) => hours.on(one).length === 0);
      const longest = Math.max(
        ...free.map((_one, at) => {
          const busy = free.indexOf(false, at);
          return (busy < 0 ? free.length : busy) - at;
        }),
      );
      return longest < limit ? [{ read: String(longest), limit: String(limit) }] : [];
    });
    return worked.slice(0, 1);
  },
  public_holiday: (hours, _limit, region) =>
    hours.days.filter((day) => holidayOn(day, region)).map((day) => ({ day: day.split('-').toReversed().join('/') })),
};

const minutesOf = ({ start, end }: Span): number => end - start;

/** In the order of time, what touches or overlaps as one, cut at each midnight of Paris. */
function spansOf(stints: readonly Stint[]): Span[] {
  const found: Span[] = [];
  let [start, end] = [Infinity, -Infinity];
  for (const [from, to] of stints.filter(([first, last]) => first < last).toSorted(([one], [other]) => one - other)) {
    if (from <= end) end = Math.max(end, to);
    else {
      cutAtMidnight(start, end, found);
      [start, end] = [from, to];
    }
  }
  cutAtMidnight(start, end, found);
  return found;
}

function cutAtMidnight(start: number, end: number, found: Span[]): void {
  for (let from = start; from < end;) {
    const { day } = parisMinute(from);
    const to = parisMinute(end - 1).day === day ? end : epochMinute(addDays(day, 1), 0);
    found.push({ day, start: from, end: to });
    from = to;
  }
}

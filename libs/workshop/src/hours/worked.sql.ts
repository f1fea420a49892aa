import { addToMonth, type CivilDate, minDay, monthEnd, monthOf, monthStart } from '@etabli/kernel';

export interface DaysOfMonth {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The days of [from, to] month by month, in the order of time; none when `to` comes before `from`. */
export function monthParts(from: CivilDate, to: CivilDate): DaysOfMonth[] {
  const parts: DaysOfMonth[] = [];
  for (let start = from; start <= to; start = monthStart(addToMonth(monthOf(start), 1)))
    parts.push({ from: start, to: minDay(to, monthEnd(monthOf(start))) });
  return parts;
}

const whole = (from: string, to: string): string =>
  `${from} = date_trunc('month', ${from})::date AND ${to} = (date_trunc('month', ${from}) + interval '1 month - 1 day')::date`;

/**
 * `entries`, voided ones too, and `minutes` in force of days of one month, as a table: the kept sum of a whole month that is closed for
 * good, else its entries. @param from @param to SQL of the first and the last day
 */
export function WORKED_IN(from: string, to: string): string {
  const kept = `FROM worked_months k WHERE k.month = to_char(${from}, 'YYYY-MM') AND ${whole(from, to)}`;
  return `(SELECT k.entries::bigint AS entries, k.minutes::bigint AS minutes ${kept}
    UNION ALL SELECT count(*), coalesce(sum(e.minutes) FILTER (WHERE e.voided_at IS NULL), 0) FROM time_entries e
     WHERE e.day BETWEEN ${from} AND ${to} AND NOT EXISTS (SELECT ${kept}))`;
}

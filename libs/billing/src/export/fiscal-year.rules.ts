import { addDays, type CivilDate, lastOfMonth, yearOf } from '@etabli/kernel';
import type { Period } from './batch.rules.js';

export interface FiscalYearSettings {
  /** 'MM-DD', the last day of a fiscal year; a day the month lacks is its last day */
  readonly yearEnd: string;
  /** the school's first fiscal year may be short: it starts that day */
  readonly firstYearStartsOn: CivilDate | null;
}

/** The day of `year` on which a fiscal year closes. */
export function closingDay(year: number, { yearEnd }: Pick<FiscalYearSettings, 'yearEnd'>): CivilDate {
  const last = lastOfMonth(`${year}-${yearEnd.slice(0, 2)}-01`);
  const day = `${year}-${yearEnd}`;
  return day < last ? day : last;
}

/** The fiscal year that closes in `year`. */
export function fiscalYear(year: number, settings: FiscalYearSettings): Period {
  const to = closingDay(year, settings);
  const from = addDays(closingDay(year - 1, settings), 1);
  const first = settings.firstYearStartsOn;
  return { from: first !== null && first > from && first <= to ? first : from, to };
}

/** The calendar year in which the fiscal year of `day` closes. */
export function fiscalYearOf(day: CivilDate, settings: FiscalYearSettings): number {
  const year = yearOf(day);
  return day <= closingDay(year, settings) ? year : year + 1;
}

/**
 * '552100554FEC20261231.txt' (LPF, art. A47 A-1, IX) for a year that is over and that Établi holds whole by the school's
 * own word; else the name of the extract it is.
 */
export function yearName(siren: string, { to }: Period, { legal }: { legal: boolean }): string {
  return legal ? `${siren}FEC${to.replaceAll('-', '')}.txt` : `${siren}-extrait-ventes-banque-${to.slice(0, 4)}.txt`;
}

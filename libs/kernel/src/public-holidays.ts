import { addDays, type CivilDate } from './civil-date.js';

export const HOLIDAY_REGIONS = ['metropole', 'alsace_moselle'] as const;
export type HolidayRegion = (typeof HOLIDAY_REGIONS)[number];

export interface PublicHoliday {
  readonly day: CivilDate;
  readonly name: string;
}

interface HolidayRow {
  readonly name: string;
  /** 'MM-DD', or days after Easter Sunday */
  readonly when: string | number;
  readonly regions: readonly HolidayRegion[];
  readonly article: string;
}

const EVERYWHERE = HOLIDAY_REGIONS;
const LOCAL = ['alsace_moselle'] as const;

const HOLIDAYS: readonly HolidayRow[] = [
  { name: 'Jour de l’an', when: '01-01', regions: EVERYWHERE, article: 'L3133-1' },
  { name: 'Vendredi saint', when: -2, regions: LOCAL, article: 'L3134-13' },
  { name: 'Lundi de Pâques', when: 1, regions: EVERYWHERE, article: 'L3133-1' },
  { name: 'Fête du travail', when: '05-01', regions: EVERYWHERE, article: 'L3133-1' },
  { name: 'Victoire 1945', when: '05-08', regions: EVERYWHERE, article: 'L3133-1' },
  { name: 'Ascension', when: 39, regions: EVERYWHERE, article: 'L3133-1' },
  { name: 'Lundi de Pentecôte', when: 50, regions: EVERYWHERE, article: 'L3133-1' },
  { name: 'Fête nationale', when: '07-14', regions: EVERYWHERE, article: 'L3133-1' },
  { name: 'Assomption', when: '08-15', regions: EVERYWHERE, article: 'L3133-1' },
  { name: 'Toussaint', when: '11-01', regions: EVERYWHERE, article: 'L3133-1' },
  { name: 'Armistice 1918', when: '11-11', regions: EVERYWHERE, article: 'L3133-1' },
  { name: 'Noël', when: '12-25', regions: EVERYWHERE, article: 'L3133-1' },
  { name: 'Saint-Étienne', when: '12-26', regions: LOCAL, article: 'L3134-13' },
];

/** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
export function easter(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const moon = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const sunday = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * sunday) / 451);
  const count = moon + sunday - 7 * late + 114;
  return `${year}-0${Math.floor(count / 31)}-${String((count % 31) + 1).padStart(2, '0')}`;
}

/** The public holidays of that year, in the order of the days (Labour code, L3133-1; Alsace and Moselle L3134-13). */
export function publicHolidays(year: number, region: HolidayRegion): PublicHoliday[] {
  return HOLIDAYS.filter(({ regions }) => regions.includes(region))
    .map(({ name, when }) => ({
      name,
      day: typeof when === 'number' ? addDays(easter(year), when) : `${year}-${when}`,
    }))
    .sort((one, other) => one.day.localeCompare(other.day));
}

/** Each year and region asked about, by day: every hour that is checked against the law asks. */
const known = new Map<string, ReadonlyMap<CivilDate, PublicHoliday>>();

export function holidayOn(day: CivilDate, region: HolidayRegion): PublicHoliday | undefined {
  const year = day.slice(0, 4);
  const key = `${year} ${region}`;
  const days = known.get(key) ?? new Map(publicHolidays(Number(year), region).map((one) => [one.day, one]));
  known.set(key, days);
  return days.get(day);
}

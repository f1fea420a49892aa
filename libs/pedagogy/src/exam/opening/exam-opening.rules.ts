import { type CivilDate, isCivilDate, yearOf } from '@etabli/kernel';
import { usualExamDay } from '../../coverage/forecast.rules.js';
import type { SessionTask } from '../session/exam-session.rules.js';

const SCHOOL_YEAR_BEGINS = '08-01';
/** In a leap year, so that the 29th of February may be chosen. */
const ANY_YEAR = '2024';

/** The year in which the school year of that day ends, and its exams are sat. */
export const examYearOf = (today: CivilDate): number => yearOf(today) + (today.slice(5) >= SCHOOL_YEAR_BEGINS ? 1 : 0);

export const isMonthDay = (text: string): boolean => isCivilDate(`${ANY_YEAR}-${text}`);

/** That day of the year ('MM-DD') in the school year of today; the 29th of February of other years is the 28th. */
export function dayInSchoolYear(monthDay: string, today: CivilDate): CivilDate {
  const ends = examYearOf(today);
  const year = monthDay >= SCHOOL_YEAR_BEGINS ? ends - 1 : ends;
  const day = `${year}-${monthDay}`;
  return isCivilDate(day) ? day : `${year}-02-28`;
}

/** Somebody who prepares a diploma. */
export interface Preparing {
  readonly diplomaCode: string;
  readonly diploma: string;
  readonly enrolledOn: CivilDate;
  /** planned or registered for a session that is not over */
  readonly candidate: boolean;
}
export interface OpenedSession {
  readonly id: string;
  readonly diplomaCode: string;
  readonly year: number;
}
export interface OpeningTask extends SessionTask {
  readonly diploma: string;
  /** null: no session is open yet */
  readonly sessionId: string | null;
}

/** Whoever sits his exam at the end of this school year, as far as his entry says: the second year and those after it. */
export const isInLastYear = (enrolledOn: CivilDate, today: CivilDate): boolean =>
  yearOf(usualExamDay(enrolledOn, today)) === examYearOf(today);

/** Diplomas whose youths are in their last year without a session, or without a place in it. */
export function openingTasks(
  youths: readonly Preparing[],
  sessions: readonly OpenedSession[],
  { today, openBy }: { today: CivilDate; openBy: string | null },
): OpeningTask[] {
  if (openBy === null) return [];
  const dueOn = dayInSchoolYear(openBy, today);
  const year = examYearOf(today);
  const last = youths.filter(({ enrolledOn, candidate }) => !candidate && isInLastYear(enrolledOn, today));
  return [...new Set(last.map(({ diplomaCode }) => diplomaCode))].sort().map((code) => {
    const waiting = last.filter(({ diplomaCode }) => diplomaCode === code);
    const session = sessions.find((one) => one.diplomaCode === code && one.year === year);
    const who = `${waiting.length} ${waiting.length > 1 ? 'jeunes' : 'jeune'} de dernière année`;
    return {
      kind: session ? 'exam.last_year' : 'exam.opening',
      dueOn,
      diploma: waiting[0]!.diploma,
      what: session ? `${who} à ajouter` : `à ouvrir, ${who}`,
      sessionId: session?.id ?? null,
    };
  });
}

import { type CivilDate, type FieldError, yearOf } from '@etabli/kernel';

/** The session of June, or the one in September for those who could not come. */
export const SESSION_KINDS = ['main', 'replacement'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export interface SessionDays {
  readonly year: number;
  readonly registrationFrom: CivilDate | null;
  readonly registrationTo: CivilDate;
  readonly arrangementsBy: CivilDate;
  readonly examsFrom: CivilDate;
  readonly examsTo: CivilDate;
  readonly resultsOn: CivilDate | null;
}

/** The days follow each other as they do in the year of an exam. */
export function sessionErrors(days: SessionDays): FieldError[] {
  const wrong: FieldError[] = [];
  const after = (field: keyof SessionDays, one: CivilDate, other: CivilDate | null, message: string): void => {
    if (other !== null && one < other) wrong.push({ field, message });
  };
  if (yearOf(days.examsTo) !== days.year)
    wrong.push({ field: 'year', message: 'La session porte l’année de ses épreuves.' });
  after('registrationTo', days.registrationTo, days.registrationFrom, 'Les inscriptions ferment après leur ouverture.');
  after('examsFrom', days.examsFrom, days.registrationTo, 'Les épreuves commencent après la fin des inscriptions.');
  after('arrangementsBy', days.examsFrom, days.arrangementsBy, 'Les aménagements se demandent avant les épreuves.');
  after('examsTo', days.examsTo, days.examsFrom, 'Les épreuves finissent après leur début.');
  if (days.resultsOn !== null)
    after('resultsOn', days.resultsOn, days.examsFrom, 'Les résultats suivent les épreuves.');
  return wrong;
}

/** What the school must do for a session, as the counts stand today. */
export interface SessionWork {
  /** not registered yet */
  readonly planned: number;
  /** preparing the diploma, and not in the session at all */
  readonly unplanned: number;
  /** arrangements still to be asked for */
  readonly toAsk: number;
  /** registered, without decision */
  readonly undecided: number;
}

export interface SessionTask {
  readonly kind: string;
  readonly dueOn: CivilDate;
  readonly what: string;
}

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** Registration and arrangements must not be missed; afterwards the results are typed. */
export function sessionTasks(days: SessionDays, work: SessionWork, today: CivilDate): SessionTask[] {
  const before = today <= days.examsFrom;
  const toRegister = work.planned > 0 || (work.unplanned > 0 && today <= days.registrationTo);
  const registering = [
    ...(work.planned > 0 ? [plural(work.planned, 'jeune à inscrire', 'jeunes à inscrire')] : []),
    ...(work.unplanned > 0 ? [plural(work.unplanned, 'jeune à ajouter ou non', 'jeunes à ajouter ou non')] : []),
  ];
  const resultsDue = days.resultsOn ?? days.examsTo;
  return [
    ...(before && toRegister
      ? [{ kind: 'exam.registration', dueOn: days.registrationTo, what: `inscriptions, ${registering.join(', ')}` }]
      : []),
    ...(before && work.toAsk > 0
      ? [
          {
            kind: 'exam.arrangements',
            dueOn: days.arrangementsBy,
            what: plural(work.toAsk, 'aménagement à demander', 'aménagements à demander'),
          },
        ]
      : []),
    ...(today >= days.examsTo && work.undecided > 0
      ? [
          {
            kind: 'exam.results',
            dueOn: resultsDue,
            what: plural(work.undecided, 'résultat à saisir', 'résultats à saisir'),
          },
        ]
      : []),
  ];
}

import { addDays, addMonths, type CivilDate, type FieldError } from '@etabli/kernel';

/** Asked on leaving and so many months after. */
export const SURVEY_MONTHS = [0, 6, 12, 24] as const;
export type SurveyMonths = (typeof SURVEY_MONTHS)[number];

export const SURVEY_CHANNELS = ['talk', 'phone', 'sms', 'email', 'letter'] as const;
export type SurveyChannel = (typeof SURVEY_CHANNELS)[number];

export const SITUATIONS = ['employed', 'apprenticeship', 'study', 'civic_service', 'looking', 'other'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** What the indicators count; an apprentice both works and studies. */
export const EMPLOYED: readonly Situation[] = ['employed', 'apprenticeship'];
export const STUDYING: readonly Situation[] = ['study', 'apprenticeship'];
export const POSITIVE: readonly Situation[] = ['employed', 'apprenticeship', 'study', 'civic_service'];

/** A survey counts as late that many days after its day. */
export const SURVEY_DAYS = 30;

export const surveyDays = (leftOn: CivilDate): { months: SurveyMonths; dueOn: CivilDate }[] =>
  SURVEY_MONTHS.map((months) => ({ months, dueOn: addMonths(leftOn, months) }));

export const lateAfter = (dueOn: CivilDate): CivilDate => addDays(dueOn, SURVEY_DAYS);

export interface Answer {
  readonly on: CivilDate;
  readonly situation: Situation;
  /** whether the leaver was asked how many offers he had */
  readonly offersAsked: boolean;
  readonly offers: number | null;
  readonly onwardStudy: string | null;
  /** the firm, a customer; null: not said */
  readonly employerId: string | null;
}

export function answerErrors(answer: Answer, survey: { leftOn: CivilDate }, today: CivilDate): FieldError[] {
  const errors: FieldError[] = [];
  if (answer.on > today) errors.push({ field: 'on', message: 'La réponse ne peut pas être à venir.' });
  if (answer.on < survey.leftOn) errors.push({ field: 'on', message: 'La réponse vient après le départ.' });
  if (answer.offers !== null && !answer.offersAsked)
    errors.push({ field: 'offersAsked', message: 'Notez que la question a été posée, puis le nombre d’offres.' });
  if (answer.onwardStudy !== null && !STUDYING.includes(answer.situation))
    errors.push({ field: 'onwardStudy', message: 'Une formation s’indique quand le jeune étudie.' });
  if (answer.employerId !== null && !EMPLOYED.includes(answer.situation))
    errors.push({ field: 'employerId', message: 'Une entreprise s’indique quand le jeune travaille.' });
  return errors;
}

/** One survey of one leaver, as the rates count it. */
export interface CountedSurvey {
  readonly respondentId: string;
  readonly months: SurveyMonths;
  readonly dueOn: CivilDate;
  /** null: not closed yet */
  readonly answered: boolean | null;
  readonly situation: Situation | null;
  readonly offersAsked: boolean;
  readonly offers: number | null;
}

export interface SurveyRate {
  readonly months: SurveyMonths;
  /** whose day has come: what a rate of answers is counted over */
  readonly due: number;
  readonly answered: number;
  readonly noAnswer: number;
  /** of those who answered */
  readonly employed: number;
  readonly studying: number;
  readonly positive: number;
}

/** Numerators and denominators by wave; a survey whose day has not come counts nowhere. */
export function surveyRates(surveys: readonly CountedSurvey[], today: CivilDate): SurveyRate[] {
  return SURVEY_MONTHS.map((months) => {
    const due = surveys.filter((one) => one.months === months && (one.dueOn <= today || one.answered !== null));
    const answers = due.filter(({ answered }) => answered === true);
    const of = (situations: readonly Situation[]): number =>
      answers.filter(({ situation }) => situation !== null && situations.includes(situation)).length;
    return {
      months,
      due: due.length,
      answered: answers.length,
      noAnswer: due.filter(({ answered }) => answered === false).length,
      employed: of(EMPLOYED),
      studying: of(STUDYING),
      positive: of(POSITIVE),
    };
  });
}

/** Offers of those who were asked and said a number; zero is an answer. */
export function offersPerLeaver(surveys: readonly CountedSurvey[]): { offers: number; asked: number; said: number } {
  const asked = surveys.filter(({ offersAsked }) => offersAsked);
  const said = asked.filter(({ offers }) => offers !== null);
  return { offers: said.reduce((sum, { offers }) => sum + offers!, 0), asked: asked.length, said: said.length };
}

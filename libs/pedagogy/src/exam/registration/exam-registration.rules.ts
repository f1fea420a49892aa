import { type CivilDate, type FieldError, type Refusal, transitions } from '@etabli/kernel';

/** Thought of, sent to the authority, taken back. */
export const REGISTRATION_TRANSITIONS = transitions({
  planned: ['registered'],
  registered: ['withdrawn'],
  withdrawn: ['registered'],
});
export const REGISTRATION_STATES = ['planned', 'registered', 'withdrawn'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** Why these youths cannot be planned for the session. */
export function planRefusals(
  framework: { code: string },
  youths: readonly { name: string; frameworkCode: string | null; planned: boolean; enrolled: boolean }[],
): Refusal[] {
  return youths.flatMap(({ name, frameworkCode, planned, enrolled }) => [
    ...(planned ? [{ code: 'exam_registration.twice', params: { name } }] : []),
    ...(enrolled ? [] : [{ code: 'exam_registration.not_enrolled', params: { name } }]),
    ...(frameworkCode === framework.code ? [] : [{ code: 'exam_registration.other_diploma', params: { name } }]),
  ]);
}

/** A registration that has results or a decision is not taken back: the youth was there. */
export function withdrawRefusals(state: RegistrationState, answered: boolean): Refusal[] {
  return [
    ...(REGISTRATION_TRANSITIONS.can(state, 'withdrawn') ? [] : [{ code: 'exam_registration.not_registered' }]),
    ...(answered ? [{ code: 'exam_registration.answered' }] : []),
  ];
}

/** What happened, happened by today. */
export const pastErrors = (
  field: string,
  on: CivilDate,
  today: CivilDate,
  since: CivilDate | null = null,
): FieldError[] =>
  on > today
    ? [{ field, message: 'Ce jour n’est pas encore venu.' }]
    : since !== null && on < since
      ? [{ field, message: 'Ce jour est avant l’inscription.' }]
      : [];

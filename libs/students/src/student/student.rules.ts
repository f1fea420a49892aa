import { ageOn, type CivilDate, type FieldError, fold, transitions, type Refusal } from '@etabli/kernel';

/**
 * From the first call to the exit. The trial week comes before the interview; who left may come back, and so may a candidate whom
 * the school did not take. A youth is a pupil throughout: no wage, no contract of work.
 */
export const STUDENT_TRANSITIONS = transitions({
  inquiry: ['trial_week', 'not_enrolled'],
  trial_week: ['interview', 'not_enrolled'],
  interview: ['enrolled', 'trial_week', 'not_enrolled'],
  enrolled: ['suspended', 'left'],
  suspended: ['enrolled', 'left'],
  left: ['enrolled'],
  not_enrolled: ['inquiry'],
});
export const STUDENT_STATES = [
  'inquiry',
  'trial_week',
  'interview',
  'enrolled',
  'suspended',
  'left',
  'not_enrolled',
] as const;
export type StudentState = (typeof STUDENT_STATES)[number];

/** What the lists group the states by: on the way in, at the school, gone. */
export const STUDENT_PHASES = ['candidate', 'pupil', 'gone'] as const;
export type StudentPhase = (typeof STUDENT_PHASES)[number];
export const PHASE_STATES: Readonly<Record<StudentPhase, readonly StudentState[]>> = {
  candidate: ['inquiry', 'trial_week', 'interview'],
  pupil: ['enrolled', 'suspended'],
  gone: ['left', 'not_enrolled'],
};

/** A birth date outside these ages on the day of enrolment is a typing error. */
const YOUNGEST = 14;
const OLDEST = 25;

export interface Enrolment {
  readonly bornOn: CivilDate;
  /** of a candidate: the day of the first call */
  readonly enrolledOn: CivilDate;
  readonly leftOn?: CivilDate | null;
}

/** The days of one youth fit together. */
export function enrolmentErrors({ bornOn, enrolledOn, leftOn }: Enrolment): FieldError[] {
  if (enrolledOn <= bornOn) return [{ field: 'bornOn', message: 'La naissance vient avant l’inscription.' }];
  const age = ageOn(bornOn, enrolledOn);
  if (age < YOUNGEST || age > OLDEST) {
    return [
      {
        field: 'bornOn',
        message: `Vérifiez la date de naissance : ${age} ans à l’inscription. L’école accueille de ${YOUNGEST} à ${OLDEST} ans.`,
      },
    ];
  }
  if (leftOn && leftOn < enrolledOn) return [{ field: 'enrolledOn', message: 'L’inscription vient avant le départ.' }];
  return [];
}

/**
 * The group changes on `on`, the first day in the new one, today at the latest: who may see the youth follows the group of
 * today. `since` is the first day in it.
 */
export function moveRefusals(
  student: { state: StudentState; groupId: string | null },
  move: { groupId: string; on: CivilDate; since: CivilDate; today: CivilDate },
): Refusal[] {
  const refusals: Refusal[] = [];
  if (student.state === 'left') refusals.push({ code: 'student.left' });
  else if (student.state !== 'enrolled') refusals.push({ code: 'student.not_here' });
  if (move.groupId === student.groupId) refusals.push({ code: 'student.same_group' });
  if (move.on < move.since) refusals.push({ code: 'student.before_membership', params: { since: move.since } });
  if (move.on > move.today) refusals.push({ code: 'student.move_in_future' });
  return refusals;
}

/** What the search compares: folded, in both orders, so that « Durand Lé » and « Léa Du » both find Léa Durand. */
export function searchTextOf({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return fold(`${firstName} ${lastName} ${firstName}`);
}

import { ageOn, type CivilDate, type FieldError, fold, transitions, type Refusal } from '@etabli/kernel';

export const STUDENT_TRANSITIONS = transitions({ enrolled: ['left'], left: [] });
export const STUDENT_STATES = ['enrolled', 'left'] as const;
export type StudentState = (typeof STUDENT_STATES)[number];

/** A birth date outside these ages on the day of enrolment is a typing error. */
const YOUNGEST = 14;
const OLDEST = 25;

export interface Enrolment {
  readonly bornOn: CivilDate;
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
  student: { state: StudentState; groupId: string },
  move: { groupId: string; on: CivilDate; since: CivilDate; today: CivilDate },
): Refusal[] {
  const refusals: Refusal[] = [];
  if (student.state === 'left') refusals.push({ code: 'student.left' });
  if (move.groupId === student.groupId) refusals.push({ code: 'student.same_group' });
  if (move.on < move.since) refusals.push({ code: 'student.before_membership', params: { since: move.since } });
  if (move.on > move.today) refusals.push({ code: 'student.move_in_future' });
  return refusals;
}

/** The last day is `on`, today at the latest. */
export function leaveRefusals(
  student: { state: StudentState },
  leave: { on: CivilDate; since: CivilDate; today: CivilDate },
): Refusal[] {
  const refusals: Refusal[] = [];
  if (!STUDENT_TRANSITIONS.can(student.state, 'left')) refusals.push({ code: 'student.left' });
  if (leave.on < leave.since) refusals.push({ code: 'student.before_membership', params: { since: leave.since } });
  if (leave.on > leave.today) refusals.push({ code: 'student.leave_in_future' });
  return refusals;
}

/** What the search compares: folded, in both orders, so that « Durand Lé » and « Léa Du » both find Léa Durand. */
export function searchTextOf({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return fold(`${firstName} ${lastName} ${firstName}`);
}

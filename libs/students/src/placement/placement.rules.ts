import { addDays, type CivilDate, daysBetween, type FieldError, type HalfDay, type Refusal } from '@etabli/kernel';

export interface PlacementDays {
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
}

const LONGEST_DAYS = 120;

export const covers = ({ fromOn, toOn }: PlacementDays, day: CivilDate): boolean => fromOn <= day && day <= toOn;

export const overlap = (one: PlacementDays, other: PlacementDays): boolean =>
  one.fromOn <= other.toOn && other.fromOn <= one.toOn;

export function dayErrors({ fromOn, toOn }: PlacementDays): FieldError[] {
  if (toOn < fromOn) return [{ field: 'toOn', message: 'La fin vient après le début.' }];
  if (daysBetween(fromOn, toOn) > LONGEST_DAYS)
    return [{ field: 'toOn', message: 'Vérifiez la fin\u202f: un stage dure quelques semaines.' }];
  return [];
}

/** A youth goes out while he is at the school, to one firm at a time. */
export function placementRefusals(
  student: { enrolledOn: CivilDate | null; leftOn: CivilDate | null },
  days: PlacementDays,
  others: readonly PlacementDays[],
): Refusal[] {
  const refusals: Refusal[] = [];
  if (student.enrolledOn === null || days.fromOn < student.enrolledOn)
    refusals.push({ code: 'placement.not_enrolled' });
  if (student.leftOn !== null && days.toOn > student.leftOn)
    refusals.push({ code: 'placement.after_leaving', params: { on: student.leftOn } });
  const other = others.find((one) => overlap(one, days));
  if (other) refusals.push({ code: 'placement.overlaps', params: { from: other.fromOn, to: other.toOn } });
  return refusals;
}

export const HALVES: readonly HalfDay[] = ['morning', 'afternoon'];

/** The firm says how many days; a sheet that says more than there are is a typing error. */
export function attestationErrors(
  days: PlacementDays,
  attested: { on: CivilDate; days: number },
  today: CivilDate,
): FieldError[] {
  if (attested.on < days.fromOn || attested.on > today)
    return [{ field: 'on', message: 'L’attestation vient après le début du stage, aujourd’hui au plus tard.' }];
  const most = daysBetween(days.fromOn, days.toOn) + 1;
  if (attested.days > most) return [{ field: 'days', message: `Pas plus de ${most} jours entre ces dates.` }];
  return [];
}

/** What is to be done for a placement, and by when; with the attestation it is over, and a visit no longer possible. */
export function placementTasks(
  placement: PlacementDays & { agreementOn: CivilDate | null; attestedOn: CivilDate | null; visits: number },
): { kind: string; dueOn: CivilDate; what: string }[] {
  const middle = addDays(placement.fromOn, Math.floor(daysBetween(placement.fromOn, placement.toOn) / 2));
  return [
    ...(placement.agreementOn === null
      ? [{ kind: 'placement.agreement', dueOn: addDays(placement.fromOn, -1), what: 'convention de stage à signer' }]
      : []),
    ...(placement.visits === 0 && placement.attestedOn === null
      ? [{ kind: 'placement.visit', dueOn: middle, what: 'visite de stage à faire' }]
      : []),
    ...(placement.attestedOn === null
      ? [{ kind: 'placement.attestation', dueOn: addDays(placement.toOn, 7), what: 'attestation de stage à recevoir' }]
      : []),
  ];
}

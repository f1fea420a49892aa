import type { CivilDate, FieldError } from '@etabli/kernel';

export interface Naming {
  readonly givenOn: CivilDate;
  /** from this day on it no longer holds */
  readonly withdrawnOn: CivilDate | null;
}

/** Whether the customer may be named on that day; on the day of the withdrawal he may not. */
export const mayBeNamed = ({ givenOn, withdrawnOn }: Naming, day: CivilDate): boolean =>
  givenOn <= day && (withdrawnOn === null || day < withdrawnOn);

/** An agreement is of today or earlier. */
export const namingErrors = (givenOn: CivilDate, today: CivilDate): FieldError[] =>
  givenOn > today ? [{ field: 'givenOn', message: 'L’accord ne peut pas être à venir.' }] : [];

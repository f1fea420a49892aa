import type { CivilDate } from '@etabli/kernel';

/** What an outside organisation or person is to the school. */
export const CUSTOMER_ROLES = [
  'client',
  'supplier',
  'placement_host',
  'apprenticeship_tax_payer',
  'sponsor',
  'funder',
] as const;
export type CustomerRoleKind = (typeof CUSTOMER_ROLES)[number];

export interface DatedRole {
  readonly role: CustomerRoleKind;
  readonly validFrom: CivilDate;
  /** its last day */
  readonly validTo: CivilDate | null;
}

export const holdsOn = ({ validFrom, validTo }: DatedRole, day: CivilDate): boolean =>
  validFrom <= day && (validTo === null || validTo >= day);

/** The row of the same role that shares a day with the new one. */
export const overlapping = <R extends DatedRole>(rows: readonly R[], wanted: DatedRole): R | undefined =>
  rows.find(
    (row) =>
      row.role === wanted.role &&
      (row.validTo === null || row.validTo >= wanted.validFrom) &&
      (wanted.validTo === null || row.validFrom <= wanted.validTo),
  );

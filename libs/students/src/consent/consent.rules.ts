import { type CivilDate, type FieldError } from '@etabli/kernel';
import { isAdult } from '../guardian/guardian.rules.js';

/** What a picture of the youth may be used for; each is asked apart. */
export const IMAGE_USES = ['site', 'press', 'social_networks', 'client_portfolio'] as const;
export type ImageUse = (typeof IMAGE_USES)[number];

export interface Consent {
  readonly byStudent: boolean;
  readonly guardianId: string | null;
  readonly givenOn: CivilDate;
  readonly revokedOn: CivilDate | null;
}

/**
 * Whether the consent carries on that day: of a minor, his own and a holder's of parental authority (C. civ. 9 and 371-1); from
 * eighteen on his own alone, a parent's no longer counts. On the day of the revocation it is over.
 */
export function carries(
  { byStudent, guardianId, givenOn, revokedOn }: Consent,
  bornOn: CivilDate,
  day: CivilDate,
): boolean {
  if (day < givenOn || (revokedOn !== null && day >= revokedOn)) return false;
  return byStudent && (isAdult(bornOn, day) || guardianId !== null);
}

/** Who agrees must be able to: somebody who signs for the youth on that day. */
export function consentErrors(
  consent: { byStudent: boolean; guardianId: string | null; givenOn: CivilDate },
  { signatories, today }: { signatories: readonly string[]; today: CivilDate },
): FieldError[] {
  if (consent.givenOn > today) return [{ field: 'givenOn', message: 'L’accord ne peut pas être à venir.' }];
  if (!consent.byStudent && consent.guardianId === null)
    return [{ field: 'byStudent', message: 'Indiquez qui est d’accord.' }];
  if (consent.guardianId !== null && !signatories.includes(consent.guardianId))
    return [{ field: 'guardianId', message: 'Cette personne ne signe pas pour le jeune à cette date.' }];
  return [];
}

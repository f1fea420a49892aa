import { ageOn, type CivilDate, type FieldError, fold, type Refusal } from '@etabli/kernel';

export const MAJORITY = 18;

export const RELATIONS = [
  'mother',
  'father',
  'step_parent',
  'grandparent',
  'sibling',
  'foster_family',
  'guardian',
  'educator',
  'other',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** How somebody prefers to be reached. */
export const CHANNELS = ['phone', 'sms', 'email', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What one person may and must do for one youth, between two days, both included. */
export interface GuardianRights {
  readonly parentalAuthority: boolean;
  readonly mayBeTold: boolean;
  /** the youth, of age, agreed that this person is still told */
  readonly toldAsAdult: boolean;
  readonly emergency: boolean;
  /** a court forbids contact: nobody tells, asks or hands the youth over */
  readonly noContact: boolean;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate | null;
}

export const isAdult = (bornOn: CivilDate, day: CivilDate): boolean => ageOn(bornOn, day) >= MAJORITY;

export const inForce = ({ fromOn, toOn }: Pick<GuardianRights, 'fromOn' | 'toOn'>, day: CivilDate): boolean =>
  fromOn <= day && (toOn === null || day <= toOn);

export interface Reached<T> {
  /** the youth himself, of age on that day */
  readonly student: boolean;
  readonly guardians: readonly T[];
}

/**
 * Who is told about the youth on that day. Until the day before he is eighteen: those who may be told. From that day on: he
 * himself (C. civ. 414), and of the others only those whom he named.
 */
export function contactsOn<T extends GuardianRights>(
  bornOn: CivilDate,
  links: readonly T[],
  day: CivilDate,
): Reached<T> {
  const adult = isAdult(bornOn, day);
  const open = links.filter((link) => inForce(link, day) && !link.noContact);
  return { student: adult, guardians: open.filter((link) => (adult ? link.toldAsAdult : link.mayBeTold)) };
}

/** Who signs for the youth on that day: the holders of parental authority (C. civ. 371-1), from eighteen on he alone. */
export function signatoriesOn<T extends GuardianRights>(
  bornOn: CivilDate,
  links: readonly T[],
  day: CivilDate,
): Reached<T> {
  const adult = isAdult(bornOn, day);
  if (adult) return { student: true, guardians: [] };
  return {
    student: false,
    guardians: links.filter((link) => inForce(link, day) && !link.noContact && link.parentalAuthority),
  };
}

/** Whom one calls when something happens on that day, whatever the age. */
export const emergencyOn = <T extends GuardianRights>(links: readonly T[], day: CivilDate): T[] =>
  links.filter((link) => inForce(link, day) && !link.noContact && link.emergency);

export interface GuardianPerson {
  readonly email: string | null;
  readonly phone: string | null;
  readonly channel: Channel;
}

/** The preferred way must be open: an e-mail needs an address. */
export function personErrors({ email, phone, channel }: GuardianPerson): FieldError[] {
  if (channel === 'email' && !email)
    return [{ field: 'email', message: 'Écrivez une adresse e-mail, ou choisissez un autre moyen.' }];
  if ((channel === 'phone' || channel === 'sms') && !phone)
    return [{ field: 'phone', message: 'Écrivez un numéro de téléphone, ou choisissez un autre moyen.' }];
  return [];
}

/** With a court order against contact nobody is told, called or waiting at the door. */
export function rightsErrors(
  rights: Pick<GuardianRights, 'mayBeTold' | 'toldAsAdult' | 'emergency' | 'noContact' | 'fromOn' | 'toOn'> & {
    readonly mayPickUp: boolean;
  },
): FieldError[] {
  const errors: FieldError[] = [];
  if (rights.toOn !== null && rights.toOn < rights.fromOn)
    errors.push({ field: 'toOn', message: 'La fin vient après le début.' });
  if (rights.noContact && (rights.mayBeTold || rights.toldAsAdult || rights.emergency || rights.mayPickUp))
    errors.push({
      field: 'noContact',
      message: 'Avec une interdiction de contact, cette personne n’est ni prévenue, ni appelée, ni autorisée à venir.',
    });
  return errors;
}

/** Ends on `on`, the last day, not before it began. */
export function endRefusals(link: Pick<GuardianRights, 'fromOn' | 'toOn'>, on: CivilDate): Refusal[] {
  const refusals: Refusal[] = [];
  if (link.toOn !== null) refusals.push({ code: 'guardian.ended', params: { on: link.toOn } });
  if (on < link.fromOn) refusals.push({ code: 'guardian.before_start', params: { since: link.fromOn } });
  return refusals;
}

export const guardianSearchText = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  fold(`${firstName} ${lastName} ${firstName}`);

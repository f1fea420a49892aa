import { fold } from '@etabli/kernel';

/** As long as the form of accounts asks. */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;
const FEWEST_CHARACTERS = 5;
const SHORTEST_NAME_PART = 4;
/** Public, or tried first by whoever guesses. */
const KNOWN = [
  'etabli-demo',
  '1234567890',
  '0123456789',
  'azertyuiop',
  'qwertyuiop',
  'motdepasse',
  'mot de passe',
  'password12',
];

export interface Owner {
  readonly name: string;
  readonly email: string;
}

export type PasswordFault = 'new_school.password_short' | 'new_school.password_long' | 'new_school.password_weak';

/**
 * What is wrong with a first password, null when nothing is. Length counts more than signs (ANSSI, « Recommandations
 * relatives à l’authentification multifacteur et aux mots de passe », 2021); what everybody knows of its owner is refused.
 */
export function passwordFault(password: string, owner: Owner): PasswordFault | null {
  if (password.length < SHORTEST_PASSWORD) return 'new_school.password_short';
  if (password.length > LONGEST_PASSWORD) return 'new_school.password_long';
  const folded = fold(password);
  const guessed = KNOWN.some((known) => folded.startsWith(known)) || new Set(folded).size < FEWEST_CHARACTERS;
  const personal = [...fold(owner.name).split(' '), ...fold(owner.email).split(/[@.]/)]
    .filter((part) => part.length >= SHORTEST_NAME_PART)
    .some((part) => folded.includes(part) && folded.length - part.length < SHORTEST_PASSWORD - SHORTEST_NAME_PART);
  return guessed || personal ? 'new_school.password_weak' : null;
}

import { type CivilDate, formatCents, formatDay } from '@etabli/kernel';

export interface ThanksFacts {
  readonly name: string;
  readonly lines: readonly string[];
  readonly payments: readonly { readonly paidOn: CivilDate; readonly cents: number }[];
}

/** The data of thank-you.typ; the letterhead's school comes as it is. */
export interface PrintedThanks<School> {
  readonly school: School;
  readonly title: string;
  readonly date: CivilDate;
  readonly facts: readonly (readonly [string, string])[];
  readonly recipient: readonly string[];
  readonly opening: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly closing: readonly string[];
  readonly signature: readonly string[];
}

export function printedThanks<School extends { readonly name: string }>(
  school: School,
  { name, lines, payments }: ThanksFacts,
  { year, writtenOn }: { readonly year: number; readonly writtenOn: CivilDate },
): PrintedThanks<School> {
  const total = formatCents(payments.reduce((sum, { cents }) => sum + cents, 0));
  return {
    school,
    title: 'Merci',
    date: writtenOn,
    facts: [
      ['Date', formatDay(writtenOn)],
      ['Campagne', String(year)],
    ],
    recipient: [name, ...lines],
    opening: [
      'Madame, Monsieur,',
      `Vous avez choisi notre école pour le solde de votre taxe d’apprentissage ${year}. Nous avons bien reçu ${total}, et nous vous en remercions.`,
    ],
    rows: payments.length > 1 ? payments.map(({ paidOn, cents }) => [formatDay(paidOn), formatCents(cents)]) : [],
    closing: [
      'Cette somme aide à former des jeunes à un métier, sur de vraies commandes, avec des maîtres professionnels.',
      'Vous êtes les bienvenus à l’atelier\u202f: venez voir ce qu’ils font.',
      'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
    ],
    signature: ['La direction', school.name],
  };
}

/** A name for a file that every system takes. */
export const fileWord = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);

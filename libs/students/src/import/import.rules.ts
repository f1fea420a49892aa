import { type CivilDate, fold, isCivilDate, yearOf } from '@etabli/kernel';

/** What a column of the school's table may mean. */
export const IMPORT_COLUMNS = [
  'fullName',
  'lastName',
  'firstName',
  'bornOn',
  'group',
  'enrolledOn',
  'framework',
  'email',
  'phone',
  'guardianName',
  'guardianRelation',
  'guardianPhone',
  'guardianEmail',
  'guardian2Name',
  'guardian2Relation',
  'guardian2Phone',
  'guardian2Email',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];
export type ImportTarget = ImportColumn | 'ignore';
export const IMPORT_TARGETS = [...IMPORT_COLUMNS, 'ignore'] as const;

/** Headings as people write them, folded to letters and digits. The first that fits wins; a longer one is tried before its beginning. */
const HEADINGS: Readonly<Record<ImportColumn, readonly string[]>> = {
  fullName: ['nom prenom', 'nom et prenom', 'prenom nom', 'nom complet', 'eleve', 'jeune', 'identite'],
  lastName: ['nom', 'nom de famille', 'nom eleve', 'nom du jeune', 'nom de l eleve', 'nom usuel'],
  firstName: ['prenom', 'prenoms', 'prenom eleve', 'prenom du jeune', 'prenom de l eleve', 'prenom usuel'],
  bornOn: [
    'date de naissance',
    'ne le',
    'nee le',
    'ne e le',
    'naissance',
    'date naissance',
    'ddn',
    'date naiss',
    'date de naiss',
  ],
  group: ['groupe', 'classe', 'section', 'atelier', 'division', 'promo', 'promotion'],
  enrolledOn: ['date d inscription', 'inscrit le', 'entree', 'date d entree', 'date entree', 'arrivee', 'inscription'],
  framework: ['formation', 'diplome', 'referentiel', 'diplome prepare'],
  email: ['email', 'mail', 'e mail', 'courriel', 'mail eleve', 'email eleve', 'adresse mail', 'mail du jeune'],
  phone: [
    'telephone',
    'tel',
    'portable',
    'mobile',
    'tel eleve',
    'portable eleve',
    'telephone eleve',
    'tel jeune',
    'tel portable',
  ],
  guardianName: [
    'responsable',
    'responsable legal',
    'responsable 1',
    'responsable legal 1',
    'nom du responsable',
    'nom responsable',
    'parent',
    'parent 1',
    'representant legal',
    'mere',
    'nom de la mere',
  ],
  guardianRelation: ['lien', 'lien de parente', 'qualite', 'lien 1', 'parente'],
  guardianPhone: [
    'telephone responsable',
    'tel responsable',
    'tel parent',
    'tel parents',
    'telephone parents',
    'telephone du responsable',
    'tel responsable 1',
    'tel parent 1',
    'tel mere',
    'portable mere',
  ],
  guardianEmail: [
    'mail responsable',
    'email responsable',
    'mail parent',
    'mail parents',
    'email parents',
    'mail responsable 1',
    'mail mere',
  ],
  guardian2Name: ['responsable 2', 'responsable legal 2', 'parent 2', 'pere', 'nom du pere', 'autre responsable'],
  guardian2Relation: ['lien 2', 'lien de parente 2'],
  guardian2Phone: ['tel responsable 2', 'tel parent 2', 'telephone responsable 2', 'tel pere', 'portable pere'],
  guardian2Email: ['mail responsable 2', 'mail parent 2', 'email responsable 2', 'mail pere'],
};

export const headingKey = (heading: string): string =>
  fold(heading)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** What each heading means: as last said by the school, else as people usually write it. A meaning is given once. */
export function guessTargets(
  headings: readonly string[],
  remembered: ReadonlyMap<string, ImportTarget> = new Map(),
): ImportTarget[] {
  const taken = new Set<ImportTarget>();
  return headings.map((heading) => {
    const key = headingKey(heading);
    const usual = IMPORT_COLUMNS.find((column) => HEADINGS[column].includes(key));
    const target = remembered.get(key) ?? usual ?? 'ignore';
    if (target === 'ignore' || taken.has(target)) return 'ignore';
    taken.add(target);
    return target;
  });
}

/** The row with the headings: of the first ones, that in which most cells are known. Titles may stand above it. */
export function headerRow(
  table: readonly (readonly string[])[],
  remembered?: ReadonlyMap<string, ImportTarget>,
): number {
  const known = table.slice(0, 15).map((row) => guessTargets(row, remembered).filter((one) => one !== 'ignore').length);
  const best = Math.max(0, ...known);
  return best === 0 ? 0 : known.indexOf(best);
}

const MONTHS = ['janv', 'fevr', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec'];
/** Day 0 of the spreadsheets is 30 December 1899. */
const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** '4/5/2009', '04.05.09', '4 mai 2009', '2009-05-04', a spreadsheet's serial number. null: no day. Two digits of a year never lie after `today`. */
export function readDay(text: string, today: CivilDate): CivilDate | null {
  const said = fold(text)
    .replace(/^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) /, '')
    .replace(/\b1er\b/, '1');
  const checked = (year: string | number, month: string | number, day: string | number): CivilDate | null => {
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return isCivilDate(iso) ? iso : null;
  };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(said);
  if (iso) return checked(iso[1]!, iso[2]!, iso[3]!);
  const french = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: .*)?$/.exec(said);
  if (french) return checked(fullYear(french[3]!, today), french[2]!, french[1]!);
  const worded = /^(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4}|\d{2})$/.exec(said);
  if (worded) {
    const month = MONTHS.findIndex((start) => worded[2]!.startsWith(start.slice(0, 4)) || start.startsWith(worded[2]!));
    return month < 0 ? null : checked(fullYear(worded[3]!, today), month + 1, worded[1]!);
  }
  if (/^\d{5}$/.test(said)) {
    const day = new Date(SERIAL_EPOCH_MS + Number(said) * DAY_MS).toISOString().slice(0, 10);
    return isCivilDate(day) ? day : null;
  }
  return null;
}

function fullYear(text: string, today: CivilDate): string {
  if (text.length === 4) return text;
  const year = 2000 + Number(text);
  return String(year > yearOf(today) ? year - 100 : year);
}

/** '+33 6 12…', '0033612…', '06.12…', '612345678' (a spreadsheet ate the zero) → '06 12 34 56 78'; a foreign number keeps its plus. null: no number. */
export function readPhone(text: string): string | null {
  const said = text.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const digits = said.replace(/^(?:\+|00)33/, '0').replace(/^00(?=0)/, '0');
  const national = /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : digits;
  if (/^0[1-9]\d{8}$/.test(national)) return national.replace(/(\d{2})(?=\d)/g, '$1 ');
  const foreign = said.replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(foreign) ? foreign : null;
}

/** 'LEFÈVRE-DUPONT' → 'Lefèvre-Dupont'; what has small letters stays as it is. */
export function readName(text: string): string {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (clean !== clean.toLocaleUpperCase('fr')) return clean;
  return clean
    .toLocaleLowerCase('fr')
    .replace(
      /(^|[\s\-'’])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toLocaleUpperCase('fr'),
    );
}

const CIVILITIES = /^(m|mr|mme|mlle|madame|monsieur|mademoiselle)\.? /i;

/** 'DUPONT Léa', 'Léa DUPONT', 'Mme Léa Dupont', 'Dupont, Léa': capitals or a comma tell the family name, else the first word is the first name. */
export function splitName(text: string): { firstName: string; lastName: string } {
  const clean = text.replace(/\s+/g, ' ').trim().replace(CIVILITIES, '');
  const comma = clean.split(/,\s*/);
  if (comma.length === 2) return { lastName: readName(comma[0]!), firstName: readName(comma[1]!) };
  const words = clean.split(' ');
  const loud = words.filter((word) => word.length > 1 && word === word.toLocaleUpperCase('fr') && /\p{L}/u.test(word));
  if (loud.length > 0 && loud.length < words.length)
    return {
      lastName: readName(loud.join(' ')),
      firstName: readName(words.filter((word) => !loud.includes(word)).join(' ')),
    };
  return words.length === 1
    ? { firstName: '', lastName: readName(clean) }
    : { firstName: readName(words[0]!), lastName: readName(words.slice(1).join(' ')) };
}

const RELATION_WORDS: readonly (readonly [
  RegExp,
  'mother' | 'father' | 'step_parent' | 'grandparent' | 'foster_family' | 'educator',
])[] = [
  [/^beau|^belle/, 'step_parent'],
  [/grand/, 'grandparent'],
  [/^m(ere|aman)/, 'mother'],
  [/^p(ere|apa)/, 'father'],
  [/accueil/, 'foster_family'],
  [/educat/, 'educator'],
];
/** A word of the table; without one: a legal guardian. */
export const readRelation = (text: string | undefined) =>
  RELATION_WORDS.find(([word]) => word.test(fold(text ?? '')))?.[1] ?? ('guardian' as const);

/** The same youth in two rows or already in the school: folded names in one order and the birthday. */
export const identityKey = ({
  firstName,
  lastName,
  bornOn,
}: {
  firstName: string;
  lastName: string;
  bornOn: CivilDate;
}): string => `${headingKey(lastName)}|${headingKey(firstName)}|${bornOn}`;

/** The same parent of brothers and sisters: the name, and the same telephone or e-mail. */
export const guardianKeys = ({
  firstName,
  lastName,
  phone,
  email,
}: {
  firstName: string;
  lastName: string;
  phone: string | null;
  email: string | null;
}): string[] => {
  const name = headingKey(`${lastName} ${firstName}`);
  return [...(phone ? [`${name}|${readPhone(phone) ?? phone}`] : []), ...(email ? [`${name}|${fold(email)}`] : [])];
};

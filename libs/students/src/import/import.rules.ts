import { type CivilDate, fold, headingKey, type Headings, readPhone } from '@etabli/kernel';

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
export const STUDENT_HEADINGS: Headings<ImportColumn> = {
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
  'mother' | 'father' | 'step_parent' | 'grandparent' | 'sibling' | 'foster_family' | 'educator' | 'other',
])[] = [
  [/^beau|^belle/, 'step_parent'],
  [/grand/, 'grandparent'],
  [/^m(ere|aman)/, 'mother'],
  [/^p(ere|apa)/, 'father'],
  [/accueil/, 'foster_family'],
  [/educat/, 'educator'],
  [/frere|soeur/, 'sibling'],
  [/^autre/, 'other'],
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

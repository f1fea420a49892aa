import type { FieldError } from '@etabli/kernel';

export const TEXT_KINDS = ['contract', 'rules', 'consents'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** One part of the enrolment pack; `{prenom}` and the like stand for what is known of the youth. */
export interface TextPart {
  readonly kind: TextKind;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** What may stand between braces, with its meaning as the screen says it. */
export const PLACEHOLDERS = {
  prenom: 'Prénom du jeune',
  nom: 'Nom du jeune',
  naissance: 'Date de naissance',
  diplome: 'Diplôme préparé',
  metier: 'Métier',
  groupe: 'Groupe',
  entree: 'Premier jour',
  responsables: 'Responsables qui signent',
  signataires: 'Responsables qui signent et le jeune',
  ecole: 'Nom de l’école',
  ville: 'Ville de l’école',
  direction: 'Personne qui remet le dossier',
  jour: 'Date de remise',
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;
export type Filling = Readonly<Record<Placeholder, string | null>>;

/** Left to be filled in by hand. */
const BLANK = '……………………';
const BRACES = /\{([^{}]*)\}/g;

/** The version of the text that comes with the program; the school's own ones follow. */
export const DEFAULT_VERSION = 1;

export const DEFAULT_TEXTS: readonly TextPart[] = [
  {
    kind: 'contract',
    title: 'Contrat de scolarisation',
    paragraphs: [
      'Entre l’école et {signataires}.',
      'L’élève est scolarisé(e) sous statut scolaire. Il ou elle apprend un métier en fabriquant de vraies commandes, sous la conduite d’un maître professionnel. Ce n’est pas un contrat de travail et il n’y a pas de salaire.',
      'L’école s’engage à former, à protéger la santé et la sécurité à l’atelier, à suivre les compétences acquises et à informer la famille d’un élève mineur.',
      'L’élève s’engage à venir tous les jours, à porter ses équipements de protection, à respecter les consignes de sécurité et le règlement intérieur. La famille d’un élève mineur prévient l’école de toute absence et en donne le motif.',
    ],
  },
  {
    kind: 'rules',
    title: 'Règlement intérieur',
    paragraphs: [
      'Présence\u202f: l’appel est fait chaque demi-journée. Une absence se signale le jour même\u202f; son motif se donne dans les 48 heures.',
      'Sécurité\u202f: aucune machine sans formation et sans accord du maître professionnel. Les équipements de protection sont portés à tout moment à l’atelier.',
      'Vie commune\u202f: respect de chacun, du matériel et des pièces des clients. Ni alcool ni drogue. Le téléphone reste rangé à l’atelier.',
      'Le texte complet du règlement est remis avec ce dossier. La signature vaut prise de connaissance.',
    ],
  },
  {
    kind: 'consents',
    title: 'Autorisations d’image',
    paragraphs: [
      'Cochez ce que vous acceptez. Chaque usage est libre et se retire à tout moment, par écrit, sans donner de raison.',
    ],
  },
];

/** Each part once, with something in it, and no word between braces that the program does not know. */
export function textErrors(parts: readonly TextPart[]): FieldError[] {
  const errors: FieldError[] = [];
  if (TEXT_KINDS.some((kind) => parts.filter((part) => part.kind === kind).length !== 1))
    errors.push({ field: 'parts', message: 'Il faut un contrat, un règlement et des autorisations, une fois chacun.' });
  for (const [index, { title, paragraphs }] of parts.entries()) {
    if (title.trim() === '') errors.push({ field: `parts.${index}.title`, message: 'Donnez un titre.' });
    const said = paragraphs.filter((paragraph) => paragraph.trim() !== '');
    if (said.length === 0)
      errors.push({ field: `parts.${index}.paragraphs`, message: 'Écrivez au moins un paragraphe.' });
    const wrong = unknownIn([title, ...paragraphs].join('\n'));
    if (wrong.length > 0)
      errors.push({
        field: `parts.${index}.paragraphs`,
        message: `Mot inconnu entre accolades\u202f: ${wrong.map((word) => `{${word}}`).join(', ')}. Choisissez dans la liste.`,
      });
  }
  return errors;
}

const unknownIn = (text: string): string[] => [
  ...new Set([...text.matchAll(BRACES)].map(([, word]) => word!).filter((word) => !Object.hasOwn(PLACEHOLDERS, word))),
];

/** Without spaces at the ends and without empty paragraphs: what is kept, hashed and printed. */
export const tidied = (parts: readonly TextPart[]): TextPart[] =>
  TEXT_KINDS.flatMap((kind) => parts.filter((part) => part.kind === kind)).map(({ kind, title, paragraphs }) => ({
    kind,
    title: title.trim(),
    paragraphs: paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== ''),
  }));

/** What is not known leaves a line to write on. */
export const filledIn = (text: string, filling: Filling): string =>
  text.replaceAll(BRACES, (whole, word: string) =>
    Object.hasOwn(PLACEHOLDERS, word) ? (filling[word as Placeholder] ?? BLANK) : whole,
  );

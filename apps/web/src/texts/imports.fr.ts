import { plural } from './plural.js';

const WORDS = {
  customers: ['client', 'clients'],
  machines: ['machine', 'machines'],
  items: ['article', 'articles'],
  orders: ['ordre', 'ordres'],
} as const satisfies Record<string, readonly [string, string]>;
type Kind = keyof typeof WORDS;

const count = (kind: string, made: number): string => plural(made, WORDS[kind as Kind] ?? ['ligne', 'lignes']);

/** Of rows that come back as they went out. */
export const sameRows = (same: number): string =>
  `${plural(same, ['ligne déjà là', 'lignes déjà là'])}, sans différence`;

export const nothingNew = (same: number): string => `Rien à importer\u202f: ${sameRows(same)}.`;

export const imports = {
  title: 'Importer un tableau',
  open: 'Importer un tableau',
  settingsHint: 'Clients, machines, articles, ordres en cours, depuis Excel ou CSV',
  hint: 'Déposez un fichier Excel ou CSV, ou collez les cellules copiées. Rien n’est écrit avant votre accord.',
  kind: 'Ce que contient le tableau',
  students: 'Jeunes',
  columns: 'Colonnes comprises, dans n’importe quel ordre\u202f:',
  needed: 'obligatoire',
  xlsx: 'Exporter la liste (Excel)',
  csv: 'Exporter la liste (CSV)',
  exportHint: 'La liste telle qu’elle est, au format de l’import\u202f: un modèle à remplir, ou une copie.',
  choose: 'Choisir un fichier',
  other: 'Choisir un autre fichier',
  paste: 'Cellules collées',
  read: 'Lire les cellules',
  ignore: 'Ne pas importer',
  meaning: (heading: string) => `Sens de la colonne ${heading}`,
  cell: (line: number, heading: string) => `Ligne ${line}, ${heading}`,
  line: 'Ligne',
  check: 'Vérifier',
  ready: (kind: string, made: number, same: number) =>
    made === 0 && same > 0
      ? nothingNew(same)
      : `Tout est en ordre\u202f: ${count(kind, made)}${same > 0 ? `, et ${sameRows(same)}` : ''}.`,
  write: (kind: string, made: number) => `Importer ${count(kind, made)}`,
  done: (kind: string, made: number) => `Import terminé\u202f: ${count(kind, made)}.`,
  wrong: (lines: number) =>
    `${plural(lines, ['ligne à corriger', 'lignes à corriger'])}. Corrigez ici, puis vérifiez de nouveau. Rien n’est écrit.`,
  remove: (line: number) => `Retirer la ligne ${line}`,
  onlyWrong: 'Montrer seulement les lignes à corriger',
  see: 'Voir la liste',
  again: 'Importer un autre tableau',
} as const;

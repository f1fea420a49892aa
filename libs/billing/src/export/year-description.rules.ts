import { formatDay } from '@etabli/kernel';
import type { Period } from './batch.rules.js';
import { FEC_COLUMNS } from './format/fec.rules.js';
import { amount, END } from './format/ledger-line.rules.js';

export interface DescribedFile {
  readonly name: string;
  readonly schoolName: string;
  readonly siren: string;
  readonly period: Period;
  readonly legal: boolean;
  readonly journals: readonly { code: string; label: string }[];
  readonly entryCount: number;
  readonly lineCount: number;
  readonly totalDebitCents: number;
  readonly sha256: string;
}

const MEANINGS: Readonly<Record<(typeof FEC_COLUMNS)[number], string>> = {
  JournalCode: 'code du journal',
  JournalLib: 'libellé du journal',
  EcritureNum: 'numéro de l’écriture : code du journal et suite continue propre au journal, dans l’ordre de validation',
  EcritureDate: 'date de comptabilisation, AAAAMMJJ',
  CompteNum: 'compte du plan comptable général',
  CompteLib: 'libellé du compte',
  CompAuxNum: 'code du client, sur les comptes de clients ; vide ailleurs',
  CompAuxLib: 'nom du client ; vide ailleurs',
  PieceRef: 'numéro de la pièce justificative',
  PieceDate: 'date de la pièce, AAAAMMJJ',
  EcritureLib: 'libellé de l’écriture',
  Debit: 'montant au débit en euros, virgule décimale',
  Credit: 'montant au crédit en euros, virgule décimale',
  EcritureLet: 'lettre du rapprochement ; vide si la ligne n’est pas lettrée',
  DateLet: 'date du lettrage, AAAAMMJJ ; vide si la ligne n’est pas lettrée',
  ValidDate: 'date de validation, AAAAMMJJ : le jour où l’écriture est devenue définitive',
  Montantdevise: 'vide : toutes les écritures sont en euros',
  Idevise: 'vide : toutes les écritures sont en euros',
};

/** The description owed with the file (LPF, art. A47 A-1, XI): UTF-8, CR LF. */
export function describeYear(file: DescribedFile): Buffer {
  const lines = [
    `Description du fichier ${file.name}`,
    '(livre des procédures fiscales, art. A47 A-1, XI)',
    '',
    `Établissement : ${file.schoolName}, SIREN ${file.siren}`,
    `Exercice : du ${formatDay(file.period.from)} au ${formatDay(file.period.to)}`,
    file.legal
      ? 'Contenu : toutes les écritures de l’exercice ; l’école déclare que le logiciel les tient toutes.'
      : 'Contenu : extrait des journaux tenus dans le logiciel, à importer chez le comptable ; ce n’est pas le FEC légal.',
    'Logiciel : Établi',
    '',
    'Forme : texte à plat, un enregistrement par ligne d’écriture, zones séparées par une tabulation,',
    'fin d’enregistrement CR LF, première ligne portant le nom des zones, jeu de caractères UTF-8 sans marque d’ordre.',
    'Ordre : écritures de reprise des soldes (à-nouveaux) d’abord, puis toutes les autres par date de validation.',
    'Aucune écriture de centralisation, aucune écriture soldant les comptes de charges et de produits.',
    'Une écriture validée n’est ni modifiée ni supprimée : une erreur se corrige par une écriture inverse.',
    '',
    'Zones :',
    ...FEC_COLUMNS.map((column, index) => `${String(index + 1).padStart(2)}. ${column} : ${MEANINGS[column]}`),
    '',
    'Journaux :',
    ...file.journals.map(({ code, label }) => `- ${code} : ${label}`),
    '',
    `Écritures : ${file.entryCount}`,
    `Lignes : ${file.lineCount}`,
    `Total des débits, égal au total des crédits : ${amount(file.totalDebitCents)} euros`,
    `Empreinte SHA-256 : ${file.sha256}`,
  ];
  return Buffer.from(lines.map((line) => line.replace(/ ([:;])/g, '\u00a0$1') + END).join(''), 'utf8');
}

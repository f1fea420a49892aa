import { type CivilDate, type Month } from '@etabli/kernel';
import type { Journal } from '../ledger/ledger.rules.js';

/** The eighteen fields of LPF, art. A47 A-1, VII, in their order and with their exact names. */
export const FEC_COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

export interface FecLine {
  readonly journal: Journal;
  readonly journalLabel: string;
  readonly entryNumber: number;
  readonly entryDate: CivilDate;
  readonly account: string;
  readonly accountLabel: string;
  readonly aux: string | null;
  readonly auxLabel: string | null;
  readonly pieceRef: string;
  readonly pieceDate: CivilDate;
  readonly label: string;
  readonly debitCents: number;
  readonly creditCents: number;
  readonly validatedOn: CivilDate;
}

/** 120050 → '1200,50': decimal comma, no mark of thousands. */
export function fecAmount(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** '2026-11-23' → '20261123'. */
export const fecDay = (day: CivilDate): string => day.replaceAll('-', '');

/** 'VE', 42 → 'VE000042': each journal has its own continuous sequence. */
export const fecNumber = (journal: Journal, number: number): string => `${journal}${String(number).padStart(6, '0')}`;

/** No tab, no line end, no control character, no typographic space: one field of one line. */
const fecText = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/’/g, "'")
    .trim();

/** One record: eighteen fields separated by tabs; lettering and currency are left blank. */
export function fecRecord(line: FecLine): string {
  return [
    line.journal,
    fecText(line.journalLabel),
    fecNumber(line.journal, line.entryNumber),
    fecDay(line.entryDate),
    line.account,
    fecText(line.accountLabel),
    fecText(line.aux ?? ''),
    fecText(line.auxLabel ?? ''),
    fecText(line.pieceRef),
    fecDay(line.pieceDate),
    fecText(line.label),
    fecAmount(line.debitCents),
    fecAmount(line.creditCents),
    '',
    '',
    fecDay(line.validatedOn),
    '',
    '',
  ].join('\t');
}

/** The whole file: header and one record a line, each ended by CR LF; UTF-8 without mark. */
export const fecFile = (lines: readonly FecLine[]): Buffer =>
  Buffer.from([FEC_COLUMNS.join('\t'), ...lines.map(fecRecord)].map((record) => `${record}\r\n`).join(''), 'utf8');

/** An extract, and named as one: the legal file of the books is the accountant's. `rank` counts the batches of the month. */
export const extractName = (siren: string, month: Month, rank: number): string =>
  `${siren}-extrait-ventes-banque-${month}${rank > 1 ? `-${rank}` : ''}.txt`;

export const EXTRACT_NOTICE = 'À importer chez le comptable\u202f; ce fichier n’est pas le FEC légal.';

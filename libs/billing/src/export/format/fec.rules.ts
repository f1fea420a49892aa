import {
  accountOf,
  amount,
  auxOf,
  codeOf,
  compactDay,
  END,
  type ExportOptions,
  type LineFormat,
  type RecordOf,
} from './ledger-line.rules.js';
import { oneLine, remembered } from './text.rules.js';

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

/** 'VE', 42 → 'VE000042': each journal has its own continuous sequence. */
export const fecNumber = (journal: string, number: number): string => `${journal}${String(number).padStart(6, '0')}`;

/** Eighteen fields separated by tabs, CR LF after each record, UTF-8 without mark; the currency is left blank. */
function fecRecords(options: ExportOptions): RecordOf {
  const text = remembered(oneLine);
  const day = remembered(compactDay);
  const account = remembered((number: string) => accountOf(options, number));
  return (line) => {
    const code = codeOf(options, line.journal);
    return (
      `${code}\t${text(line.journalLabel)}\t${fecNumber(code, line.entryNumber)}\t${day(line.entryDate)}\t` +
      `${account(line.account)}\t${text(line.accountLabel)}\t${text(auxOf(options, line.aux))}\t${text(line.auxLabel ?? '')}\t` +
      `${text(line.pieceRef)}\t${day(line.pieceDate)}\t${text(line.label)}\t${amount(line.debitCents)}\t${amount(line.creditCents)}\t` +
      `${line.letter ?? ''}\t${line.letteredOn === null ? '' : day(line.letteredOn)}\t${day(line.validatedOn)}\t\t${END}`
    );
  };
}

export const FEC: LineFormat = { encoding: 'utf8', head: FEC_COLUMNS.join('\t') + END, open: fecRecords };

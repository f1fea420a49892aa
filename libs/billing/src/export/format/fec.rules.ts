import {
  accountOf,
  amount,
  auxOf,
  codeOf,
  compactDay,
  END,
  type ExportOptions,
  type LedgerAccountLine,
  type LedgerEntry,
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

/**
 * Eighteen fields separated by tabs, CR LF after each record, UTF-8 without mark; the currency is left blank. What the lines of
 * an entry share is written once: it is most of a record.
 */
function fecRecords(options: ExportOptions): RecordOf {
  const accounts = remembered(
    ({ number, label, aux, auxLabel }: LedgerAccountLine) =>
      `${accountOf(options, number)}\t${oneLine(label)}\t${oneLine(auxOf(options, aux))}\t${oneLine(auxLabel ?? '')}`,
  );
  let current: LedgerEntry | null = null;
  let head = '';
  let middle = '';
  let validated = '';
  return (line) => {
    const { entry } = line;
    if (entry !== current) {
      current = entry;
      const code = codeOf(options, entry.journal);
      head = `${code}\t${oneLine(entry.journalLabel)}\t${fecNumber(code, entry.number)}\t${compactDay(entry.date)}\t`;
      middle = `\t${oneLine(entry.pieceRef)}\t${compactDay(entry.pieceDate)}\t${oneLine(entry.label)}\t`;
      validated = `\t${compactDay(entry.validatedOn)}\t\t${END}`;
    }
    const lettered = line.letter === null ? '\t' : `${line.letter}\t${compactDay(line.letteredOn ?? '')}`;
    return (
      `${head}${accounts(line.account)}${middle}` +
      `${amount(line.debitCents)}\t${amount(line.creditCents)}\t${lettered}${validated}`
    );
  };
}

export const FEC: LineFormat = { encoding: 'utf8', head: FEC_COLUMNS.join('\t') + END, open: fecRecords };

import { formatDay } from '@etabli/kernel';
import {
  accountOf,
  amount,
  auxOf,
  codeOf,
  END,
  type ExportOptions,
  type LineFormat,
  type RecordOf,
} from './ledger-line.rules.js';
import { oneLine } from './text.rules.js';

export const CSV_COLUMNS = [
  'Journal',
  'Libellé du journal',
  'N° d’écriture',
  'Date',
  'Compte',
  'Libellé du compte',
  'Compte auxiliaire',
  'Client',
  'Pièce',
  'Date de pièce',
  'Échéance',
  'Libellé',
  'Débit',
  'Crédit',
  'Lettrage',
  'Date de lettrage',
  'Date de validation',
] as const;

/** Quoted when needed; a text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection"). */
export function csvField(text: string): string {
  const line = oneLine(text);
  const harmless = /^[=+\-@]/.test(line) ? `'${line}` : line;
  return /[";]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function csvRecords(options: ExportOptions): RecordOf {
  return (line) =>
    [
      codeOf(options, line.entry.journal),
      csvField(line.entry.journalLabel),
      String(line.entry.number),
      formatDay(line.entry.date),
      accountOf(options, line.account.number),
      csvField(line.account.label),
      csvField(auxOf(options, line.account.aux)),
      csvField(line.account.auxLabel ?? ''),
      csvField(line.entry.pieceRef),
      formatDay(line.entry.pieceDate),
      line.dueOn === null ? '' : formatDay(line.dueOn),
      csvField(line.entry.label),
      amount(line.debitCents),
      amount(line.creditCents),
      line.letter ?? '',
      line.letteredOn === null ? '' : formatDay(line.letteredOn),
      formatDay(line.entry.validatedOn),
    ].join(';') + END;
}

/** As French spreadsheets open it: `;`, CR LF, UTF-8 with byte order mark, decimal comma, days as JJ/MM/AAAA. */
export const CSV: LineFormat = {
  encoding: 'utf8',
  head: `\ufeff${CSV_COLUMNS.map(csvField).join(';')}${END}`,
  open: csvRecords,
};

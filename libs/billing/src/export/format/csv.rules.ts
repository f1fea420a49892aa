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
      codeOf(options, line.journal),
      csvField(line.journalLabel),
      String(line.entryNumber),
      formatDay(line.entryDate),
      accountOf(options, line.account),
      csvField(line.accountLabel),
      csvField(auxOf(options, line.aux)),
      csvField(line.auxLabel ?? ''),
      csvField(line.pieceRef),
      formatDay(line.pieceDate),
      line.dueOn === null ? '' : formatDay(line.dueOn),
      csvField(line.label),
      amount(line.debitCents),
      amount(line.creditCents),
      line.letter ?? '',
      line.letteredOn === null ? '' : formatDay(line.letteredOn),
      formatDay(line.validatedOn),
    ].join(';') + END;
}

/** As French spreadsheets open it: `;`, CR LF, UTF-8 with byte order mark, decimal comma, days as JJ/MM/AAAA. */
export const CSV: LineFormat = {
  encoding: 'utf8',
  head: `\ufeff${CSV_COLUMNS.map(csvField).join(';')}${END}`,
  open: csvRecords,
};

import {
  accountOf,
  amount,
  auxOf,
  centsOf,
  codeOf,
  END,
  type ExportOptions,
  frenchCompactDay,
  type LineFormat,
  type RecordOf,
  sense,
} from './ledger-line.rules.js';
import { latin } from './text.rules.js';

/** The format knows no quotes: a separator inside a text becomes a comma. */
const plain = (text: string): string => latin(text).replaceAll(';', ',');

function cegidRecords(options: ExportOptions): RecordOf {
  return (line) =>
    [
      frenchCompactDay(line.entry.date),
      codeOf(options, line.entry.journal),
      accountOf(options, line.account.number),
      plain(auxOf(options, line.account.aux)),
      sense(line),
      amount(centsOf(line)),
      plain(line.entry.label),
      plain(line.entry.pieceRef),
    ].join(';') + END;
}

/** Cegid CSV: `;` between fields, decimal comma, CR LF, Windows-1252, no header. */
export const CEGID: LineFormat = { encoding: 'latin1', head: '', open: cegidRecords };

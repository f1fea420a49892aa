import {
  accountOf,
  amount,
  auxOf,
  centsOf,
  codeOf,
  compactDay,
  END,
  type ExportOptions,
  type LedgerEntry,
  type LineFormat,
  type RecordOf,
  sense,
} from './ledger-line.rules.js';
import { fixed, latin, shortLabel, tail } from './text.rules.js';

const ACCOUNT = 11;

/** 142 signs a line; the entry's number is its rank in the file. */
function ximportRecords(options: ExportOptions): RecordOf {
  let rank = 0;
  let current: LedgerEntry | null = null;
  return (line) => {
    if (line.entry !== current) rank++;
    current = line.entry;
    const piece = latin(line.entry.pieceRef);
    const account = latin(auxOf(options, line.account.aux, ACCOUNT)) || accountOf(options, line.account.number);
    return [
      fixed(tail(String(rank), 5), 5),
      fixed(codeOf(options, line.entry.journal), 2),
      compactDay(line.entry.date),
      line.dueOn === null ? ' '.repeat(8) : compactDay(line.dueOn),
      fixed(tail(piece, 12), 12),
      fixed(account, ACCOUNT),
      fixed(shortLabel(latin(line.entry.label), piece, 25), 25),
      amount(centsOf(line), options.decimalMark).padStart(13),
      sense(line),
      fixed(latin(line.letter ?? ''), 12),
      ' '.repeat(6),
      fixed(latin(line.account.auxLabel ?? line.account.label), 34),
      'O2003',
      END,
    ].join('');
  };
}

/** XIMPORT.TXT of Ciel, read by Sage 50 and EBP too: fixed width, CR LF, Windows-1252. */
export const XIMPORT: LineFormat = { encoding: 'latin1', head: '', open: ximportRecords };

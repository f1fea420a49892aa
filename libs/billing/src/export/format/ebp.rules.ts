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
import { latin, shortLabel, tail } from './text.rules.js';

/** Between quotes, so that a comma inside is no separator. */
const quoted = (text: string): string => `"${text.replaceAll('"', "'")}"`;

function ebpRecords(options: ExportOptions): RecordOf {
  let rank = 0;
  return (line) => {
    const piece = latin(line.entry.pieceRef);
    return (
      [
        ++rank,
        frenchCompactDay(line.entry.date),
        codeOf(options, line.entry.journal),
        latin(auxOf(options, line.account.aux)).replaceAll(',', ' ') || accountOf(options, line.account.number),
        quoted(shortLabel(latin(line.entry.label), piece, 40)),
        quoted(tail(piece, 15)),
        amount(centsOf(line), '.'),
        sense(line),
        frenchCompactDay(line.dueOn ?? line.entry.date),
        'EUR',
      ].join(',') + END
    );
  };
}

/** EBP: comma between fields, point in amounts, texts between quotes, CR LF, Windows-1252. */
export const EBP: LineFormat = { encoding: 'latin1', head: '', open: ebpRecords };

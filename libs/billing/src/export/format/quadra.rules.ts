import {
  accountOf,
  auxOf,
  centsOf,
  codeOf,
  END,
  type ExportOptions,
  type LedgerEntryLine,
  type LineFormat,
  type RecordOf,
  sense,
  shortDay,
} from './ledger-line.rules.js';
import { ascii, fixed, shortLabel, tail } from './text.rules.js';

const ACCOUNT = 8;
const spaces = (width: number): string => ' '.repeat(width);

/** 'C' line, 453 signs: opens a customer's account under its collective account, before the first line that uses it. */
function customer(line: LedgerEntryLine, aux: string, collective: string): string {
  const name = ascii(line.account.auxLabel ?? line.account.aux ?? '');
  return [
    'C',
    fixed(aux, ACCOUNT),
    fixed(name, 30),
    fixed(name.toUpperCase(), 7),
    spaces(52),
    fixed(collective, ACCOUNT),
    spaces(110),
    // an account that exists is brought up to date, not doubled
    '2',
    'C',
    spaces(235),
    END,
  ].join('');
}

/** 'M' line, 231 signs: one line of an entry, amount in cents. */
function movement(line: LedgerEntryLine, account: string, journal: string): string {
  const piece = ascii(line.entry.pieceRef);
  const label = ascii(line.entry.label);
  return [
    'M',
    fixed(account, ACCOUNT),
    fixed(journal, 2),
    '000',
    shortDay(line.entry.date),
    ' ',
    fixed(shortLabel(label, piece, 20), 20),
    sense(line),
    '+',
    String(centsOf(line)).padStart(12, '0'),
    spaces(8),
    line.dueOn === null ? '000000' : shortDay(line.dueOn),
    fixed(line.letter ?? '', 2),
    spaces(3),
    fixed(tail(piece, 5), 5),
    spaces(10),
    spaces(10),
    fixed(tail(piece, 8), 8),
    'EUR',
    fixed(journal, 3),
    spaces(3),
    fixed(shortLabel(label, piece, 30), 30),
    spaces(2),
    fixed(tail(piece, 10), 10),
    spaces(73),
    END,
  ].join('');
}

function quadraRecords(options: ExportOptions): RecordOf {
  const opened = new Set<string>();
  return (line) => {
    const collective = accountOf(options, line.account.number);
    const aux = ascii(auxOf(options, line.account.aux, ACCOUNT));
    const record = movement(line, aux || collective, codeOf(options, line.entry.journal));
    if (aux === '' || opened.has(aux)) return record;
    opened.add(aux);
    return customer(line, aux, collective) + record;
  };
}

/** Cegid Quadra ASCII: fixed width, CR LF, one byte a sign (ASCII, thus ISO-8859-15), accents stripped. */
export const QUADRA: LineFormat = { encoding: 'latin1', head: '', open: quadraRecords };

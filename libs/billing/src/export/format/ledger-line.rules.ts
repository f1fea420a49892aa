import type { CivilDate } from '@etabli/kernel';

/** What all lines of an entry share; days 'YYYY-MM-DD'. */
export interface LedgerEntry {
  readonly journal: string;
  readonly journalLabel: string;
  readonly number: number;
  readonly date: CivilDate;
  readonly pieceRef: string;
  readonly pieceDate: CivilDate;
  readonly label: string;
  readonly validatedOn: CivilDate;
}

/** A general account and, on the customers' account, the customer's code and name. */
export interface LedgerAccountLine {
  readonly number: string;
  readonly label: string;
  readonly aux: string | null;
  readonly auxLabel: string | null;
}

/**
 * One line of an entry, as every format takes it: amounts in cents, one of them zero. Lines of one entry follow each other and
 * share its object, as lines of one account share theirs: a format may remember what it made of them.
 */
export interface LedgerEntryLine {
  readonly entry: LedgerEntry;
  readonly account: LedgerAccountLine;
  readonly debitCents: number;
  readonly creditCents: number;
  readonly letter: string | null;
  readonly letteredOn: CivilDate | null;
  /** when the invoice is to be paid; null for a line that has no term */
  readonly dueOn: CivilDate | null;
}

export const DECIMAL_MARKS = [',', '.'] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** The accountant's code of each of our journals; one not named keeps ours. */
export type JournalCodes = Readonly<Record<string, string>>;

/** What a school may settle about its files. */
export interface ExportOptions {
  readonly auxPrefix: string;
  /** number of signs of a general account; null leaves it as it was booked */
  readonly accountLength: number | null;
  readonly decimalMark: DecimalMark;
  readonly journalCodes: JournalCodes;
}

export const DEFAULT_OPTIONS: ExportOptions = {
  auxPrefix: '',
  accountLength: null,
  decimalMark: ',',
  journalCodes: {},
};

/** A line of the file with its end, for each line of the ledger in order; some formats count or remember. */
export type RecordOf = (line: LedgerEntryLine) => string;

export interface LineFormat {
  readonly encoding: 'utf8' | 'latin1';
  /** with its line end; '' when the format has none */
  readonly head: string;
  open(options: ExportOptions): RecordOf;
}

export const END = '\r\n';

/** 120050 → '1200,50': no mark of thousands. */
export function amount(cents: number, mark: DecimalMark = ','): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}${mark}${digits.slice(-2)}`;
}

/** '2026-11-23' → '20261123'. */
export const compactDay = (day: CivilDate): string => day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10);
/** '2026-11-23' → '23112026'. */
export const frenchCompactDay = (day: CivilDate): string => day.slice(8, 10) + day.slice(5, 7) + day.slice(0, 4);
/** '2026-11-23' → '231126'. */
export const shortDay = (day: CivilDate): string => day.slice(8, 10) + day.slice(5, 7) + day.slice(2, 4);

export const sense = (line: LedgerEntryLine): 'D' | 'C' => (line.debitCents > 0 ? 'D' : 'C');
/** The amount of the side that has one, in cents. */
export const centsOf = (line: LedgerEntryLine): number => line.debitCents || line.creditCents;

export const codeOf = ({ journalCodes }: ExportOptions, journal: string): string => journalCodes[journal] ?? journal;

/** Filled up with zeros, or relieved of zeros at its end; a digit that says something is never lost. */
export function accountOf({ accountLength }: ExportOptions, account: string): string {
  if (accountLength === null || account.length === accountLength) return account;
  if (account.length < accountLength) return account.padEnd(accountLength, '0');
  let length = account.length;
  while (length > accountLength && account[length - 1] === '0') length--;
  return account.slice(0, length);
}

/** Prefix and code in at most `max` signs: the end of the code, which tells customers apart, is kept. '' without a customer. */
export function auxOf({ auxPrefix }: ExportOptions, aux: string | null, max = Infinity): string {
  if (aux === null) return '';
  const room = max - auxPrefix.length;
  return auxPrefix + (aux.length > room ? aux.slice(aux.length - room) : aux);
}

/** The mirror of a line: what was debited is credited. */
export const mirrored = (line: LedgerEntryLine): LedgerEntryLine => ({
  ...line,
  debitCents: line.creditCents,
  creditCents: line.debitCents,
  letter: null,
  letteredOn: null,
});

import type { CivilDate } from '@etabli/kernel';

/**
 * Why bank and ledger differ at the end of a month. `open_lines`: on a statement and recognised by nobody; `shifted_lines`: booked on
 * another day or for another amount; `elsewhere_lines`: set aside, booked in another program; `payments`: booked and on no statement yet;
 * `entries`: on the account of the bank, and neither of a payment nor of a statement.
 */
export const DIFFERENCES = ['open_lines', 'shifted_lines', 'elsewhere_lines', 'payments', 'entries'] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

/** One account of the school at the bank, from its statements. All lines are those booked until the end of the month. */
export interface BankAccount {
  /** last day of the last statement that speaks of the month or of before */
  readonly statementOn: CivilDate;
  readonly closingCents: number;
  /** booked on the statement after the end of the month, or between its last day and the end of the month, which counts negative */
  readonly linesAfterCents: number;
  /** before the first statement; null: it does not say */
  readonly openingCents: number | null;
  /** of all lines since the first statement */
  readonly linesCents: number;
}

export interface Difference {
  readonly kind: DifferenceKind;
  /** what the bank holds more than the ledger because of it */
  readonly cents: number;
  readonly count: number;
}

export interface Reconciled {
  /** null: no statement says what was on the account in that month */
  readonly bankCents: number | null;
  readonly statementOn: CivilDate | null;
  /** on the account before the first statement; null with `bankCents` */
  readonly startCents: number | null;
  /** moved between statements that were imported: some statement is missing */
  readonly missingCents: number;
  /** that somebody has to look at; what is booked elsewhere or was there before is none */
  readonly toExplainCents: number;
}

/**
 * bank = ledger + start + missing + Σ differences, always: the lines are on both sides, each difference being a line less what the ledger
 * holds of it. A statement that ends before the month began says nothing of it.
 */
export function reconciled(
  ledgerCents: number,
  accounts: readonly BankAccount[],
  differences: readonly Difference[],
  monthStart: CivilDate,
): Reconciled {
  const named = sum(differences.map(({ cents }) => cents));
  const elsewhere = sum(differences.filter(({ kind }) => kind === 'elsewhere_lines').map(({ cents }) => cents));
  const statementOn = accounts.map((account) => account.statementOn).toSorted()[0] ?? null;
  if (statementOn === null || statementOn < monthStart)
    return { bankCents: null, statementOn, startCents: null, missingCents: 0, toExplainCents: named - elsewhere };
  const bankCents = sum(accounts.map(balanceOf));
  const missingCents = sum(accounts.map(missingOf));
  const startCents = bankCents - ledgerCents - missingCents - named;
  return { bankCents, statementOn, startCents, missingCents, toExplainCents: missingCents + named - elsewhere };
}

const balanceOf = ({ closingCents, linesAfterCents }: BankAccount): number => closingCents - linesAfterCents;

const missingOf = (account: BankAccount): number =>
  account.openingCents === null ? 0 : balanceOf(account) - account.openingCents - account.linesCents;

const sum = (amounts: readonly number[]): number => amounts.reduce((total, cents) => total + cents, 0);

import { addMonths, type BasisPoints, type Cents, type CivilDate, divideHalfUp, spread } from '@etabli/kernel';

/** The same payment each time, or the same capital each time. */
export const LOAN_KINDS = ['annuity', 'capital'] as const;
export type LoanKind = (typeof LOAN_KINDS)[number];
export const LOAN_PERIODS = [1, 3, 6, 12] as const;
export type LoanPeriod = (typeof LOAN_PERIODS)[number];

export interface LoanTerms {
  readonly kind: LoanKind;
  readonly amountCents: Cents;
  /** of a year */
  readonly rateBp: BasisPoints;
  readonly firstDueOn: CivilDate;
  /** months from one payment to the next */
  readonly periodMonths: LoanPeriod;
  /** payments in all */
  readonly termCount: number;
  /** of these, the first ones that pay interest alone (différé d’amortissement) */
  readonly graceCount: number;
}

export interface LoanTerm {
  readonly rank: number;
  readonly dueOn: CivilDate;
  readonly openingCents: Cents;
  readonly interestCents: Cents;
  readonly capitalCents: Cents;
  readonly paymentCents: Cents;
  readonly closingCents: Cents;
}

/** The denominator of a rate of one period: hundredths of a percent of a year of twelve months. */
const YEAR_BP = 120_000n;

/** The schedule; what is paid back sums to the amount to the cent, the last payment takes what rounding left. */
export function scheduleOf(loan: LoanTerms): LoanTerm[] {
  const paying = loan.termCount - loan.graceCount;
  const rate = BigInt(loan.rateBp) * BigInt(loan.periodMonths);
  const equal =
    loan.kind === 'capital'
      ? spread(
          loan.amountCents,
          Array.from({ length: paying }, () => 1),
        )
      : [];
  const payment = loan.kind === 'annuity' ? annuityOf(loan.amountCents, rate, paying) : 0;
  const rows: LoanTerm[] = [];
  let openingCents = loan.amountCents;
  for (let rank = 1; rank <= loan.termCount; rank++) {
    const interestCents = Number(divideHalfUp(BigInt(openingCents) * rate, YEAR_BP));
    const capitalCents = capitalOf(rank);
    rows.push({
      rank,
      dueOn: addMonths(loan.firstDueOn, (rank - 1) * loan.periodMonths),
      openingCents,
      interestCents,
      capitalCents,
      paymentCents: interestCents + capitalCents,
      closingCents: openingCents - capitalCents,
    });
    openingCents -= capitalCents;

    function capitalOf(at: number): Cents {
      if (at <= loan.graceCount) return 0;
      if (at === loan.termCount) return openingCents;
      if (loan.kind === 'capital') return equal[at - loan.graceCount - 1]!;
      return Math.min(openingCents, Math.max(0, payment - interestCents));
    }
  }
  return rows;
}

/** The constant payment: amount × r ÷ (1 − (1 + r)^−n), in whole numbers, rounded once. */
function annuityOf(amountCents: Cents, rate: bigint, count: number): Cents {
  if (rate === 0n) return Number(divideHalfUp(BigInt(amountCents), BigInt(count)));
  const grown = (YEAR_BP + rate) ** BigInt(count);
  const flat = YEAR_BP ** BigInt(count);
  return Number(divideHalfUp(BigInt(amountCents) * rate * grown, YEAR_BP * (grown - flat)));
}

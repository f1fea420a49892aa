import { CentsField, ChoiceField, DayField, IdField, IntField, ListField, TextField } from '@etabli/platform';
import { LOAN_KINDS, type LoanKind } from './loan.rules.js';

export class LoanRequest {
  @IdField({ description: 'the lender' }) customerId: string;
  @TextField({ max: 160 }) label: string;
  @ChoiceField('LoanKind', LOAN_KINDS) kind: LoanKind;
  @CentsField({ min: 1 }) amountCents: number;
  @IntField({ min: 0, max: 10_000, description: 'basis points a year' }) rateBp: number;
  @TextField({ optional: true, max: 200 }) rateBasis?: string | null;
  @DayField() firstDueOn: string;
  @IntField({ min: 1, max: 12, description: 'months between two payments: 1, 3, 6 or 12' }) periodMonths: number;
  @IntField({ min: 1, max: 480, description: 'payments in all' }) termCount: number;
  @IntField({ min: 0, max: 479, description: 'of these, that pay interest alone' }) graceCount: number;
}

export class CorrectLoanRequest extends LoanRequest {
  @TextField({ max: 300 }) reason: string;
}

export class LoanRow {
  @IdField() id: string;
  @IdField() customerId: string;
  @TextField({ max: 250 }) lenderLabel: string;
  @TextField({ max: 160 }) label: string;
  @ChoiceField('LoanKind', LOAN_KINDS) kind: LoanKind;
  @CentsField() amountCents: number;
  @IntField({ min: 0, max: 10_000 }) rateBp: number;
  @TextField({ max: 200, nullable: true }) rateBasis: string | null;
  @DayField() firstDueOn: string;
  @IntField({ min: 1, max: 12 }) periodMonths: number;
  @IntField({ min: 1, max: 480 }) termCount: number;
  @IntField({ min: 0, max: 479 }) graceCount: number;
  @CentsField({ description: 'capital that payments due by today have not paid back' }) remainingCents: number;
  @DayField({ nullable: true }) nextDueOn: string | null;
  @DayField({ nullable: true }) withdrawnOn: string | null;
  @TextField({ max: 300, nullable: true }) withdrawnReason: string | null;
}
export class LoansView {
  @ListField(() => LoanRow) items: LoanRow[];
}
export class LoanTermView {
  @IntField({ min: 1, max: 480 }) rank: number;
  @DayField() dueOn: string;
  @CentsField() openingCents: number;
  @CentsField() interestCents: number;
  @CentsField() capitalCents: number;
  @CentsField() paymentCents: number;
  @CentsField() closingCents: number;
}
export class LoanView extends LoanRow {
  @CentsField() interestCents: number;
  @ListField(() => LoanTermView) schedule: LoanTermView[];
}

import { ChoiceField, DayField, IntField, ListField, MonthField, TextField } from '@etabli/platform';
import { CheckedItemView } from './checked-item.dto.js';
import { type DifferenceKind, DIFFERENCES } from './reconciliation.rules.js';

const CENTS = { min: -1_000_000_000_000, max: 1_000_000_000_000 };
const MANY = { min: 0, max: 1_000_000_000 };

export class BankDifferenceView {
  @ChoiceField('DifferenceKind', DIFFERENCES) kind: DifferenceKind;
  @IntField({ ...CENTS, description: 'what the bank holds more than the ledger because of it' }) cents: number;
  @IntField(MANY) count: number;
  @ListField(() => CheckedItemView, { description: 'the first fifty at most, the oldest first' })
  items: CheckedItemView[];
}

/** bankCents = ledgerCents + startCents + missingCents + Σ differences, where the bank is known. */
export class ReconciliationView {
  @MonthField() month: string;
  @DayField({ description: 'last day of the month' }) on: string;
  @TextField({ max: 200, description: 'accounts of the bank in the ledger' }) accounts: string;
  @IntField({ ...CENTS, description: 'balance of these accounts that day' }) ledgerCents: number;
  @IntField({ ...CENTS, nullable: true, description: 'as the statements say; null: none speaks of the month' })
  bankCents: number | null;
  @DayField({ nullable: true, description: 'last day of the last statement' }) statementOn: string | null;
  @IntField({ ...CENTS, nullable: true, description: 'on the account before the first statement' })
  startCents: number | null;
  @IntField({ ...CENTS, description: 'moved between two statements: one is missing' }) missingCents: number;
  @IntField({ ...CENTS, description: 'of all differences, what is neither booked elsewhere nor of before' })
  toExplainCents: number;
  @ListField(() => BankDifferenceView, { description: 'those that are not zero' }) differences: BankDifferenceView[];
  @ListField(() => CheckedItemView, {
    description: 'slips of cheques that the bank has not credited: not on its account yet',
  })
  slips: CheckedItemView[];
}

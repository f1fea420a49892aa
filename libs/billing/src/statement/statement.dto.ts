import {
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  PageRequest,
  SignedCentsField,
  TextField,
} from '@etabli/platform';

export class StatementRequest {
  @DayField({ optional: true, description: 'default: a year before' }) from?: string;
  @DayField({ optional: true, description: 'default: today' }) to?: string;
}

export class AccountMovementView {
  @ChoiceField('AccountSource', ['invoice', 'payment']) source: 'invoice' | 'payment';
  @IdField({ description: 'of the invoice or of the payment' }) id: string;
  @DayField() day: string;
  @TextField({ max: 120 }) label: string;
  @TextField({ max: 400, nullable: true }) note: string | null;
  @DayField({ nullable: true }) dueOn: string | null;
  @CentsField() debitCents: number;
  @CentsField() creditCents: number;
  @SignedCentsField({ description: 'after the movement' }) balanceCents: number;
  @TextField({ max: 10, nullable: true, description: 'letter of what cancels out' }) letter: string | null;
}

export class StatementView {
  @IdField() customerId: string;
  @TextField({ max: 10 }) customerCode: string;
  @TextField({ max: 250 }) customerLabel: string;
  @DayField() from: string;
  @DayField() to: string;
  @SignedCentsField({ description: 'owed before `from`' }) openingCents: number;
  @ListField(() => AccountMovementView) movements: AccountMovementView[];
  @CentsField() debitCents: number;
  @CentsField() creditCents: number;
  @SignedCentsField({ description: 'negative: in favour of the customer' }) closingCents: number;
  @CentsField({ description: 'of invoices past their due day at `to`' }) overdueCents: number;
}

export class AgedBalanceDayRequest {
  @DayField({ optional: true, description: 'as it was at the end of that day; default: today' }) on?: string;
}

export class AgedBalanceRequest extends PageRequest {
  @DayField({ optional: true, description: 'as it was at the end of that day; default: today' }) on?: string;
  @ChoiceField('AgedBalanceSort', ['customer'], { optional: true }) sort?: 'customer';
}

export class AgedBalanceFileRequest extends AgedBalanceDayRequest {
  @ChoiceField('AgedBalanceFormat', ['csv', 'xlsx', 'pdf'], { optional: true }) format?: 'csv' | 'xlsx' | 'pdf';
}

export class AgedSumsView {
  @CentsField() notDueCents: number;
  @CentsField() to30Cents: number;
  @CentsField() to60Cents: number;
  @CentsField() to90Cents: number;
  @CentsField() beyondCents: number;
  @SignedCentsField({ description: 'money and credit notes that settle nothing yet' }) restCents: number;
  @SignedCentsField({ description: 'what is owed in all, the rest taken off' }) totalCents: number;
}

export class AgedRow extends AgedSumsView {
  @IdField() customerId: string;
  @TextField({ max: 10 }) customerCode: string;
  @TextField({ max: 250 }) customerLabel: string;
  @IntField({ min: 0, max: 1_000_000, description: 'invoices not settled' }) invoiceCount: number;
}

export class AgedBalanceView {
  @DayField() on: string;
  @ListField(() => AgedRow) items: AgedRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class AgedTotalsView extends AgedSumsView {
  @IntField({ min: 0, max: 1_000_000, description: 'customers with something open' }) customerCount: number;
}

import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import {
  BooleanField,
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  TextField,
} from '@etabli/platform';
import { OPEN_ORDER_STATES, type OpenOrderState } from './cockpit.rules.js';

const MANY = { min: 0, max: 1_000_000 };

export class OpenOrderView {
  @IdField() id: string;
  @TextField({ max: 40 }) number: string;
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 200, nullable: true, description: 'null: work for the school itself' }) customerName: string | null;
  @ChoiceField('OpenOrderState', OPEN_ORDER_STATES) state: OpenOrderState;
  @DayField({ nullable: true }) dueOn: string | null;
  @IntField({ ...MANY, description: '0: not late' }) daysLate: number;
  @IntField(MANY) allottedMinutes: number;
  @IntField(MANY) spentMinutes: number;
}

export class OverdueInvoiceView {
  @IdField() id: string;
  @TextField({ max: 40 }) number: string;
  @TextField({ max: 200 }) customerName: string;
  @DayField() dueOn: string;
  @IntField(MANY) daysLate: number;
  @CentsField() remainingCents: number;
  @BooleanField() disputed: boolean;
}

export class MoneyDueView {
  @CentsField({ description: 'cents; issued, not yet paid, tax included' }) unpaidCents: number;
  @IntField(MANY) unpaidCount: number;
  @CentsField({ description: 'cents; of these, past their due day and not disputed' }) overdueCents: number;
  @IntField(MANY) overdueCount: number;
  @CentsField({ description: 'cents; of the unpaid ones, contested by the customer' }) disputedCents: number;
  @IntField(MANY) disputedCount: number;
  @ListField(() => OverdueInvoiceView, { description: 'the latest first, ten at most, the disputed ones too' })
  overdue: OverdueInvoiceView[];
}

export class WaitingView {
  @IntField(MANY) count: number;
  @CentsField({ description: 'cents before tax' }) netCents: number;
}

export class AbsentView {
  @IdField() studentId: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @TextField({ max: 100 }) groupName: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
}

export class CockpitView {
  @DayField() today: string;
  @IntField(MANY) openOrderCount: number;
  @IntField(MANY) lateOrderCount: number;
  @ListField(() => OpenOrderView, { description: 'the latest first, sixty at most' }) openOrders: OpenOrderView[];
  @ObjectField(() => MoneyDueView) moneyDue: MoneyDueView;
  @ObjectField(() => WaitingView) draftInvoices: WaitingView;
  @ObjectField(() => WaitingView) quotesWaiting: WaitingView;
  @ListField(() => AbsentView) absentToday: AbsentView[];
  @IntField({ ...MANY, description: 'logged since the first of the month' }) monthMinutes: number;
}

import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import {
  BooleanField,
  CentsField,
  ChoiceField,
  ChoicesField,
  DayField,
  IdField,
  IntField,
  ListField,
  MonthField,
  SignedCentsField,
  TextField,
} from '@etabli/platform';
import {
  COCKPIT_CODES,
  COCKPIT_PARTS,
  type CockpitFigure,
  type CockpitPart,
  YEAR_MEASURES,
  type YearMeasure,
} from './cockpit.figures.js';
import { type Age, AGES, OPEN_ORDER_STATES, type OpenOrderState } from './cockpit.rules.js';

const MANY = { min: 0, max: 1_000_000 };
const ADDRESS = { max: 300, description: 'address of the screen that lists it' };

export class CockpitFigureView {
  @ChoiceField('CockpitFigure', COCKPIT_CODES) code: CockpitFigure;
  @ChoiceField('CockpitPart', COCKPIT_PARTS) part: CockpitPart;
  @IntField({ ...MANY, description: 'how many stand on its list' }) count: number;
  @SignedCentsField({ nullable: true, description: 'their sum, where it is about money' }) cents: number | null;
  @IntField({ min: 0, max: 100_000_000, nullable: true, description: 'their sum, where it is about hours' })
  minutes: number | null;
  @TextField(ADDRESS) to: string;
  @BooleanField({ description: 'something to do about it' }) alarm: boolean;
}

export class AgeView {
  @ChoiceField('CockpitAge', AGES) age: Age;
  @IntField(MANY) count: number;
  @CentsField() cents: number;
}

export class MonthSalesView {
  @MonthField() month: string;
  @SignedCentsField({ nullable: true, description: 'before tax; null: to come' }) cents: number | null;
  @SignedCentsField({ description: 'the same month a year before' }) beforeCents: number;
}

export class YearMeasureView {
  @ChoiceField('YearMeasure', YEAR_MEASURES) measure: YearMeasure;
  @IntField({ min: -100_000_000_00, max: 100_000_000_00, description: 'cents, or minutes of hours' }) value: number;
  @IntField({ min: -100_000_000_00, max: 100_000_000_00, description: 'until the same day a year before' })
  before: number;
  @TextField(ADDRESS) to: string;
  @TextField(ADDRESS) beforeTo: string;
}

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

export class MissingCallView {
  @IdField() groupId: string;
  @TextField({ max: 80 }) groupName: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
}

export class AbsentView {
  @IdField() studentId: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @TextField({ max: 100 }) groupName: string;
  @ChoicesField('HalfDay', HALF_DAYS) halfDays: HalfDay[];
}

/** Only what the reader may read: a figure whose list is not for him is not there. */
export class CockpitView {
  @DayField() today: string;
  @MonthField({ description: 'of the sums of a month' }) month: string;
  @ListField(() => CockpitFigureView) figures: CockpitFigureView[];
  @ListField(() => AgeView, { description: 'what is owed, by how long it is overdue' }) ages: AgeView[];
  @ListField(() => MonthSalesView, { description: 'of the calendar year' }) sales: MonthSalesView[];
  @ListField(() => YearMeasureView, { description: 'since the first of January' }) years: YearMeasureView[];
  @ListField(() => OpenOrderView, { description: 'the latest first, sixty at most' }) openOrders: OpenOrderView[];
  @ListField(() => OverdueInvoiceView, { description: 'the longest overdue first, ten at most, disputed ones too' })
  overdue: OverdueInvoiceView[];
  @ListField(() => AbsentView) absentToday: AbsentView[];
  @ListField(() => MissingCallView, {
    description: 'half-days of the last week that ended without a roll call, latest first',
  })
  missingCalls: MissingCallView[];
}

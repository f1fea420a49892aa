import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntField,
  ListField,
  MonthField,
  ObjectField,
  TextField,
} from '@etabli/platform';
import { MONTH_STATES, MONTH_STEPS, type MonthState, type MonthStep } from '@etabli/school';
import { PeriodSumsView } from '../closing/closing.dto.js';
import { CheckedItemView } from './checked-item.dto.js';

/** What an accountant goes through at the end of a month, in this order. */
export const CHECKS = [
  'drafts',
  'deliveries',
  'deposits',
  'situations',
  'rests',
  'bank',
  'numbers',
  'entries',
  'vat',
  'export',
  'close',
] as const;
export type CheckCode = (typeof CHECKS)[number];

/** done: nothing left; todo: work that waits; info: open, and rightly so; wrong: something is amiss. */
export const CHECK_STATES = ['done', 'todo', 'info', 'wrong'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

export class CheckView {
  @ChoiceField('CheckCode', CHECKS) code: CheckCode;
  @ChoiceField('CheckState', CHECK_STATES) state: CheckState;
  @IntField({ min: 0, max: 1_000_000_000 }) count: number;
  @ListField(() => CheckedItemView, { description: 'the first twenty at most' }) items: CheckedItemView[];
}

export class MonthStepView {
  @ChoiceField('MonthStep', MONTH_STEPS) step: MonthStep;
  @TextField({ max: 300, nullable: true }) reason: string | null;
  @InstantField() at: Date;
  @TextField({ max: 120, nullable: true }) byName: string | null;
}

export class MonthEndView {
  @MonthField() month: string;
  @ChoiceField('MonthState', MONTH_STATES) state: MonthState;
  @BooleanField({ description: 'the month is over' }) over: boolean;
  @ListField(() => CheckView) checks: CheckView[];
  @ObjectField(() => PeriodSumsView, { description: 'as a closing would keep them' }) sums: PeriodSumsView;
  @ListField(() => MonthStepView, { description: 'soft closings and reopenings, the latest first' })
  steps: MonthStepView[];
}

import { BooleanField, ChoiceField, DayField, IdField, IntField, ListField, TextField } from '@etabli/platform';
import { DUTY_RULES, DUTY_STATES, type DutyRule, type DutyState } from './duty.rules.js';

export class DutyRequest {
  @TextField({ max: 160 }) title: string;
  @ChoiceField('DutyRule', DUTY_RULES) rule: DutyRule;
  @TextField({ optional: true, max: 5, description: 'MM-DD, with the rule `day`' }) monthDay?: string | null;
  @IntField({ optional: true, min: 0, max: 366, description: 'with the rule `return`' }) afterDays?: number | null;
  @IntField({ min: 0, max: 180, description: 'so many days before, it stands on the list' }) leadDays: number;
}
export class DutyDoneRequest {
  @DayField({ description: 'which of its days' }) dueOn: string;
  @DayField() doneOn: string;
  @TextField({ optional: true, max: 300 }) note?: string | null;
}
export class TakeBackDutyRequest {
  @TextField({ max: 300 }) reason: string;
}

export class DutyDoneView {
  @IdField() id: string;
  @DayField() dueOn: string;
  @DayField() doneOn: string;
  @TextField({ max: 120 }) doneByName: string;
  @TextField({ max: 300, nullable: true }) note: string | null;
  @DayField({ nullable: true }) withdrawnOn: string | null;
  @TextField({ max: 300, nullable: true }) withdrawnReason: string | null;
}
export class DutyView {
  @IdField() id: string;
  @TextField({ max: 160 }) title: string;
  @ChoiceField('DutyRule', DUTY_RULES) rule: DutyRule;
  @TextField({ max: 5, nullable: true }) monthDay: string | null;
  @IntField({ min: 0, max: 366, nullable: true }) afterDays: number | null;
  @IntField({ min: 0, max: 180 }) leadDays: number;
  @TextField({ max: 300, nullable: true, description: 'the text that asks for it' }) source: string | null;
  @BooleanField({ description: 'its text was read' }) verified: boolean;
  @ChoiceField('DutyState', DUTY_STATES) state: DutyState;
  @DayField({ nullable: true, description: 'null: the calendar does not know the first day of school yet' })
  nextOn: string | null;
  @BooleanField({ description: 'its day is over' }) late: boolean;
  @ListField(() => DutyDoneView, { description: 'the newest first, twelve at most' }) dones: DutyDoneView[];
}
export class DutiesView {
  @ListField(() => DutyView, { description: 'the next day first' }) items: DutyView[];
}

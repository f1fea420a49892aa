import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import {
  BooleanField,
  ChoiceField,
  DayField,
  EmailField,
  IdField,
  InstantField,
  IntField,
  ListField,
  MonthField,
  TextField,
} from '@etabli/platform';
import { MARK_STATUSES, type MarkStatus } from '../roll-call/roll-call.rules.js';
import { CONTACT_CHANNELS, CONTACT_RESULTS, type ContactChannel, type ContactResult } from './absence.entity.js';
import { AGE_BANDS, type AgeBand, FOLLOW_STEPS, type FollowStep } from './absence.rules.js';

export class AbsenceMonthRequest {
  @MonthField() month: string;
  @IdField({ optional: true }) groupId?: string;
}

export class NotCalledRequest {
  @DayField({ optional: true, description: 'today when missing' }) day?: string;
}

export class StudentAbsencesRequest {
  @IdField() studentId: string;
  @DayField() from: string;
  @DayField() to: string;
}

export class ExcuseRequest {
  @IdField() studentId: string;
  @IdField() reasonId: string;
  @DayField() fromOn: string;
  @ChoiceField('HalfDay', HALF_DAYS) fromHalfDay: HalfDay;
  @DayField() toOn: string;
  @ChoiceField('HalfDay', HALF_DAYS) toHalfDay: HalfDay;
  @TextField({ optional: true, max: 120, description: 'who gave the reason' }) toldBy?: string | null;
}

export class ContactRequest {
  @IdField() studentId: string;
  @DayField({ description: 'of the absence' }) day: string;
  @ChoiceField('ContactChannel', CONTACT_CHANNELS) channel: ContactChannel;
  @TextField({ optional: true, max: 161 }) person?: string | null;
  @ChoiceField('ContactResult', CONTACT_RESULTS) result: ContactResult;
  @TextField({ optional: true, max: 300 }) note?: string | null;
}

export class CloseFollowUpRequest {
  @ChoiceField('FollowOutcome', ['done', 'dropped']) outcome: 'done' | 'dropped';
  @TextField({ optional: true, max: 300 }) note?: string | null;
}

export class FamilyContactView {
  @IdField({ nullable: true }) guardianId: string | null;
  @TextField({ max: 161 }) name: string;
  @EmailField({ nullable: true }) email: string | null;
  @TextField({ max: 30, nullable: true }) phone: string | null;
  @ChoiceField('TellChannel', ['mail', 'sms', 'phone']) channel: 'mail' | 'sms' | 'phone';
}

export class AbsentHalfDayView {
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @ChoiceField('MarkStatus', MARK_STATUSES) status: MarkStatus;
  @IntField({ min: 0, max: 240 }) lateMinutes: number;
  @BooleanField({ description: 'of a sheet that is read-only' }) validated: boolean;
  @IdField({ nullable: true }) excuseId: string | null;
  @TextField({ max: 80, nullable: true }) reasonLabel: string | null;
  @BooleanField({ nullable: true }) legitimate: boolean | null;
  @InstantField({ nullable: true }) excusedAt: Date | null;
  @BooleanField({ nullable: true }) hasProof: boolean | null;
}

export class ContactView {
  @IdField() id: string;
  @DayField() day: string;
  @ChoiceField('ContactChannel', CONTACT_CHANNELS) channel: ContactChannel;
  @TextField({ max: 161, nullable: true }) person: string | null;
  @ChoiceField('ContactResult', CONTACT_RESULTS) result: ContactResult;
  @TextField({ max: 300, nullable: true }) note: string | null;
  @InstantField() at: Date;
  @TextField({ max: 120, nullable: true }) byName: string | null;
}

export class NotCalledView {
  @IdField() studentId: string;
  @TextField({ max: 161 }) name: string;
  @TextField({ max: 80 }) groupName: string;
  @IntField({ min: 0, max: 120 }) age: number;
  @ListField(() => AbsentHalfDayView) halfDays: AbsentHalfDayView[];
  @BooleanField({ description: 'of age, and did not agree that the family is told' }) ofAge: boolean;
  @ListField(() => FamilyContactView) family: FamilyContactView[];
  @BooleanField({ description: 'a message went to the family' }) told: boolean;
}

export class NotCalledListView {
  @DayField() day: string;
  @ListField(() => NotCalledView, { description: 'absent without a good reason, and nobody spoken to' })
  items: NotCalledView[];
  @IntField({ min: 0, max: 10_000, description: 'absent that day in all' }) absent: number;
}

export class FollowUpView {
  @IdField() id: string;
  @ChoiceField('FollowStep', FOLLOW_STEPS) step: FollowStep;
  @DayField() reachedOn: string;
  @ChoiceField('HalfDay', HALF_DAYS) reachedHalfDay: HalfDay;
  @ChoiceField('AgeBand', AGE_BANDS) ageBand: AgeBand;
  @InstantField() openedAt: Date;
  @InstantField({ nullable: true }) closedAt: Date | null;
  @TextField({ max: 120, nullable: true }) closedByName: string | null;
  @ChoiceField('FollowOutcome', ['done', 'dropped'], { nullable: true }) outcome: 'done' | 'dropped' | null;
  @TextField({ max: 300, nullable: true }) note: string | null;
  @BooleanField({ description: 'the counter is at the threshold now' }) standing: boolean;
}

export class AbsenceCounterView {
  @IdField() studentId: string;
  @TextField({ max: 161 }) name: string;
  @TextField({ max: 80 }) groupName: string;
  @IntField({ min: 0, max: 62, description: 'half-days absent' }) absent: number;
  @IntField({ min: 0, max: 62, description: 'half-days late' }) late: number;
  @IntField({ min: 0, max: 62, description: 'half-days absent without a good reason' }) unjustified: number;
  @ListField(() => FollowUpView) followUps: FollowUpView[];
}

export class ThresholdView {
  @ChoiceField('FollowStep', FOLLOW_STEPS) step: FollowStep;
  @IntField({ min: 1, max: 62 }) halfDays: number;
}

export class AbsenceMonthView {
  @MonthField() month: string;
  @ListField(() => ThresholdView) thresholds: ThresholdView[];
  @ListField(() => AbsenceCounterView, { description: 'who was absent, late or has a step of that month' })
  students: AbsenceCounterView[];
}

export class StudentAbsencesView {
  @ListField(() => AbsentHalfDayView, { description: 'absent and late, newest first' }) halfDays: AbsentHalfDayView[];
  @ListField(() => ContactView, { description: 'newest first' }) contacts: ContactView[];
}

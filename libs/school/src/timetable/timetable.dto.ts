import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import { ChoiceField, DayField, IdField, IntField, ListField, TextField, TimeField } from '@etabli/platform';
import { BreakFields } from '../slot/slot.dto.js';
import { SLOT_KINDS, type SlotKind } from './timetable.rules.js';

export class TimetableRequest {
  @IdField() groupId: string;
  @DayField() from: string;
  @DayField({ description: 'at most 62 days after' }) to: string;
}

export class PlannedSlotFields {
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @ChoiceField('SlotKind', SLOT_KINDS) kind: SlotKind;
  @TextField({ max: 80 }) label: string;
  @TimeField() startsAt: string;
  @TimeField() endsAt: string;
  @ListField(() => BreakFields, { max: 6 }) breaks: BreakFields[];
  @IdField({ optional: true, description: 'a staff member' }) teacherId?: string | null;
  @TextField({ optional: true, max: 60 }) room?: string | null;
}

export class WeeklySlotFields extends PlannedSlotFields {
  @IntField({ min: 1, max: 7, description: '1 = Monday' }) weekday: number;
}

export class SetWeekRequest {
  @IdField() groupId: string;
  @DayField({ description: 'first day of this week' }) validFrom: string;
  @ListField(() => WeeklySlotFields, { max: 60 }) slots: WeeklySlotFields[];
}

export class ExceptionRequest {
  @IdField() groupId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @TextField({ max: 120 }) reason: string;
  @ListField(() => PlannedSlotFields, { max: 6, description: 'none: the half-day is free' }) slots: PlannedSlotFields[];
}

export class MoveSlotRequest {
  @IdField() groupId: string;
  @DayField() day: string;
  @TimeField({ description: 'the start of the slot on that day' }) startsAt: string;
  @DayField() toDay: string;
  @ChoiceField('HalfDay', HALF_DAYS) toHalfDay: HalfDay;
  @TimeField() toStartsAt: string;
  @TimeField() toEndsAt: string;
  @TextField({ max: 120 }) reason: string;
}

export class DaySlotView {
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @ChoiceField('SlotKind', SLOT_KINDS) kind: SlotKind;
  @TextField({ max: 80 }) label: string;
  @TimeField() startsAt: string;
  @TimeField() endsAt: string;
  @ListField(() => BreakFields) breaks: BreakFields[];
  @IdField({ nullable: true, description: 'who is there that day' }) teacherId: string | null;
  @IdField({ nullable: true, description: 'who is planned, away or not' }) plannedTeacherId: string | null;
  @TextField({ max: 161, nullable: true }) teacherName: string | null;
  @TextField({ max: 161, nullable: true, description: 'who is away' }) replacedName: string | null;
  @TextField({ max: 60, nullable: true }) room: string | null;
  @TextField({ max: 120, nullable: true, description: 'why the day is not as usual' }) exception: string | null;
}

export class TimetableDayView {
  @DayField() day: string;
  @ListField(() => DaySlotView) slots: DaySlotView[];
}

export class WeekSlotView extends WeeklySlotFields {
  @IdField() id: string;
  @DayField() validFrom: string;
  @DayField({ nullable: true }) validTo: string | null;
}

export class ExceptionView {
  @IdField() id: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @TextField({ max: 120 }) reason: string;
  @ListField(() => PlannedSlotFields, { description: 'none: the half-day is free' }) slots: PlannedSlotFields[];
}

export class TimetableView {
  @ListField(() => TimetableDayView) days: TimetableDayView[];
  @ListField(() => WeekSlotView, { description: 'the week in force on the first day asked' }) week: WeekSlotView[];
  @ListField(() => ExceptionView) exceptions: ExceptionView[];
}

export class StaffAbsencesRequest {
  @DayField() from: string;
  @DayField() to: string;
}

export class StaffAbsenceRequest {
  @IdField({ description: 'a staff member' }) staffId: string;
  @DayField() fromOn: string;
  @ChoiceField('HalfDay', HALF_DAYS) fromHalfDay: HalfDay;
  @DayField({ description: 'last day' }) toOn: string;
  @ChoiceField('HalfDay', HALF_DAYS) toHalfDay: HalfDay;
  @IdField({ optional: true, description: 'who takes over' }) replacementId?: string | null;
}

export class StaffAbsenceView extends StaffAbsenceRequest {
  @IdField() id: string;
  @TextField({ max: 161 }) staffName: string;
  @TextField({ max: 161, nullable: true }) replacementName: string | null;
}

export class StaffAbsencesView {
  @ListField(() => StaffAbsenceView) items: StaffAbsenceView[];
}

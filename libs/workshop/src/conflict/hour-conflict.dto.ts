import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import { ChoiceField, DayField, IdField, InstantField, IntField, ListField, TextField } from '@etabli/platform';

export class HourConflictsRequest {
  @IdField({ optional: true }) groupId?: string;
}

export class VoidHoursRequest {
  @TextField({ min: 3, max: 200 }) reason: string;
}

export class CorrectConflictRequest extends VoidHoursRequest {
  @IntField({ optional: true, min: 0, max: 240, description: 'late by; missing: on time' }) lateMinutes?: number | null;
}

export class HourConflictView {
  @IdField() id: string;
  @IdField() studentId: string;
  @TextField({ max: 161 }) studentName: string;
  @IdField() groupId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @IntField({ min: 0, max: 1440, description: 'hours logged in that half-day' }) minutes: number;
  @InstantField() openedAt: Date;
}

export class HourConflictsView {
  @ListField(() => HourConflictView, { description: 'open ones, earliest day first' }) items: HourConflictView[];
}

export class GapsRequest {
  @IdField() groupId: string;
  @DayField() from: string;
  @DayField({ description: 'at most 62 days after' }) to: string;
}

export class GapView {
  @IdField() studentId: string;
  @TextField({ max: 161 }) studentName: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
}

export class GapsView {
  @ListField(() => GapView, { description: 'present, without hours in a half-day that was logged' })
  withoutHours: GapView[];
  @ListField(() => GapView, { description: 'hours without a roll call: presumed present' }) presumed: GapView[];
}

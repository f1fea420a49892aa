import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import { ChoiceField, DayField, IdField, InstantField, IntField, ListField, TextField } from '@etabli/platform';
import { LATEST_MINUTES, MARK_STATUSES, type MarkStatus, type Presence, PRESENCES } from './roll-call.rules.js';

export class RollCallRequest {
  @IdField() group: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
}

export class MarkFields {
  @IdField() studentId: string;
  @ChoiceField('MarkStatus', MARK_STATUSES) status: MarkStatus;
  @IntField({ optional: true, min: 0, max: LATEST_MINUTES, description: 'needed when late' }) lateMinutes?:
    | number
    | null;
}

export class RecordRollCallRequest {
  @IdField() groupId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @ListField(() => MarkFields, { max: 60, description: 'the exceptions; who is not named is present' })
  marks: MarkFields[];
}

export class RollCallFaceView {
  @IdField() studentId: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @TextField({ min: 0, max: 2 }) lastInitial: string;
  @IntField({ min: 0, max: 120 }) age: number;
  @ChoiceField('Presence', PRESENCES) status: Presence;
  @IntField({ min: 0, max: LATEST_MINUTES }) lateMinutes: number;
}

export class RollCallView {
  @IdField({ nullable: true, description: 'null: not taken yet' }) id: string | null;
  @IdField() groupId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @InstantField({ nullable: true }) takenAt: Date | null;
  @TextField({ max: 120, nullable: true }) takenByName: string | null;
  @ListField(() => RollCallFaceView) faces: RollCallFaceView[];
}

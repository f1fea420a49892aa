import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TextsField,
  TimeField,
} from '@etabli/platform';
import { SLOT_KINDS, type SlotKind } from '@etabli/school';
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
  @TextsField({ optional: true, max: 6, maxLength: 5, description: 'slots missed, by their start' })
  missed?: string[] | null;
  @TimeField({ optional: true, description: 'late: the slot, by its start; left out: the first' })
  lateSlot?: string | null;
}

export class RecordRollCallRequest {
  @IdField() groupId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @ListField(() => MarkFields, { max: 60, description: 'the exceptions; who is not named is present' })
  marks: MarkFields[];
  @BooleanField({ optional: true, description: 'the sheet is read-only from now on' }) validate?: boolean;
}

export class CorrectMarkRequest {
  @IdField() studentId: string;
  @ChoiceField('MarkStatus', MARK_STATUSES) status: MarkStatus;
  @IntField({ optional: true, min: 0, max: LATEST_MINUTES, description: 'needed when late' }) lateMinutes?:
    | number
    | null;
  @TextsField({ optional: true, max: 6, maxLength: 5, description: 'slots missed, by their start' })
  missed?: string[] | null;
  @TimeField({ optional: true, description: 'late: the slot, by its start; left out: the first' })
  lateSlot?: string | null;
  @TextField({ min: 3, max: 200 }) reason: string;
}

export class RollCallSlotView {
  @TimeField() startsAt: string;
  @TimeField() endsAt: string;
  @ChoiceField('SlotKind', SLOT_KINDS) kind: SlotKind;
  @TextField({ max: 80 }) label: string;
}

export class CorrectionView {
  @IdField() studentId: string;
  @TextField({ max: 80 }) firstName: string;
  @ChoiceField('Presence', PRESENCES) beforeStatus: Presence;
  @IntField({ min: 0, max: LATEST_MINUTES }) beforeLateMinutes: number;
  @ChoiceField('MarkStatus', MARK_STATUSES) status: MarkStatus;
  @IntField({ min: 0, max: LATEST_MINUTES }) lateMinutes: number;
  @TextsField({ max: 6, maxLength: 5, description: 'slots missed, by their start' }) missed: string[];
  @TimeField({ nullable: true }) lateSlot: string | null;
  @TextField({ max: 200 }) reason: string;
  @InstantField() correctedAt: Date;
  @TextField({ max: 120, nullable: true }) correctedByName: string | null;
}

export class RollCallFaceView {
  @IdField() studentId: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @TextField({ min: 0, max: 2 }) lastInitial: string;
  @IntField({ min: 0, max: 120 }) age: number;
  @ChoiceField('Presence', PRESENCES) status: Presence;
  @IntField({ min: 0, max: LATEST_MINUTES }) lateMinutes: number;
  @TextsField({ max: 6, maxLength: 5, description: 'slots missed, by their start' }) missed: string[];
  @TimeField({ nullable: true, description: 'late: the slot, by its start; null: the first' })
  lateSlot: string | null;
  @TextField({ max: 80, nullable: true, description: 'the reason of the absence' }) reason: string | null;
  @BooleanField({ nullable: true, description: 'the reason is taken for good' }) legitimate: boolean | null;
  @TextField({ max: 120, nullable: true, description: 'where, when not expected at school' }) elsewhere: string | null;
  @BooleanField({ description: 'signed this half-day' }) signed: boolean;
}

export class RollCallView {
  @IdField({ nullable: true, description: 'null: not taken yet' }) id: string | null;
  @IdField() groupId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @InstantField({ nullable: true }) takenAt: Date | null;
  @TextField({ max: 120, nullable: true }) takenByName: string | null;
  @InstantField({ nullable: true, description: 'null: still open' }) validatedAt: Date | null;
  @TextField({ max: 120, nullable: true }) validatedByName: string | null;
  @TextField({ max: 160, nullable: true, description: 'why the school is closed; null when it is open' })
  closed: string | null;
  @BooleanField({ description: 'youths sign in this school' }) signatures: boolean;
  @ListField(() => RollCallSlotView) slots: RollCallSlotView[];
  @ListField(() => RollCallFaceView) faces: RollCallFaceView[];
  @ListField(() => CorrectionView, { description: 'earliest first' }) corrections: CorrectionView[];
}

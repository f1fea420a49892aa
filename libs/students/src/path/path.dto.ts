import { ChoiceField, DayField, IdField, InstantField, TextField, TextsField } from '@etabli/platform';
import { STUDENT_STATES, type StudentState } from '../student/student.rules.js';
import {
  BREAK_REASONS,
  type BreakReason,
  DECLINE_REASONS,
  type DeclineReason,
  type Outcome,
  OUTCOMES,
  STEP_REASONS,
  type StepReason,
} from './path.rules.js';

export class TrialWeekRequest {
  @IdField() groupId: string;
  @DayField({ description: 'first day' }) on: string;
  @DayField({ description: 'last day' }) until: string;
}

export class StepOnRequest {
  @DayField() on: string;
}

export class EnrolRequest {
  @IdField() groupId: string;
  @DayField({ description: 'first day' }) on: string;
  @IdField({ optional: true }) frameworkId?: string | null;
  @TextsField({ optional: true, max: 5, maxLength: 60, description: 'codes of warnings that are accepted' })
  confirm?: string[] | null;
}

export class SuspendRequest {
  @DayField({ description: 'first day away' }) on: string;
  @TextField({ max: 300 }) reason: string;
}

export class ResumeRequest {
  @DayField({ description: 'first day back' }) on: string;
  @TextsField({ optional: true, max: 5, maxLength: 60, description: 'codes of warnings that are accepted' })
  confirm?: string[] | null;
}

export class LeaveRequest {
  @DayField({ description: 'last day at the school' }) on: string;
  @ChoiceField('Outcome', OUTCOMES) outcome: Outcome;
  @ChoiceField('BreakReason', BREAK_REASONS, { optional: true, description: 'of a training broken off' })
  reasonCode?: BreakReason | null;
  @TextField({ optional: true, max: 300 }) reason?: string | null;
}

export class DeclineRequest {
  @DayField() on: string;
  @ChoiceField('DeclineReason', DECLINE_REASONS) reasonCode: DeclineReason;
  @TextField({ optional: true, max: 300 }) reason?: string | null;
}

export class StepView {
  @IdField() id: string;
  @ChoiceField('StudentState', STUDENT_STATES, { nullable: true }) from: StudentState | null;
  @ChoiceField('StudentState', STUDENT_STATES) to: StudentState;
  @DayField() on: string;
  @DayField({ nullable: true }) until: string | null;
  @ChoiceField('Outcome', OUTCOMES, { nullable: true }) outcome: Outcome | null;
  @ChoiceField('StepReason', STEP_REASONS, { nullable: true }) reasonCode: StepReason | null;
  @TextField({ max: 300, nullable: true, description: 'null: none, or not for this reader' }) reason: string | null;
  @InstantField() writtenAt: Date;
  @TextField({ max: 120 }) writtenByName: string;
}

export class DiplomaView {
  @IdField() frameworkId: string;
  @TextField({ max: 300 }) title: string;
  @DayField() fromOn: string;
  @DayField({ nullable: true }) toOn: string | null;
}

import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  DayField,
  EmailField,
  IdField,
  IntField,
  ListField,
  PageRequest,
  TextField,
  TextsField,
} from '@etabli/platform';
import { STUDENT_PHASES, STUDENT_STATES, type StudentPhase, type StudentState } from './student.rules.js';
import { DiplomaView, StepView } from '../path/path.dto.js';

export const STUDENT_SORTS = ['name', 'enrolledOn', 'bornOn'] as const;
export type StudentSort = (typeof STUDENT_SORTS)[number];

export class StudentFilter extends PageRequest {
  @ChoiceField('StudentSort', STUDENT_SORTS, { optional: true }) sort?: StudentSort;
  @IdField({ optional: true }) groupId?: string;
  @ChoiceField('StudentState', STUDENT_STATES, { optional: true }) state?: StudentState;
  @ChoiceField('StudentPhase', STUDENT_PHASES, { optional: true }) phase?: StudentPhase;
}

export class CreateStudentRequest {
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @DayField() bornOn: string;
  @IdField() groupId: string;
  @DayField() enrolledOn: string;
  @IdField({ optional: true }) frameworkId?: string | null;
  @EmailField({ optional: true }) email?: string | null;
  @TextField({ optional: true, max: 30 }) phone?: string | null;
  @TextsField({ optional: true, max: 5, maxLength: 60, description: 'codes of warnings that are accepted' })
  confirm?: string[] | null;
}

export class ApplyStudentRequest {
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @DayField() bornOn: string;
  @DayField({ description: 'the first call' }) on: string;
  @IdField({ optional: true, description: 'what the youth wants to learn' }) frameworkId?: string | null;
  @EmailField({ optional: true }) email?: string | null;
  @TextField({ optional: true, max: 30 }) phone?: string | null;
}

export class EditStudentRequest {
  @TextField({ optional: true, max: 80 }) firstName?: string;
  @TextField({ optional: true, max: 80 }) lastName?: string;
  @DayField({ optional: true }) bornOn?: string;
  @IdField({ optional: true, description: 'null empties it; so the fields below' }) frameworkId?: string | null;
  @EmailField({ optional: true }) email?: string | null;
  @TextField({ optional: true, max: 30 }) phone?: string | null;
}

export class MoveStudentRequest {
  @IdField() groupId: string;
  @DayField({ description: 'first day in the new group' }) on: string;
  @TextsField({ optional: true, max: 5, maxLength: 60, description: 'codes of warnings that are accepted' })
  confirm?: string[] | null;
}

export class StudentView {
  @IdField() id: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @DayField() bornOn: string;
  @IdField({ nullable: true }) groupId: string | null;
  @TextField({ max: 80, nullable: true }) groupName: string | null;
  @ChoiceField('StudentState', STUDENT_STATES) state: StudentState;
  @DayField({ nullable: true }) enrolledOn: string | null;
  @DayField({ nullable: true }) leftOn: string | null;
  @IdField({ nullable: true }) frameworkId: string | null;
  @EmailField({ nullable: true }) email: string | null;
  @TextField({ max: 30, nullable: true }) phone: string | null;
}

export class MembershipView {
  @IdField() groupId: string;
  @TextField({ max: 80 }) groupName: string;
  @DayField() fromOn: string;
  @DayField({ nullable: true }) toOn: string | null;
  @BooleanField() trial: boolean;
}

export class StudentDetailView extends StudentView {
  @IntField({ min: 0, max: 120, description: 'whole years today' }) age: number;
  @ListField(() => MembershipView) memberships: MembershipView[];
  @ListField(() => StepView, { description: 'the whole path, first step first' }) steps: StepView[];
  @ListField(() => DiplomaView) diplomas: DiplomaView[];
  @ChoicesField('StudentState', STUDENT_STATES, { description: 'where the path may go from here' })
  next: StudentState[];
}

export class StudentsView {
  @ListField(() => StudentView) items: StudentView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

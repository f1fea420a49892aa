import {
  ChoiceField,
  DayField,
  EmailField,
  IdField,
  IntField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { STUDENT_STATES, type StudentState } from './student.rules.js';

export const STUDENT_SORTS = ['name', 'enrolledOn', 'bornOn'] as const;
export type StudentSort = (typeof STUDENT_SORTS)[number];

export class StudentFilter extends PageRequest {
  @ChoiceField('StudentSort', STUDENT_SORTS, { optional: true }) sort?: StudentSort;
  @IdField({ optional: true }) groupId?: string;
  @ChoiceField('StudentState', STUDENT_STATES, { optional: true }) state?: StudentState;
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
}

export class LeaveStudentRequest {
  @DayField({ description: 'last day at the school' }) on: string;
}

export class StudentView {
  @IdField() id: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @DayField() bornOn: string;
  @IdField() groupId: string;
  @TextField({ max: 80 }) groupName: string;
  @ChoiceField('StudentState', STUDENT_STATES) state: StudentState;
  @DayField() enrolledOn: string;
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
}

export class StudentDetailView extends StudentView {
  @IntField({ min: 0, max: 120, description: 'whole years today' }) age: number;
  @ListField(() => MembershipView) memberships: MembershipView[];
}

export class StudentsView {
  @ListField(() => StudentView) items: StudentView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

import {
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { Type } from 'class-transformer';
import { PassRateView } from '../pass-rate/pass-rate.dto.js';
import { OPTIONAL_UNITS, type OptionalUnits } from '../result/exam-result.rules.js';
import { SESSION_KINDS, type SessionKind } from './exam-session.rules.js';

export const EXAM_SESSION_SORTS = ['examsFrom'] as const;
export type ExamSessionSort = (typeof EXAM_SESSION_SORTS)[number];

export class ExamSessionsRequest extends PageRequest {
  @ChoiceField('ExamSessionSort', EXAM_SESSION_SORTS, { optional: true }) sort?: ExamSessionSort;
  @IdField({ optional: true }) frameworkId?: string;
  @IntField({ optional: true, min: 2000, max: 2100 }) @Type(() => Number) year?: number;
}

class SessionDaysFields {
  @DayField({ optional: true }) registrationFrom?: string | null;
  @DayField({ description: 'last day to register' }) registrationTo: string;
  @DayField({ description: 'last day to ask for arrangements' }) arrangementsBy: string;
  @DayField() examsFrom: string;
  @DayField() examsTo: string;
  @DayField({ optional: true }) resultsOn?: string | null;
  @ChoiceField('OptionalUnits', OPTIONAL_UNITS, { optional: true, description: 'to_check when missing' })
  optionalUnits?: OptionalUnits;
}

export class NewExamSessionRequest extends SessionDaysFields {
  @IdField() frameworkId: string;
  @IntField({ min: 2000, max: 2100 }) year: number;
  @ChoiceField('ExamSessionKind', SESSION_KINDS) kind: SessionKind;
}

/** Missing = unchanged, null = emptied. */
export class EditExamSessionRequest {
  @DayField({ optional: true }) registrationFrom?: string | null;
  @DayField({ optional: true }) registrationTo?: string;
  @DayField({ optional: true }) arrangementsBy?: string;
  @DayField({ optional: true }) examsFrom?: string;
  @DayField({ optional: true }) examsTo?: string;
  @DayField({ optional: true }) resultsOn?: string | null;
  @ChoiceField('OptionalUnits', OPTIONAL_UNITS, { optional: true }) optionalUnits?: OptionalUnits;
}

export class ExamSessionView {
  @IdField() id: string;
  @IdField() frameworkId: string;
  @TextField({ max: 30 }) frameworkCode: string;
  @TextField({ max: 200 }) frameworkTitle: string;
  @TextField({ max: 60 }) frameworkVersion: string;
  @IntField({ min: 2000, max: 2100 }) year: number;
  @ChoiceField('ExamSessionKind', SESSION_KINDS) kind: SessionKind;
  @DayField({ nullable: true }) registrationFrom: string | null;
  @DayField() registrationTo: string;
  @DayField() arrangementsBy: string;
  @DayField() examsFrom: string;
  @DayField() examsTo: string;
  @DayField({ nullable: true }) resultsOn: string | null;
  @ChoiceField('OptionalUnits', OPTIONAL_UNITS, { description: 'how the marks of optional units count' })
  optionalUnits: OptionalUnits;
  @IntField({ min: 0, max: 10_000, description: 'not registered yet' }) planned: number;
  @ObjectField(() => PassRateView) rate: PassRateView;
}

export class ExamSessionsView {
  @ListField(() => ExamSessionView) items: ExamSessionView[];
  @TextField({ max: 4000, nullable: true }) nextCursor: string | null;
}

export class PossibleCandidateView {
  @IdField() studentId: string;
  @TextField({ max: 161 }) name: string;
  @TextField({ max: 80, nullable: true }) groupName: string | null;
  @DayField() enrolledOn: string;
}

export class PossibleCandidatesView {
  @ListField(() => PossibleCandidateView) items: PossibleCandidateView[];
}

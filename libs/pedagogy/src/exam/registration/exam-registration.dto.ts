import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  IdsField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  TextField,
  TextsField,
} from '@etabli/platform';
import {
  CANDIDATE_CATEGORIES,
  type CandidateCategory,
  UNIT_KINDS,
  type UnitKind,
  type Verification,
  VERIFICATIONS,
} from '@etabli/curriculum';
import { CoefficientField, MarkField } from '../../mark/mark.fields.js';
import { type Decision, DECISIONS, RESULT_STATUSES, type ResultStatus } from '../result/exam-result.rules.js';
import { SESSION_KINDS, type SessionKind } from '../session/exam-session.rules.js';
import { REGISTRATION_STATES, type RegistrationState } from './exam-registration.rules.js';

export const EXAM_REGISTRATION_SORTS = ['createdAt', 'name'] as const;
export type ExamRegistrationSort = (typeof EXAM_REGISTRATION_SORTS)[number];

export class ExamRegistrationsRequest extends PageRequest {
  @ChoiceField('ExamRegistrationSort', EXAM_REGISTRATION_SORTS, { optional: true }) sort?: ExamRegistrationSort;
  @IdField({ optional: true }) sessionId?: string;
  @IdField({ optional: true }) studentId?: string;
  @ChoiceField('ExamRegistrationState', REGISTRATION_STATES, { optional: true }) state?: RegistrationState;
  @ChoiceField('ExamDecisionKind', DECISIONS, { optional: true }) decision?: Decision;
}

export class PlanCandidatesRequest {
  @IdsField({ min: 1, max: 200 }) studentIds: string[];
  @ChoiceField('CandidateCategory', CANDIDATE_CATEGORIES) category: CandidateCategory;
}

export class PlannedCandidatesView {
  @IdsField({ max: 200, description: 'of the registrations, in the order given' }) ids: string[];
}

export class RegisterCandidateRequest {
  @DayField() on: string;
  @TextField({ optional: true, max: 40, description: 'given by the authority' }) candidateNumber?: string | null;
}

export class WithdrawCandidateRequest {
  @DayField() on: string;
}

export class EditCandidateRequest {
  @ChoiceField('CandidateCategory', CANDIDATE_CATEGORIES, { optional: true }) category?: CandidateCategory;
  @TextField({ optional: true, max: 40 }) candidateNumber?: string | null;
}

export class ExamRegistrationView {
  @IdField() id: string;
  @IdField() sessionId: string;
  @TextField({ max: 200 }) frameworkTitle: string;
  @IntField({ min: 2000, max: 2100 }) year: number;
  @ChoiceField('ExamSessionKind', SESSION_KINDS) kind: SessionKind;
  @IdField() studentId: string;
  @TextField({ max: 161 }) studentName: string;
  @TextField({ max: 80, nullable: true }) groupName: string | null;
  @ChoiceField('CandidateCategory', CANDIDATE_CATEGORIES) category: CandidateCategory;
  @ChoiceField('ExamRegistrationState', REGISTRATION_STATES) state: RegistrationState;
  @DayField({ nullable: true }) registeredOn: string | null;
  @TextField({ max: 40, nullable: true }) candidateNumber: string | null;
  @DayField({ nullable: true }) withdrawnOn: string | null;
  @ChoiceField('ExamDecisionKind', DECISIONS, { nullable: true }) decision: Decision | null;
  @DayField({ nullable: true }) decidedOn: string | null;
}

export class ExamRegistrationsView {
  @ListField(() => ExamRegistrationView) items: ExamRegistrationView[];
  @TextField({ max: 4000, nullable: true }) nextCursor: string | null;
}

/** A result or a decision that stood there before. */
export class ReplacedResultView {
  @TextField({ max: 300, description: 'what stood there, in words' }) was: string;
  @TextField({ max: 161 }) typedByName: string;
  @TextField({ max: 161 }) replacedByName: string;
  @InstantField() replacedAt: string;
  @TextField({ max: 300 }) reason: string;
}

/** One unit as the rules of the session examine it for this candidate, and what he got. */
export class ExaminedUnitView {
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
  @ChoiceField('UnitKind', UNIT_KINDS, { nullable: true }) kind: UnitKind | null;
  @TextField({ max: 120, nullable: true, description: 'null: no rule for this category' }) mode: string | null;
  @CoefficientField({ nullable: true }) coefficient: number | null;
  @TextField({ max: 60, nullable: true }) duration: string | null;
  @ChoiceField('Verification', VERIFICATIONS, { nullable: true, description: 'null: decided by the school' })
  verification: Verification | null;
  @ChoiceField('ExamResultStatus', RESULT_STATUSES, { nullable: true, description: 'null: no result yet' })
  status: ResultStatus | null;
  @MarkField({ nullable: true }) value: number | null;
  @IntField({ min: 2000, max: 2100, nullable: true }) keptFromYear: number | null;
  @ListField(() => ReplacedResultView, { description: 'latest first' }) history: ReplacedResultView[];
}

export class KeptMarkView {
  @TextField({ max: 30 }) unitCode: string;
  @MarkField() value: number;
  @IntField({ min: 2000, max: 2100 }) fromYear: number;
  @IntField({ min: 2000, max: 2100, description: 'the last session it may be used in' }) lastYear: number;
}

export class IndicationView {
  @ChoiceField('ExamVerdict', ['likely_admitted', 'likely_refused', 'to_check'])
  verdict: 'likely_admitted' | 'likely_refused' | 'to_check';
  @MarkField({ nullable: true }) general: number | null;
  @MarkField({ nullable: true }) professional: number | null;
  @TextsField({ max: 100, maxLength: 30 }) withoutMark: string[];
  @TextsField({ max: 100, maxLength: 30 }) absent: string[];
  @TextsField({ max: 100, maxLength: 30 }) withoutKind: string[];
  @TextsField({ max: 100, maxLength: 30 }) withoutCoefficient: string[];
  @TextsField({ max: 100, maxLength: 30, description: 'optional units whose points would change the answer' })
  optional: string[];
}

export class ExamFileView extends ExamRegistrationView {
  @ListField(() => ExaminedUnitView) units: ExaminedUnitView[];
  @ListField(() => KeptMarkView, { description: 'of earlier sessions, may be kept in this one' })
  keepable: KeptMarkView[];
  @ListField(() => KeptMarkView, { description: 'of this session, once it is failed' }) kept: KeptMarkView[];
  @ObjectField(() => IndicationView, { nullable: true, description: 'CAP alone; null where no rule is known' })
  indication: IndicationView | null;
  @ListField(() => ReplacedResultView) decisions: ReplacedResultView[];
  @BooleanField({ description: 'results and decision may be written now' }) open: boolean;
}

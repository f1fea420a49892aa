import { ChoiceField, DayField, IntField, ListField, TextField } from '@etabli/platform';
import { MarkField } from '../../mark/mark.fields.js';
import { type Decision, DECISIONS, RESULT_STATUSES, type ResultStatus } from './exam-result.rules.js';

export class GivenResultFields {
  @TextField({ max: 30 }) unitCode: string;
  @ChoiceField('ExamResultStatus', RESULT_STATUSES) status: ResultStatus;
  @MarkField({ optional: true }) value?: number | null;
  @IntField({ optional: true, min: 2000, max: 2100, description: 'of a kept mark: the session it comes from' })
  keptFromYear?: number | null;
}

export class WriteResultsRequest {
  @ListField(() => GivenResultFields, { min: 1, max: 60 }) results: GivenResultFields[];
  @TextField({ optional: true, min: 0, max: 300, description: 'asked when a result that stands is changed' })
  reason?: string | null;
}

export class WrittenResultsView {
  @IntField({ min: 0, max: 60 }) written: number;
  @IntField({ min: 0, max: 60 }) changed: number;
}

export class DecideRequest {
  @ChoiceField('ExamDecisionKind', DECISIONS) decision: Decision;
  @DayField() on: string;
  @TextField({ optional: true, min: 0, max: 300, description: 'asked when a decision that stands is changed' })
  reason?: string | null;
}

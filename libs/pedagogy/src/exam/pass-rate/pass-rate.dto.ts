import { ChoiceField, IdField, IntField, ListField, ObjectField, TextField } from '@etabli/platform';
import { REGISTRATION_STATES, type RegistrationState } from '../registration/exam-registration.rules.js';
import { type Decision, DECISIONS } from '../result/exam-result.rules.js';

export class PassRateView {
  @IntField({ min: 0, max: 10_000 }) enrolled: number;
  @IntField({ min: 0, max: 10_000 }) present: number;
  @IntField({ min: 0, max: 10_000 }) admitted: number;
  @IntField({ min: 0, max: 10_000, description: 'without decision: the rate is not final' }) pending: number;
  @IntField({ min: 0, max: 10_000, nullable: true, description: 'basis points' }) ofPresent: number | null;
  @IntField({ min: 0, max: 10_000, nullable: true, description: 'basis points' }) ofEnrolled: number | null;
}

/** One person behind the figure. */
export class RatedCandidateView {
  @IdField() registrationId: string;
  @IdField() studentId: string;
  @TextField({ max: 161 }) name: string;
  @ChoiceField('ExamRegistrationState', REGISTRATION_STATES) state: RegistrationState;
  @ChoiceField('ExamDecisionKind', DECISIONS, { nullable: true }) decision: Decision | null;
}

export class SessionPassRateView {
  @TextField({ max: 300, description: 'diploma and session' }) title: string;
  @TextField({ max: 1000 }) definition: string;
  @ObjectField(() => PassRateView) rate: PassRateView;
  @ListField(() => RatedCandidateView) people: RatedCandidateView[];
}

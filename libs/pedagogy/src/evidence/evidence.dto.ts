import {
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
} from '@etabli/platform';
import { CompetenceView, LevelStepView } from '@etabli/curriculum';
import { EVIDENCE_SOURCES, type EvidenceSource } from './evidence.rules.js';

export const EVIDENCE_SORTS = ['assessedOn'] as const;

export class ProposalsRequest {
  @IdField() groupId: string;
}

export class CoverageRequest {
  @IdField() studentId: string;
}

export class EvidenceRequest extends PageRequest {
  @ChoiceField('EvidenceSort', EVIDENCE_SORTS, { optional: true }) sort?: (typeof EVIDENCE_SORTS)[number];
  @IdField({ optional: true }) studentId?: string;
  @IdField({ optional: true }) competenceId?: string;
  @IdField({ optional: true }) operationId?: string;
}

export class ProofRequest {
  @IdField() studentId: string;
  @IdField() operationId: string;
  @IdField() competenceId: string;
}

export class AssessmentRequest extends ProofRequest {
  @IntField({ min: 0, max: 20, description: 'a value of the framework’s scale' }) level: number;
  @TextField({ optional: true, max: 500 }) comment?: string | null;
}

export class ConfirmRequest {
  @ListField(() => AssessmentRequest, { min: 1, max: 300 }) items: AssessmentRequest[];
}

export class DismissRequest {
  @ListField(() => ProofRequest, { min: 1, max: 300 }) items: ProofRequest[];
}

export class ClosingAssessmentRequest {
  @IdField() studentId: string;
  @IdField() competenceId: string;
  @IntField({ min: 0, max: 20 }) level: number;
  @TextField({ optional: true, max: 500 }) comment?: string | null;
}

export class CloseOperationRequest {
  @ListField(() => ClosingAssessmentRequest, { min: 0, max: 300 }) items: ClosingAssessmentRequest[];
}

export class WithdrawRequest {
  @TextField({ min: 3, max: 500 }) reason: string;
}

export class ConfirmedView {
  @IdsField({ max: 300 }) ids: string[];
}

export class ProposalView {
  @IdField() studentId: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @IdField() operationId: string;
  @TextField({ max: 200 }) operationTitle: string;
  @TextField({ max: 40 }) orderNumber: string;
  @TextField({ max: 200 }) orderTitle: string;
  @IdField() competenceId: string;
  @TextField({ max: 30 }) competenceCode: string;
  @TextField({ max: 300 }) competenceTitle: string;
  @IdField() frameworkId: string;
  @IntField({ min: 0, max: 1_000_000, description: 'worked on the operation' }) minutes: number;
  @DayField() lastWorkedOn: string;
  @IntField({ min: 0, max: 20, nullable: true, description: 'the last level given; null: never assessed' })
  presetLevel: number | null;
}

export class ScaleView {
  @IdField() frameworkId: string;
  @ListField(() => LevelStepView) levels: LevelStepView[];
}

export class ProposalsView {
  @ListField(() => ProposalView) items: ProposalView[];
  @ListField(() => ScaleView) scales: ScaleView[];
}

export class EvidenceView {
  @IdField() id: string;
  @IdField() studentId: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @IdField() competenceId: string;
  @TextField({ max: 30 }) competenceCode: string;
  @TextField({ max: 300 }) competenceTitle: string;
  @IdField() frameworkId: string;
  @IntField({ min: 0, max: 20 }) level: number;
  @DayField() assessedOn: string;
  @TextField({ max: 120 }) assessedByName: string;
  @ChoiceField('EvidenceSource', EVIDENCE_SOURCES) source: EvidenceSource;
  @IdField({ nullable: true }) operationId: string | null;
  @TextField({ max: 200, nullable: true }) operationTitle: string | null;
  @TextField({ max: 40, nullable: true }) orderNumber: string | null;
  @TextField({ max: 500, nullable: true }) comment: string | null;
  @InstantField({ nullable: true }) withdrawnAt: string | null;
  @TextField({ max: 120, nullable: true }) withdrawnByName: string | null;
  @TextField({ max: 500, nullable: true }) withdrawReason: string | null;
}

export class EvidencePageView {
  @ListField(() => EvidenceView) items: EvidenceView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class CoverageItemView {
  @ObjectField(() => CompetenceView) competence: CompetenceView;
  @IdField() frameworkId: string;
  @IntField({ min: 0, max: 10_000 }) count: number;
  @IntField({ min: 0, max: 20, nullable: true }) lastLevel: number | null;
  @DayField({ nullable: true }) lastAssessedOn: string | null;
}

export class CoverageFrameworkView {
  @IdField() id: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 200 }) title: string;
  @ListField(() => LevelStepView) levels: LevelStepView[];
}

export class CoverageView {
  @IdField() studentId: string;
  @ListField(() => CoverageFrameworkView) frameworks: CoverageFrameworkView[];
  @ListField(() => CoverageItemView) items: CoverageItemView[];
}

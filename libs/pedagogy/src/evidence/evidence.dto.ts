import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  IdsField,
  InstantField,
  IntField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { LevelStepView } from '@etabli/curriculum';
import { EVIDENCE_FILE_KINDS, type EvidenceFileKind } from './evidence-file.entity.js';
import { EVIDENCE_SOURCES, type EvidenceSource, RECORDED_SOURCES } from './evidence.rules.js';

export const EVIDENCE_SORTS = ['assessedOn'] as const;

const LEVEL = { min: 0, max: 20, message: 'Choisissez un niveau.', description: 'a value of the framework’s scale' };

export class ProposalsRequest {
  @IdField() groupId: string;
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
  @IdField({ optional: true, description: 'what exactly was looked at, of the competence' }) criterionId?:
    | string
    | null;
  @IntField(LEVEL) level: number;
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
  @IdField({ optional: true, description: 'what exactly was looked at, of the competence' }) criterionId?:
    | string
    | null;
  @IntField(LEVEL) level: number;
  @TextField({ optional: true, max: 500 }) comment?: string | null;
}

export class CloseOperationRequest {
  @ListField(() => ClosingAssessmentRequest, { min: 0, max: 300 }) items: ClosingAssessmentRequest[];
}

export class RecordRequest {
  @IdField() studentId: string;
  @IdField() competenceId: string;
  @IdField({ optional: true }) criterionId?: string | null;
  @IntField(LEVEL) level: number;
  @DayField() assessedOn: string;
  @ChoiceField('RecordedSource', RECORDED_SOURCES) source: (typeof RECORDED_SOURCES)[number];
  @IdField({ optional: true, description: 'the test, exam, placement … it came from' }) sourceId?: string | null;
  @TextField({ optional: true, max: 500 }) comment?: string | null;
}

export class RecordsRequest {
  @ListField(() => RecordRequest, { min: 1, max: 300 }) items: RecordRequest[];
}

/** A criterion that is missing stays, null takes it away. */
export class ReassessRequest {
  @IdField({ optional: true, description: 'what exactly was looked at, of the competence' }) criterionId?:
    | string
    | null;
  @IntField(LEVEL) level: number;
  @TextField({ optional: true, max: 500 }) comment?: string | null;
}

export class UndoCloseRequest {
  @IdsField({ max: 300 }) ids: string[];
}

export class WithdrawManyRequest {
  @IdsField({ min: 1, max: 300 }) ids: string[];
  @TextField({ min: 3, max: 500 }) reason: string;
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
  @IntField({
    min: 0,
    max: 20,
    nullable: true,
    description: 'the last level given, on it or on what counts for it; null: never assessed',
  })
  presetLevel: number | null;
}

export class ProposalCriterionView {
  @IdField() id: string;
  @IdField() competenceId: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
}

export class ScaleView {
  @IdField() frameworkId: string;
  @ListField(() => LevelStepView) levels: LevelStepView[];
}

export class ProposalsView {
  @ListField(() => ProposalView) items: ProposalView[];
  @ListField(() => ScaleView) scales: ScaleView[];
  @ListField(() => ProposalCriterionView) criteria: ProposalCriterionView[];
}

export class EvidenceFileView {
  @IdField() id: string;
  @ChoiceField('EvidenceFileKind', EVIDENCE_FILE_KINDS) kind: EvidenceFileKind;
  @TextField({ max: 120, nullable: true }) caption: string | null;
  @TextField({ max: 200 }) name: string;
  @TextField({ max: 60 }) mediaType: string;
}

export class AddEvidenceFileRequest {
  @ChoiceField('EvidenceFileKind', EVIDENCE_FILE_KINDS) kind: EvidenceFileKind;
  @TextField({ optional: true, min: 0, max: 120 }) caption?: string | null;
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
  @IdField({ nullable: true }) criterionId: string | null;
  @TextField({ max: 30, nullable: true }) criterionCode: string | null;
  @TextField({ max: 300, nullable: true }) criterionTitle: string | null;
  @IdField({ nullable: true }) sourceId: string | null;
  @IdField({ nullable: true, description: 'the judgement of the same work that this one replaces' })
  reassessesId: string | null;
  @BooleanField({ description: 'the same work was judged anew: counts no more' }) reassessed: boolean;
  @IntField({ min: 0, max: 100_000, description: 'values the youth measured on the operation' })
  measurementCount: number;
  @ListField(() => EvidenceFileView) files: EvidenceFileView[];
  @TextField({ max: 500, nullable: true }) comment: string | null;
  @InstantField({ nullable: true }) withdrawnAt: string | null;
  @TextField({ max: 120, nullable: true }) withdrawnByName: string | null;
  @TextField({ max: 500, nullable: true }) withdrawReason: string | null;
}

export class EvidencePageView {
  @ListField(() => EvidenceView) items: EvidenceView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

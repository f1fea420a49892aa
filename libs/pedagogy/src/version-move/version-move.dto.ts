import {
  BooleanField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { Type } from 'class-transformer';

const YEAR = { min: 2000, max: 2100 };
const COUNT = { min: 0, max: 1_000_000 };

export class PreviewMoveRequest {
  @IntField({ optional: true, ...YEAR, description: 'candidates of that year alone' })
  @Type(() => Number)
  session?: number;
}

export class MoveYouthsRequest {
  @IdField() fromFrameworkId: string;
  @IntField({ optional: true, ...YEAR }) session?: number | null;
  @TextField({ min: 3, max: 500 }) reason: string;
  @IntField({ min: 1, max: 10_000, description: 'youths in the preview; another number is refused' }) expected: number;
}

export class UndoMoveRequest {
  @TextField({ min: 3, max: 500 }) reason: string;
}

export class MovedYouthView {
  @IdField() studentId: string;
  @TextField({ max: 161 }) name: string;
  @TextField({ max: 80, nullable: true }) groupName: string | null;
  @IntField({ ...COUNT, description: 'proofs that count today' }) proofs: number;
  @IntField({ ...COUNT, description: 'of them, those that count in the new version' }) carried: number;
}

export class SuccessorView {
  @IdField() competenceId: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
}

export class CarriedCompetenceView {
  @IdField() competenceId: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
  @IntField({ ...COUNT, description: 'proofs of these youths on it' }) proofs: number;
  @ListField(() => SuccessorView) successors: SuccessorView[];
}

export class SessionCountView {
  @IntField(YEAR) year: number;
  @IntField(COUNT) youths: number;
}

export class MovePreviewView {
  @ListField(() => MovedYouthView) youths: MovedYouthView[];
  @IntField(COUNT) proofs: number;
  @IntField({ ...COUNT, description: 'the others stay, and show beside the new version' }) carried: number;
  @ListField(() => CarriedCompetenceView) competences: CarriedCompetenceView[];
  @IntField({ ...COUNT, description: 'candidates of a session of the old version: they stay registered there' })
  registered: number;
  @ListField(() => SessionCountView) sessions: SessionCountView[];
}

export const VERSION_MOVE_SORTS = ['movedAt'] as const;

export class VersionMovesRequest extends PageRequest {}

export class VersionMoveView {
  @IdField() id: string;
  @IdField() fromFrameworkId: string;
  @TextField({ max: 262, description: 'title and version' }) fromName: string;
  @IdField() toFrameworkId: string;
  @TextField({ max: 262, description: 'title and version' }) toName: string;
  @IntField({ ...YEAR, nullable: true }) session: number | null;
  @TextField({ max: 500 }) reason: string;
  @IntField(COUNT) youths: number;
  @DayField() movedOn: string;
  @InstantField() movedAt: string;
  @TextField({ max: 200 }) movedByName: string;
  @IdField({ nullable: true }) undoesId: string | null;
  @BooleanField() undone: boolean;
}

export class VersionMovesView {
  @ListField(() => VersionMoveView) items: VersionMoveView[];
  @TextField({ max: 4000, nullable: true }) nextCursor: string | null;
}

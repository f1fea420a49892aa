import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  IdsField,
  IntField,
  ListField,
  TextField,
} from '@etabli/platform';
import { MAX_WEIGHT, MIN_WEIGHT } from '../catalogue/catalogue.rules.js';
import { OPERATION_KINDS, type OperationKind, type OperationState } from './operation.rules.js';

const MAX_MINUTES = 600_000;

export class OperationInput {
  @IdField({ optional: true, description: 'of an operation that stays; left out for a new one' }) id?: string | null;
  @TextField({ max: 200 }) title: string;
  @IdField({ optional: true }) lineId?: string | null;
  @IdField({ optional: true }) machineId?: string | null;
  @IntField({ min: 0, max: MAX_MINUTES }) allottedMinutes: number;
  @DayField({ optional: true, description: 'left out: due with the order; never after it' }) dueOn?: string | null;
  @IdsField({ max: 40 }) competenceIds: string[];
  @IdField({ optional: true, description: 'left out: as it was; null: by hand' }) catalogueOperationId?: string | null;
  @ChoiceField('OperationKind', OPERATION_KINDS, { optional: true }) kind?: OperationKind | null;
  @IdField({ optional: true, description: 'of a rework' }) reworkOfId?: string | null;
  @TextField({ optional: true, max: 300, description: 'of a rework' }) reworkReason?: string | null;
}

/** One operation more, from the catalogue; a rework may be named by what it repairs alone. */
export class AddOperationRequest {
  @IdField({ optional: true }) catalogueOperationId?: string | null;
  @TextField({ optional: true, max: 200, description: 'left out: the title in the catalogue' }) title?: string | null;
  @IdField({ optional: true, description: 'left out: the only line, if there is one' }) lineId?: string | null;
  @IdField({ optional: true }) machineId?: string | null;
  @IntField({ optional: true, min: 0, max: MAX_MINUTES, description: 'left out: setup + per piece × quantity' })
  allottedMinutes?: number | null;
  @ChoiceField('OperationKind', OPERATION_KINDS, { optional: true }) kind?: OperationKind | null;
  @IdField({ optional: true }) reworkOfId?: string | null;
  @TextField({ optional: true, max: 300 }) reworkReason?: string | null;
}

export class ReorderOperationsRequest {
  @IdsField({ min: 1, max: 60 }) ids: string[];
}

export class CopyRoutingRequest {
  @IdField() fromOrderId: string;
}

export class ReplaceOperationsRequest {
  @ListField(() => OperationInput, { max: 60 }) operations: OperationInput[];
}

export class OperationCompetenceView {
  @IdField() id: string;
  @TextField({ max: 40 }) code: string;
  @TextField({ max: 500 }) title: string;
  @IdField() frameworkId: string;
  @IntField({ min: MIN_WEIGHT, max: MAX_WEIGHT }) weight: number;
}

export class OperationView {
  @IdField() id: string;
  @TextField({ max: 200 }) title: string;
  @IdField({ nullable: true }) lineId: string | null;
  @IdField({ nullable: true }) machineId: string | null;
  @TextField({ nullable: true, max: 120 }) machineName: string | null;
  @IntField({ min: 0, max: MAX_MINUTES }) allottedMinutes: number;
  @DayField({ nullable: true, description: 'null: due with the order' }) dueOn: string | null;
  @IntField({ min: 0, max: MAX_MINUTES }) spentMinutes: number;
  @IntField({ min: 0, max: MAX_MINUTES, description: 'of them, spent before the school began with Établi' })
  openingMinutes: number;
  @ChoiceField('OperationState', ['open', 'done']) state: OperationState;
  @BooleanField({ description: 'carries hours, so it cannot be removed' }) hasHours: boolean;
  @ChoiceField('OperationKind', OPERATION_KINDS) kind: OperationKind;
  @IdField({ nullable: true }) catalogueOperationId: string | null;
  @TextField({ nullable: true, max: 20 }) catalogueCode: string | null;
  @BooleanField({ description: 'the catalogue says how it is done' }) hasInstructions: boolean;
  @IdField({ nullable: true }) reworkOfId: string | null;
  @TextField({ nullable: true, max: 300 }) reworkReason: string | null;
  @IntField({ min: 0, max: 10_000 }) photos: number;
  @ListField(() => OperationCompetenceView) competences: OperationCompetenceView[];
}

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
import type { OperationState } from './operation.rules.js';

const MAX_MINUTES = 600_000;

export class OperationInput {
  @IdField({ optional: true, description: 'of an operation that stays; left out for a new one' }) id?: string | null;
  @TextField({ max: 200 }) title: string;
  @IdField({ optional: true }) lineId?: string | null;
  @IdField({ optional: true }) machineId?: string | null;
  @IntField({ min: 0, max: MAX_MINUTES }) allottedMinutes: number;
  @DayField({ optional: true, description: 'left out: due with the order; never after it' }) dueOn?: string | null;
  @IdsField({ max: 40 }) competenceIds: string[];
}

export class ReplaceOperationsRequest {
  @ListField(() => OperationInput, { max: 60 }) operations: OperationInput[];
}

export class OperationCompetenceView {
  @IdField() id: string;
  @TextField({ max: 40 }) code: string;
  @TextField({ max: 500 }) title: string;
  @IdField() frameworkId: string;
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
  @ChoiceField('OperationState', ['open', 'done']) state: OperationState;
  @BooleanField({ description: 'carries hours, so it cannot be removed' }) hasHours: boolean;
  @ListField(() => OperationCompetenceView) competences: OperationCompetenceView[];
}

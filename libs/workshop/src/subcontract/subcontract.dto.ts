import {
  BooleanField,
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  TextField,
} from '@etabli/platform';
import { SUBCONTRACT_STATES, type SubcontractState } from './subcontract.rules.js';

export class AddSubcontractRequest {
  @TextField({ max: 120 }) supplier: string;
  @TextField({ max: 200 }) what: string;
  @IntField({ optional: true, min: 0, max: 366, description: 'from sent to back' }) days?: number | null;
  @CentsField({ optional: true, description: 'before tax, as far as it is known' }) costCents?: number | null;
}

export class EditSubcontractRequest {
  @TextField({ optional: true, max: 120 }) supplier?: string;
  @TextField({ optional: true, max: 200 }) what?: string;
  @DayField({ optional: true, description: 'of what is out: a new promise' }) expectedOn?: string;
  @CentsField({ optional: true }) costCents?: number | null;
}

export class SendSubcontractRequest {
  @DayField({ optional: true, description: 'today when left out' }) sentOn?: string | null;
  @DayField({ optional: true, description: 'left out: after the days foreseen' }) expectedOn?: string | null;
}

export class SubcontractBackRequest {
  @DayField({ optional: true, description: 'today when left out' }) backOn?: string | null;
  @CentsField({ optional: true, description: 'when the supplier says it now' }) costCents?: number | null;
}

export class SubcontractView {
  @IdField() id: string;
  @TextField({ max: 120 }) supplier: string;
  @TextField({ max: 200 }) what: string;
  @ChoiceField('SubcontractState', SUBCONTRACT_STATES) state: SubcontractState;
  @BooleanField() overdue: boolean;
  @IntField({ nullable: true, min: 0, max: 366 }) days: number | null;
  @CentsField({ nullable: true, description: 'for those who may read quotes' }) estimatedCents: number | null;
  @CentsField({ nullable: true }) costCents: number | null;
  @DayField({ nullable: true }) sentOn: string | null;
  @DayField({ nullable: true }) expectedOn: string | null;
  @DayField({ nullable: true }) backOn: string | null;
}

export class SubcontractsView {
  @ListField(() => SubcontractView) items: SubcontractView[];
}

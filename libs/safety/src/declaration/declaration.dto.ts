import { ChoiceField, DayField, IdField, IdsField, ListField, TextField, TextsField } from '@etabli/platform';
import type { DerogationDeclaration } from './declaration.entity.js';
import { DECLARATION_STATE_LABELS, DECLARATION_STATES, type DeclarationState } from './declaration.rules.js';

export class DeclarationRequest {
  @TextField({ max: 200, description: 'sector of activity' }) sector: string;
  @TextField({ max: 2000, description: 'vocational trainings given' }) trainings: string;
  @TextsField({ max: 40, maxLength: 40, description: 'codes of works, class R' }) works: string[];
  @IdsField({ max: 100 }) familyIds: string[];
  @IdsField({ max: 300 }) machineIds: string[];
  @TextsField({ max: 40, maxLength: 120, description: 'beside the school’s own premises' }) sites: string[];
  @IdsField({ max: 60, description: 'competent persons, of the staff' }) supervisorIds: string[];
}

export class DraftDeclarationRequest extends DeclarationRequest {
  @IdField({ optional: true, description: 'the one in force that it replaces once sent' }) replacesId?: string | null;
}

export class SendDeclarationRequest {
  @DayField() sentOn: string;
  @TextField({ min: 3, max: 200, description: 'what gives the day certainty' }) proof: string;
}

export class EndDeclarationRequest {
  @DayField({ description: 'the first day on which it holds no more' }) endedOn: string;
  @TextField({ min: 3, max: 200 }) reason: string;
}

export class DeclarationView extends DeclarationRequest {
  @IdField() id: string;
  @ChoiceField('DeclarationState', DECLARATION_STATES) state: DeclarationState;
  @TextField({ max: 40 }) stateLabel: string;
  @IdField({ nullable: true }) replacesId: string | null;
  @DayField({ nullable: true }) sentOn: string | null;
  @TextField({ nullable: true, max: 200 }) proof: string | null;
  @DayField({ nullable: true, description: 'the last day' }) validUntil: string | null;
  @DayField({ nullable: true }) endedOn: string | null;
  @TextField({ nullable: true, max: 200 }) endReason: string | null;
}

export class DeclarationsView {
  @ListField(() => DeclarationView) items: DeclarationView[];
}

export const toDeclarationView = (row: DerogationDeclaration): DeclarationView => ({
  ...row,
  stateLabel: DECLARATION_STATE_LABELS[row.state],
});

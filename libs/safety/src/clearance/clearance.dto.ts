import { ChoiceField, DayField, IdField, IdsField, ListField, TextField, TextsField } from '@etabli/platform';
import { CLEARANCE_KINDS, type ClearanceKind } from '../permit/permit-facts.rules.js';
import type { Clearance } from './clearance.entity.js';

export class ClearanceFilter {
  @IdField() studentId: string;
}

export class RecordClearanceRequest {
  @IdField() studentId: string;
  @ChoiceField('ClearanceKind', CLEARANCE_KINDS) kind: ClearanceKind;
  @TextField({ max: 120, description: 'as on the paper' }) label: string;
  @TextsField({ max: 40, maxLength: 40 }) hazardCodes: string[];
  @IdsField({ optional: true, max: 60, description: 'none: whatever the family' }) familyIds?: string[];
  @DayField() issuedOn: string;
  @DayField({ optional: true }) validUntil?: string | null;
}

export class VoidClearanceRequest {
  @TextField({ min: 3, max: 200 }) reason: string;
}

export class ClearanceView {
  @IdField() id: string;
  @ChoiceField('ClearanceKind', CLEARANCE_KINDS) kind: ClearanceKind;
  @TextField({ max: 120 }) label: string;
  @TextsField({ max: 40, maxLength: 40 }) hazardCodes: string[];
  @IdsField({ max: 60 }) familyIds: string[];
  @DayField() issuedOn: string;
  @DayField({ nullable: true }) validUntil: string | null;
  @TextField({ nullable: true, max: 200 }) voidReason: string | null;
}

export class ClearancesView {
  @ListField(() => ClearanceView) items: ClearanceView[];
}

export const toClearanceView = (row: Clearance): ClearanceView => {
  const { id, kind, label, hazardCodes, familyIds, issuedOn, validUntil, voidReason } = row;
  return { id, kind, label, hazardCodes, familyIds, issuedOn, validUntil, voidReason };
};

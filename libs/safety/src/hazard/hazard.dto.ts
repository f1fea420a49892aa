import { BooleanField, ChoiceField, DayField, IdField, ListField, TextField, TextsField } from '@etabli/platform';
import type { Hazard, MachineFamily, MachineSafety } from './hazard.entity.js';
import {
  HAZARD_CLASS_LABELS,
  HAZARD_CLASSES,
  type HazardClass,
  WORK_CLEARANCES,
  type WorkClearance,
} from './hazard.rules.js';

export const CODES = { max: 40, maxLength: 40 } as const;

export class HazardView {
  @TextField({ max: 40 }) code: string;
  @TextField({ max: 40 }) article: string;
  @TextField({ max: 200 }) title: string;
  @ChoiceField('HazardClass', HAZARD_CLASSES) hazardClass: HazardClass;
  @TextField({ max: 80 }) classLabel: string;
  @ChoiceField('WorkClearance', WORK_CLEARANCES, { nullable: true }) clearance: WorkClearance | null;
  @DayField() validFrom: string;
  @TextField({ max: 200 }) source: string;
  @BooleanField({ description: 'false: shown as « à vérifier »' }) verified: boolean;
}

export class HazardsView {
  @ListField(() => HazardView) items: HazardView[];
}

export class MachineFamilyView {
  @IdField() id: string;
  @TextField({ max: 80 }) name: string;
  @TextsField(CODES) hazardCodes: string[];
  @BooleanField() active: boolean;
}

export class MachineFamiliesView {
  @ListField(() => MachineFamilyView) items: MachineFamilyView[];
}

export class CreateFamilyRequest {
  @TextField({ max: 80 }) name: string;
  @TextsField(CODES) hazardCodes: string[];
}

export class EditFamilyRequest {
  @TextField({ optional: true, max: 80 }) name?: string;
  @TextsField({ optional: true, ...CODES }) hazardCodes?: string[];
  @BooleanField({ optional: true }) active?: boolean;
}

export class ClassifyMachineRequest {
  @IdField() familyId: string;
  @TextsField({ optional: true, ...CODES, description: 'beside those of the family' }) hazardCodes?: string[];
  @TextField({ optional: true, max: 120, description: 'left out: the school’s own premises' }) site?: string | null;
}

export class OperationHazardsRequest {
  @TextsField(CODES) hazardCodes: string[];
}

export class OperationHazardsView extends OperationHazardsRequest {}

export class MachineSafetyView {
  @IdField() machineId: string;
  @IdField() familyId: string;
  @TextsField(CODES) hazardCodes: string[];
  @TextField({ nullable: true, max: 120 }) site: string | null;
}

export class MachinesSafetyView {
  @ListField(() => MachineSafetyView) items: MachineSafetyView[];
}

export const toHazardView = ({ id: _id, ...row }: Hazard): HazardView => ({
  ...row,
  classLabel: HAZARD_CLASS_LABELS[row.hazardClass],
});
export const toFamilyView = ({ id, name, hazardCodes, active }: MachineFamily): MachineFamilyView => ({
  id,
  name,
  hazardCodes,
  active,
});
export const toMachineSafetyView = (row: MachineSafety): MachineSafetyView => ({ ...row });

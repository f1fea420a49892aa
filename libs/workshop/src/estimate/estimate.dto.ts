import {
  CentsField,
  ChoiceField,
  DayField,
  DecimalField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { COEFFICIENT_BASES, type CoefficientBasis } from '../coefficient/coefficient.rules.js';
import { MATERIAL_UNITS, type MaterialUnit } from '../material/item/material-item.rules.js';
import { ESTIMATED_KINDS, type EstimatedKind } from './estimate.rules.js';

const MINUTES = { min: 0, max: 600_000 } as const;
const MARGIN = { min: -10_000, max: 100_000, description: 'basis points on top of the cost' } as const;
const RATIO = { min: 0, max: 10_000_000 } as const;

export class EstimateOperationInput {
  @IdField({ optional: true }) catalogueOperationId?: string | null;
  @TextField({ optional: true, max: 200, description: 'left out: the title in the catalogue' }) title?: string | null;
  @IdField({ optional: true }) machineId?: string | null;
  @ChoiceField('EstimatedKind', ESTIMATED_KINDS, { optional: true, description: 'training: not charged' })
  kind?: EstimatedKind;
  @IntField({ optional: true, min: 0, max: 60_000, description: 'left out: as the catalogue says' })
  setupMinutes?: number | null;
  @DecimalField({ optional: true, decimals: 2, min: '0', max: '600000' }) pieceMinutes?: string | null;
  @CentsField({ optional: true, description: 'cents for an hour; left out: the school’s market rate of the day' })
  rateCents?: number | null;
  @IntField({ optional: true, ...MARGIN }) marginBp?: number;
}

export class EstimateMaterialInput {
  @TextField({ max: 200 }) label: string;
  @ChoiceField('EstimateUnit', MATERIAL_UNITS) unit: MaterialUnit;
  @DecimalField({ decimals: 3, min: '0.001', max: '9999999', description: 'of all pieces together' }) quantity: string;
  @DecimalField({ decimals: 4, min: '0', max: '9999999', description: 'euros before tax' }) unitCost: string;
  @IntField({ optional: true, min: 0, max: 100_000, description: 'what is lost, basis points' }) wasteBp?: number;
  @IntField({ optional: true, ...MARGIN }) marginBp?: number;
}

export class EstimateSubcontractInput {
  @TextField({ max: 120 }) supplier: string;
  @TextField({ max: 200 }) what: string;
  @CentsField() costCents: number;
  @IntField({ min: 0, max: 366, description: 'from sent to back' }) days: number;
  @IntField({ optional: true, ...MARGIN }) marginBp?: number;
}

export class EstimatePartInput {
  @TextField({ max: 200 }) label: string;
  @DecimalField({ decimals: 4, min: '0.0001', max: '9999999' }) quantity: string;
  @TextField({ max: 20 }) unit: string;
  @ListField(() => EstimateOperationInput, { max: 60 }) operations: EstimateOperationInput[];
  @ListField(() => EstimateMaterialInput, { max: 60 }) materials: EstimateMaterialInput[];
  @ListField(() => EstimateSubcontractInput, { max: 20 }) subcontracts: EstimateSubcontractInput[];
}

export class EstimateRequest {
  @TextField({ optional: true, max: 160, description: 'left out: the subject of the inquiry' }) title?: string | null;
  @IntField({ optional: true, min: 0, max: 10_000, description: 'on the whole, basis points' }) discountBp?: number;
  @ListField(() => EstimatePartInput, { min: 1, max: 60 }) parts: EstimatePartInput[];
}

export class CopyEstimateRequest {
  @IdField({ optional: true, description: 'one of the two' }) fromEstimateId?: string | null;
  @IdField({ optional: true }) fromOrderId?: string | null;
}

export class EstimateOperationView {
  @IdField({ nullable: true }) catalogueOperationId: string | null;
  @TextField({ nullable: true, max: 20 }) catalogueCode: string | null;
  @TextField({ max: 200 }) title: string;
  @IdField({ nullable: true }) machineId: string | null;
  @TextField({ nullable: true, max: 120 }) machineName: string | null;
  @ChoiceField('EstimatedKind', ESTIMATED_KINDS) kind: EstimatedKind;
  @IntField(MINUTES) setupMinutes: number;
  @DecimalField({ decimals: 2 }) pieceMinutes: string;
  @CentsField() rateCents: number;
  @IntField(MARGIN) marginBp: number;
  @IntField({ ...MINUTES, description: 'an exercise has minutes and none allotted' }) minutes: number;
  @IntField(MINUTES) allottedMinutes: number;
  @CentsField() costCents: number;
  @CentsField() priceCents: number;
  @IntField({ ...MINUTES, description: 'what youths will take' }) expectedMinutes: number;
  @IntField({ ...RATIO, description: 'basis points of the allotted time' }) ratioBp: number;
  @ChoiceField('CoefficientBasis', COEFFICIENT_BASES) basis: CoefficientBasis;
  @IntField({ min: 0, max: 1_000_000, description: 'finished operations the ratio stands on' }) observations: number;
}

export class EstimateMaterialView {
  @TextField({ max: 200 }) label: string;
  @ChoiceField('EstimateUnit', MATERIAL_UNITS) unit: MaterialUnit;
  @DecimalField({ decimals: 3 }) quantity: string;
  @DecimalField({ decimals: 4 }) unitCost: string;
  @IntField({ min: 0, max: 100_000 }) wasteBp: number;
  @IntField(MARGIN) marginBp: number;
  @CentsField() costCents: number;
  @CentsField() priceCents: number;
}

export class EstimateSubcontractView {
  @TextField({ max: 120 }) supplier: string;
  @TextField({ max: 200 }) what: string;
  @CentsField() costCents: number;
  @IntField({ min: 0, max: 366 }) days: number;
  @IntField(MARGIN) marginBp: number;
  @CentsField() priceCents: number;
}

export class EstimatePartView {
  @TextField({ max: 200 }) label: string;
  @DecimalField({ decimals: 4 }) quantity: string;
  @TextField({ max: 20 }) unit: string;
  @ListField(() => EstimateOperationView) operations: EstimateOperationView[];
  @ListField(() => EstimateMaterialView) materials: EstimateMaterialView[];
  @ListField(() => EstimateSubcontractView) subcontracts: EstimateSubcontractView[];
  @IntField(MINUTES) allottedMinutes: number;
  @CentsField({ description: 'before the discount' }) priceCents: number;
  @CentsField({ description: 'its share of the discount taken off' }) netCents: number;
}

/** Beside the price, never in it. */
export class ExpectedTrainingView {
  @IntField({ min: 0, max: 100_000_000 }) allottedMinutes: number;
  @IntField({ min: 0, max: 100_000_000 }) expectedMinutes: number;
  @IntField({ min: 0, max: 100_000_000, description: 'beyond what is charged' }) beyondMinutes: number;
  @CentsField({ nullable: true, description: 'null: nobody said what an hour of training costs' }) costCents:
    | number
    | null;
}

export class EstimatePriceView {
  @DayField({ description: 'the day of the market rates' }) pricedOn: string;
  @IntField({ min: 0, max: 10_000 }) discountBp: number;
  @ListField(() => EstimatePartView) parts: EstimatePartView[];
  @CentsField() labourCents: number;
  @CentsField() materialCents: number;
  @CentsField() subcontractCents: number;
  @CentsField() priceCents: number;
  @CentsField() discountCents: number;
  @CentsField({ description: 'before tax' }) netCents: number;
  @ObjectField(() => ExpectedTrainingView) training: ExpectedTrainingView;
}

export class EstimateRowView {
  @IdField() id: string;
  @IdField() inquiryId: string;
  @TextField({ max: 160 }) title: string;
  @DayField() pricedOn: string;
  @CentsField() netCents: number;
  @DayField({ nullable: true, description: 'a quote was made of it that day' }) quotedOn: string | null;
  @TextField({ nullable: true, max: 120 }) writtenByName: string | null;
  @InstantField() writtenAt: string;
}

export class EstimatesView {
  @ListField(() => EstimateRowView) items: EstimateRowView[];
}

export const ESTIMATE_SORTS = ['pricedOn'] as const;
export type EstimateSort = (typeof ESTIMATE_SORTS)[number];

export class PastEstimatesRequest extends PageRequest {
  @ChoiceField('EstimateSort', ESTIMATE_SORTS, { optional: true }) sort?: EstimateSort;
}

export class PastEstimateView extends EstimateRowView {
  @TextField({ max: 250, description: 'the client, or who asked' }) clientName: string;
}

export class PastEstimatesView {
  @ListField(() => PastEstimateView) items: PastEstimateView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

export class EstimateView extends EstimatePriceView {
  @IdField() id: string;
  @IdField() inquiryId: string;
  @TextField({ max: 160 }) title: string;
  @DayField({ nullable: true }) quotedOn: string | null;
}

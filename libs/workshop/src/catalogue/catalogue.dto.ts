import {
  BooleanField,
  ChoiceField,
  DecimalField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  TextField,
  TextsField,
} from '@etabli/platform';
import { CATALOGUE_STATES, type CatalogueState, MAX_WEIGHT, MIN_WEIGHT } from './catalogue.rules.js';

export const CATALOGUE_SORTS = ['code', 'title'] as const;
export type CatalogueSort = (typeof CATALOGUE_SORTS)[number];

const MAX_SETUP = 60_000;
const PIECE = { decimals: 2, min: '0', max: '600000' } as const;
const HAZARDS = { max: 40, maxLength: 40 } as const;
const STEPS = { max: 40 } as const;
const COMPETENCES = { max: 40 } as const;
/** A line or two: what is longer is not read at a bench. */
const STEP_TEXT = 300;

export class CatalogueRequest extends PageRequest {
  @ChoiceField('CatalogueSort', CATALOGUE_SORTS, { optional: true }) sort?: CatalogueSort;
  @ChoiceField('CatalogueState', CATALOGUE_STATES, { optional: true }) state?: CatalogueState;
  @IdField({ optional: true }) machineFamilyId?: string;
}

export class WeighedCompetenceInput {
  @IdField() competenceId: string;
  @IntField({ min: MIN_WEIGHT, max: MAX_WEIGHT }) weight: number;
}

export class CatalogueStepInput {
  @IdField({ optional: true, description: 'of a step that stays; left out for a new one' }) id?: string | null;
  @TextField({ max: STEP_TEXT }) text: string;
}

export class CreateCatalogueOperationRequest {
  @TextField({ max: 20 }) code: string;
  @TextField({ max: 200 }) title: string;
  @IdField({ optional: true }) machineFamilyId?: string | null;
  @TextsField({ optional: true, ...HAZARDS, description: 'beside those of the machine' }) hazardCodes?: string[] | null;
  @IntField({ min: 0, max: MAX_SETUP }) setupMinutes: number;
  @DecimalField(PIECE) pieceMinutes: string;
  @ListField(() => WeighedCompetenceInput, { optional: true, ...COMPETENCES }) competences?: WeighedCompetenceInput[];
  @ListField(() => CatalogueStepInput, { optional: true, ...STEPS }) steps?: CatalogueStepInput[];
}

export class EditCatalogueOperationRequest {
  @TextField({ optional: true, max: 20 }) code?: string;
  @TextField({ optional: true, max: 200 }) title?: string;
  @IdField({ optional: true }) machineFamilyId?: string | null;
  @TextsField({ optional: true, ...HAZARDS, description: 'beside those of the machine' }) hazardCodes?: string[] | null;
  @IntField({ optional: true, min: 0, max: MAX_SETUP }) setupMinutes?: number;
  @DecimalField({ optional: true, ...PIECE }) pieceMinutes?: string;
  @ListField(() => WeighedCompetenceInput, { optional: true, ...COMPETENCES }) competences?: WeighedCompetenceInput[];
  @ListField(() => CatalogueStepInput, { optional: true, ...STEPS }) steps?: CatalogueStepInput[];
}

export class CatalogueRowView {
  @IdField() id: string;
  @TextField({ max: 20 }) code: string;
  @TextField({ max: 200 }) title: string;
  @IdField({ nullable: true }) machineFamilyId: string | null;
  @TextField({ nullable: true, max: 80 }) machineFamilyName: string | null;
  @IntField({ min: 0, max: MAX_SETUP }) setupMinutes: number;
  @DecimalField({ decimals: 2 }) pieceMinutes: string;
  @ChoiceField('CatalogueState', CATALOGUE_STATES) state: CatalogueState;
  @IntField({ min: 1, max: 1_000_000 }) version: number;
  @IntField({ min: 0, max: 100 }) steps: number;
  @IntField({ min: 0, max: 100 }) competences: number;
}

export class CatalogueView {
  @ListField(() => CatalogueRowView) items: CatalogueRowView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

export class CatalogueCompetenceView {
  @IdField() id: string;
  @TextField({ max: 40 }) code: string;
  @TextField({ max: 500 }) title: string;
  @IdField() frameworkId: string;
  @IntField({ min: MIN_WEIGHT, max: MAX_WEIGHT }) weight: number;
}

export class CatalogueStepView {
  @IdField() id: string;
  @TextField({ max: STEP_TEXT }) text: string;
  @IdField({ nullable: true, description: 'changes with the picture' }) pictureId: string | null;
}

export class CatalogueOperationView extends CatalogueRowView {
  @TextsField({ nullable: true, ...HAZARDS }) hazardCodes: string[] | null;
  @IntField({ min: 0, max: 1_000_000, description: 'operations of orders that come from it' }) uses: number;
  @ListField(() => CatalogueCompetenceView) competenceList: CatalogueCompetenceView[];
  @ListField(() => CatalogueStepView) stepList: CatalogueStepView[];
}

/** What the operation of an order says now; `changed`: the catalogue has another version than when it was chosen. */
export class InstructionsView {
  @IntField({ min: 1, max: 1_000_000 }) version: number;
  @IntField({ min: 1, max: 1_000_000 }) chosenVersion: number;
  @BooleanField() changed: boolean;
  @ListField(() => CatalogueStepView) steps: CatalogueStepView[];
}

export class OperationInstructionsView {
  @ObjectField(() => InstructionsView, { nullable: true, description: 'null: not from the catalogue' })
  instructions: InstructionsView | null;
}

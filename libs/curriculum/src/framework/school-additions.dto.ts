import { ChoiceField, DecimalField, IdField, IntField, ListField, PatternField, TextField } from '@etabli/platform';
import { CANDIDATE_CATEGORIES, type CandidateCategory } from './framework.rules.js';

const CODE = {
  pattern: /^[\p{L}\p{N}][\p{L}\p{N}.\-/]{0,29}$/u,
  max: 30,
  message: 'Un code est fait de lettres, de chiffres, de points et de tirets, sans espace.',
};

export class AddSchoolCompetenceRequest {
  @PatternField(CODE) code: string;
  @TextField({ max: 300 }) title: string;
  @IdField({ optional: true }) parentId?: string | null;
  @TextField({ optional: true, max: 30 }) unitCode?: string | null;
}

export class AddSchoolCriterionRequest {
  @IdField() competenceId: string;
  @PatternField(CODE) code: string;
  @TextField({ max: 300 }) title: string;
}

export class RenameAdditionRequest {
  @TextField({ max: 300 }) title: string;
}

export class SchoolExamRuleRequest {
  @TextField({ max: 30 }) unitCode: string;
  @ChoiceField('CandidateCategory', CANDIDATE_CATEGORIES) candidateCategory: CandidateCategory;
  @IntField({ min: 0, max: 2099, optional: true, description: 'year of a session; 0 or left out: from the first' })
  fromSession?: number;
  @TextField({ max: 100 }) mode: string;
  @DecimalField({ decimals: 2, min: '0.01', max: '100', optional: true }) coefficient?: string | null;
  @TextField({ max: 40, optional: true }) duration?: string | null;
  @TextField({ max: 300, description: 'what the school read or decided it by' }) source: string;
}

export class LevelStepInput {
  @IntField({ min: 0, max: 20 }) value: number;
  @TextField({ max: 60 }) label: string;
  @PatternField({ pattern: /^#[0-9a-fA-F]{6}$/, max: 7, message: 'Écrivez une couleur comme #2f9e44.' }) colour: string;
  @IntField({ min: 0, max: 100, optional: true, description: 'whole percent of full mastery' }) weight?: number | null;
}

export class EditFrameworkRequest {
  @IntField({ min: 1980, max: 2099, optional: true }) validToSession?: number | null;
  @TextField({ max: 20, optional: true }) rncpCode?: string | null;
  @ListField(() => LevelStepInput, { optional: true, max: 8 }) levelScale?: LevelStepInput[];
}

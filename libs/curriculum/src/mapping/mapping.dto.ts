import { ChoiceField, IdField, InstantField, ListField, ObjectField, TextField } from '@etabli/platform';
import { type Origin, ORIGINS } from '../framework/framework.rules.js';
import { MAPPING_STATES, type MappingState } from './mapping.rules.js';

export class DecideMappingRequest {
  @IdField() fromCompetenceId: string;
  @IdField() toCompetenceId: string;
}

export class MappedCompetenceView {
  @IdField() competenceId: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
  @IdField() frameworkId: string;
  @TextField({ max: 200 }) frameworkTitle: string;
  @TextField({ max: 60 }) version: string;
}

export class CompetenceMappingView {
  @IdField() id: string;
  @ObjectField(() => MappedCompetenceView) from: MappedCompetenceView;
  @ObjectField(() => MappedCompetenceView) to: MappedCompetenceView;
  @ChoiceField('CompetenceOrigin', ORIGINS) origin: Origin;
  @ChoiceField('MappingState', MAPPING_STATES) state: MappingState;
  @TextField({ max: 300 }) source: string;
  @TextField({ max: 200 }) decidedByName: string;
  @InstantField() decidedAt: string;
}

export class CompetenceMappingsView {
  @ListField(() => CompetenceMappingView) items: CompetenceMappingView[];
}

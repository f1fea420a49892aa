import { IdField, IntField, ListField, TextField } from '@etabli/platform';
import { MAX_WEIGHT, MIN_WEIGHT } from './catalogue.rules.js';

export class ExerciseView {
  @IdField() competenceId: string;
  @IdField() catalogueOperationId: string;
  @TextField({ max: 20 }) code: string;
  @TextField({ max: 200 }) title: string;
  @IntField({ min: MIN_WEIGHT, max: MAX_WEIGHT }) weight: number;
}

export class ExercisesView {
  @ListField(() => ExerciseView) items: ExerciseView[];
}

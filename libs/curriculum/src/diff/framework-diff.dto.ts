import { ChoiceField, IdField, ListField, ObjectField, TextField } from '@etabli/platform';
import { type Change, CHANGES, COMPARED, type Compared } from './framework-diff.rules.js';

export class ComparedFrameworkView {
  @IdField() id: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 60 }) version: string;
}

export class FieldChangeView {
  @TextField({ max: 40, description: 'as the import file names it' }) field: string;
  @TextField({ max: 1000, nullable: true }) before: string | null;
  @TextField({ max: 1000, nullable: true }) after: string | null;
}

export class FrameworkChangeView {
  @ChoiceField('ComparedPiece', COMPARED) piece: Compared;
  @ChoiceField('FrameworkChange', CHANGES) change: Change['change'];
  @TextField({ max: 100 }) key: string;
  @TextField({ max: 500 }) title: string;
  @ListField(() => FieldChangeView) fields: FieldChangeView[];
}

export class FrameworkDiffView {
  @ObjectField(() => ComparedFrameworkView) before: ComparedFrameworkView;
  @ObjectField(() => ComparedFrameworkView) after: ComparedFrameworkView;
  @ListField(() => FrameworkChangeView) changes: FrameworkChangeView[];
}

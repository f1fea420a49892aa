import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  LONGEST_CELL,
  MOST_CELLS,
  MOST_ROWS,
  TextField,
  TextsField,
} from '@etabli/platform';
import { IMPORT_TARGETS, type ImportTarget } from './import.rules.js';

const LINE = { min: 1, max: 100_000 };

export class PasteRequest {
  @TextField({ max: 400_000, description: 'cells copied from a sheet, or a CSV' }) text: string;
}

export class ImportRowRequest {
  @IntField({ ...LINE, description: 'line in the file' }) line: number;
  @TextsField({ max: MOST_CELLS, maxLength: LONGEST_CELL }) cells: string[];
}

export class ImportHeadingRequest {
  @TextField({ min: 0, max: LONGEST_CELL, description: 'as in the file' }) heading: string;
  @ChoiceField('ImportTarget', IMPORT_TARGETS) target: ImportTarget;
}

export class ImportRequest {
  @ListField(() => ImportHeadingRequest, { min: 1, max: 40, description: 'in the order of the cells' })
  columns: ImportHeadingRequest[];
  @ListField(() => ImportRowRequest, { min: 1, max: MOST_ROWS }) rows: ImportRowRequest[];
  @IdField({ optional: true, description: 'for rows that name none' }) groupId?: string | null;
  @IdField({ optional: true, description: 'for rows that name none' }) frameworkId?: string | null;
  @DayField({ description: 'first day, for rows that say none' }) enrolledOn: string;
  @BooleanField({ description: 'true: nothing is written' }) dryRun: boolean;
  @TextsField({ optional: true, max: 5, maxLength: 60, description: 'codes of warnings that are accepted' })
  confirm?: string[] | null;
}

export class ImportTableView {
  @ListField(() => ImportHeadingRequest) columns: ImportHeadingRequest[];
  @ListField(() => ImportRowRequest) rows: ImportRowRequest[];
}

export class ImportProblemView {
  @ChoiceField('ImportTarget', IMPORT_TARGETS, { nullable: true, description: 'null: the whole row' })
  target: ImportTarget | null;
  @TextField({ max: 500 }) message: string;
}

export class ImportedRowView {
  @IntField(LINE) line: number;
  @TextField({ min: 0, max: 200 }) name: string;
  @ListField(() => ImportProblemView, { description: 'while there is one nothing is written' })
  problems: ImportProblemView[];
  @TextsField({ max: 10, maxLength: 500 }) remarks: string[];
}

export class ImportResultView {
  @BooleanField() written: boolean;
  @IntField({ min: 0, max: 1000, description: 'youths that are or would be enrolled' }) students: number;
  @IntField({ min: 0, max: MOST_ROWS, description: 'rows that stand there already, left alone' }) same: number;
  @IntField({ min: 0, max: 2000, description: 'persons that are or would be added' }) guardians: number;
  @ListField(() => ImportedRowView, { description: 'rows with something to say' }) rows: ImportedRowView[];
}

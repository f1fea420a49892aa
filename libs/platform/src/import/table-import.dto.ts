import { BooleanField, ChoiceField, IntField, ListField, TextField, TextsField } from '../http/fields.js';
import { LONGEST_CELL, MOST_CELLS, MOST_ROWS } from './table.reader.js';

const LINE = { min: 1, max: 100_000 };

export class TablePasteRequest {
  @TextField({ max: 400_000, description: 'cells copied from a sheet, or a CSV' }) text: string;
}

export class TableRowRequest {
  @IntField({ ...LINE, description: 'line in the file' }) line: number;
  @TextsField({ max: MOST_CELLS, maxLength: LONGEST_CELL }) cells: string[];
}

export class TableHeadingRequest {
  @TextField({ min: 0, max: LONGEST_CELL, description: 'as in the file' }) heading: string;
  @TextField({ max: 40, description: 'a column of this kind of table, or ignore' }) target: string;
}

export class TableImportRequest {
  @ListField(() => TableHeadingRequest, { min: 1, max: MOST_CELLS, description: 'in the order of the cells' })
  columns: TableHeadingRequest[];
  @ListField(() => TableRowRequest, { min: 1, max: MOST_ROWS }) rows: TableRowRequest[];
  @BooleanField({ description: 'true: nothing is written' }) dryRun: boolean;
}

export class TableFileRequest {
  @ChoiceField('TableFormat', ['csv', 'xlsx'], { optional: true, description: 'xlsx when left out' })
  format?: 'csv' | 'xlsx';
}

export class TableColumnView {
  @TextField({ max: 40 }) target: string;
  @TextField({ max: 80 }) label: string;
  @BooleanField({ description: 'without it nothing is imported' }) needed: boolean;
}

export class TableKindView {
  @TextField({ max: 40 }) kind: string;
  @TextField({ max: 80 }) title: string;
  @ListField(() => TableColumnView) columns: TableColumnView[];
}

export class TableKindsView {
  @ListField(() => TableKindView) items: TableKindView[];
}

export class TableReadView {
  @ListField(() => TableHeadingRequest) columns: TableHeadingRequest[];
  @ListField(() => TableRowRequest) rows: TableRowRequest[];
}

export class TableProblemView {
  @TextField({ max: 40, nullable: true, description: 'null: the whole row' }) target: string | null;
  @TextField({ max: 500 }) message: string;
}

export class TableSaidView {
  @IntField(LINE) line: number;
  @TextField({ min: 0, max: 200 }) name: string;
  @ListField(() => TableProblemView, { description: 'while there is one nothing is written' })
  problems: TableProblemView[];
  @TextsField({ max: 10, maxLength: 500 }) remarks: string[];
}

export class TableResultView {
  @BooleanField() written: boolean;
  @IntField({ min: 0, max: MOST_ROWS, description: 'what is or would be made' }) made: number;
  @IntField({ min: 0, max: MOST_ROWS, description: 'rows that stand there already, left alone' }) same: number;
  @ListField(() => TableSaidView, { description: 'rows with something to say' }) rows: TableSaidView[];
}

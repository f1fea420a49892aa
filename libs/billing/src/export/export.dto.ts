import {
  BooleanField,
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  MonthField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { BATCH_KINDS, type BatchKind } from './batch.rules.js';
import { EXPORT_FORMATS, type ExportFormat } from './format/format.rules.js';

export class CreateExportRequest {
  @MonthField() month: string;
  @ChoiceField('ExportFormat', EXPORT_FORMATS, { optional: true, description: 'else the one of the settings' })
  format?: ExportFormat;
}

export class ExportYearRequest {
  @IntField({ min: 2000, max: 2099, description: 'calendar year in which the fiscal year closes' }) year: number;
}

export class CancelExportRequest {
  @TextField({ min: 3, max: 500 }) reason: string;
}

export class ExportsRequest extends PageRequest {
  @MonthField({ optional: true }) month?: string;
}

export class ExportBatchView {
  @IdField() id: string;
  @IntField({ min: 1, max: 10_000_000 }) number: number;
  @TextField({ max: 120, description: 'name of the file' }) name: string;
  @ChoiceField('ExportBatchKind', BATCH_KINDS) kind: BatchKind;
  @ChoiceField('ExportFormat', EXPORT_FORMATS) format: ExportFormat;
  @DayField() periodFrom: string;
  @DayField() periodTo: string;
  @TextField({ max: 80, description: 'the period in French words' }) period: string;
  @InstantField() createdAt: string;
  @TextField({ max: 120 }) createdByName: string;
  @TextField({ max: 64 }) sha256: string;
  @IntField({ min: 1, max: 10_000_000 }) entryCount: number;
  @IntField({ min: 2, max: 10_000_000 }) lineCount: number;
  @CentsField({ description: 'cents; debits and credits alike' }) totalDebitCents: number;
  @IntField({ min: 1, max: 10_000_000, nullable: true, description: 'number of the batch this one cancels' })
  cancels: number | null;
  @IntField({ min: 1, max: 10_000_000, nullable: true, description: 'number of the batch that cancels this one' })
  cancelledBy: number | null;
  @TextField({ max: 500, nullable: true, description: 'why it cancels' }) reason: string | null;
  @BooleanField({ description: 'may be cancelled' }) cancellable: boolean;
  @BooleanField({ description: 'has a description to download' }) described: boolean;
}

export class WaitingMonthView {
  @MonthField() month: string;
  @IntField({ min: 1, max: 10_000_000 }) entryCount: number;
  @CentsField() totalDebitCents: number;
}

export class ExportYearView {
  @IntField({ min: 2000, max: 2099, description: 'calendar year of closing' }) year: number;
  @TextField({ max: 80, description: 'the period in French words' }) period: string;
}

export class ExportBatchesView {
  @ListField(() => ExportBatchView) items: ExportBatchView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
  @ListField(() => WaitingMonthView, { description: 'months with entries in no live batch' })
  waiting: WaitingMonthView[];
  @ListField(() => ExportYearView, { description: 'fiscal years that have begun, the newest first' })
  years: ExportYearView[];
  @TextField({ max: 200, description: 'what the file is and is not' }) notice: string;
}

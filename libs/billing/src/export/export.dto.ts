import {
  CentsField,
  IdField,
  InstantField,
  IntField,
  ListField,
  MonthField,
  PageRequest,
  TextField,
} from '@etabli/platform';

export class CreateExportRequest {
  @MonthField() month: string;
}

export class ExportsRequest extends PageRequest {
  @MonthField({ optional: true }) month?: string;
}

export class ExportBatchView {
  @IdField() id: string;
  @TextField({ max: 120, description: 'name of the file' }) name: string;
  @MonthField() periodMonth: string;
  @InstantField() createdAt: string;
  @TextField({ max: 120 }) createdByName: string;
  @TextField({ max: 64 }) sha256: string;
  @IntField({ min: 1, max: 10_000_000 }) entryCount: number;
  @IntField({ min: 2, max: 10_000_000 }) lineCount: number;
  @CentsField({ description: 'cents; debits and credits alike' }) totalDebitCents: number;
}

export class WaitingMonthView {
  @MonthField() month: string;
  @IntField({ min: 1, max: 10_000_000 }) entryCount: number;
  @CentsField() totalDebitCents: number;
}

export class ExportBatchesView {
  @ListField(() => ExportBatchView) items: ExportBatchView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
  @ListField(() => WaitingMonthView, { description: 'months with entries in no batch yet' })
  waiting: WaitingMonthView[];
  @TextField({ max: 200, description: 'what the file is and is not' }) notice: string;
}

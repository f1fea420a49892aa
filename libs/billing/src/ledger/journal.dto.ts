import {
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  MonthField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { type Journal, JOURNALS, type SourceKind, SOURCE_KINDS } from './ledger.rules.js';

export class JournalRequest extends PageRequest {
  @MonthField() month: string;
  @ChoiceField('Journal', JOURNALS, { optional: true }) journal?: Journal;
  @ChoiceField('JournalSort', ['entryDate'], { optional: true }) sort?: 'entryDate';
}

export class JournalLineView {
  @TextField({ max: 12 }) account: string;
  @TextField({ max: 80 }) accountLabel: string;
  @TextField({ max: 40, nullable: true }) aux: string | null;
  @TextField({ max: 250, nullable: true }) auxLabel: string | null;
  @CentsField() debitCents: number;
  @CentsField() creditCents: number;
  @TextField({ max: 10, nullable: true, description: 'lines that cancel each other bear one letter' }) letter:
    | string
    | null;
}

export class JournalEntryView {
  @IdField() id: string;
  @ChoiceField('Journal', JOURNALS) journal: Journal;
  @IntField({ min: 1, max: 2_000_000_000 }) entryNumber: number;
  @DayField() entryDate: string;
  @TextField({ max: 60 }) pieceRef: string;
  @TextField({ max: 400 }) label: string;
  @ChoiceField('EntrySource', SOURCE_KINDS) sourceKind: SourceKind;
  @IdField() sourceId: string;
  @TextField({ max: 120, nullable: true, description: 'name of the export that holds it' }) batchName: string | null;
  @ListField(() => JournalLineView) lines: JournalLineView[];
}

export class JournalTotalView {
  @ChoiceField('Journal', JOURNALS) journal: Journal;
  @IntField({ min: 0, max: 2_000_000_000 }) entryCount: number;
  @CentsField() debitCents: number;
  @CentsField() creditCents: number;
}

export class JournalView {
  @ListField(() => JournalEntryView) items: JournalEntryView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
  @ListField(() => JournalTotalView, { description: 'of the whole month' }) totals: JournalTotalView[];
}

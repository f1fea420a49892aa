import {
  BooleanField,
  ChoiceField,
  DayField,
  EmailField,
  IdField,
  InstantField,
  IntField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { IndicatorView } from '../indicator/indicator.dto.js';

const YEAR = { min: 2000, max: 2099, description: 'that the school year begins in' };
const HASH = { max: 64, description: 'SHA-256' };

export class FreezeReportRequest {
  @IntField(YEAR) year: number;
  @TextField({ max: 200, description: 'the office it goes to' }) recipient: string;
  @EmailField({ optional: true, nullable: true }) email?: string | null;
}

export class FreezingView {
  @IdField({ description: 'that the report gets' }) id: string;
  @IdField({ description: 'the job that makes it' }) runId: string;
}

export class FreezingsView {
  @ListField(() => FreezingView, { description: 'not frozen yet, the newest ten' }) items: FreezingView[];
}

export class FrozenReportsRequest extends PageRequest {
  @ChoiceField('FrozenReportSort', ['frozenAt'], { optional: true }) sort?: 'frozenAt';
}

export class FrozenReportRow {
  @IdField() id: string;
  @IntField(YEAR) year: number;
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 200 }) recipient: string;
  @TextField(HASH) fileSha256: string;
  @TextField({ max: 120 }) frozenByName: string;
  @InstantField() frozenAt: string;
}

export class FrozenReportsView {
  @ListField(() => FrozenReportRow) items: FrozenReportRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class FrozenReportView extends FrozenReportRow {
  @TextField(HASH) contentSha256: string;
  @DayField({ nullable: true, description: 'the youths went out of it on that day' }) personsForgottenOn: string | null;
  @ListField(() => IndicatorView, { description: 'as they were, with the names that are still known' })
  indicators: IndicatorView[];
}

export class ReprintView {
  @BooleanField({ description: 'printed again from what was frozen, it is the same file byte by byte' })
  identical: boolean;
}

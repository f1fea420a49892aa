import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  JOB_STATES,
  type JobState,
  ListField,
  MonthField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { REPORT_KINDS, type ReportKind } from './report.entity.js';

export const REPORT_SORTS = ['requestedAt'] as const;

export class ReportsRequest extends PageRequest {
  @ChoiceField('ReportSort', REPORT_SORTS, { optional: true }) sort?: (typeof REPORT_SORTS)[number];
}

export class RequestReportRequest {
  @ChoiceField('ReportKind', REPORT_KINDS) kind: ReportKind;
  @MonthField() month: string;
}

export class ReportView {
  @IdField() id: string;
  @ChoiceField('ReportKind', REPORT_KINDS) kind: ReportKind;
  @MonthField() month: string;
  @TextField({ max: 200 }) title: string;
  @IdField({ description: 'to follow, cancel or retry under /jobs' }) runId: string;
  @ChoiceField('JobState', JOB_STATES) state: JobState;
  @IntField({ min: 0, max: 100 }) progress: number;
  @TextField({ max: 200, nullable: true }) step: string | null;
  @TextField({ max: 500, nullable: true }) failure: string | null;
  @BooleanField({ description: 'both files can be downloaded' }) ready: boolean;
  @DayField({ nullable: true, description: 'the files were removed when their term was over' })
  filesForgottenOn: string | null;
  @TextField({ max: 120 }) requestedByName: string;
  @InstantField() requestedAt: string;
  @InstantField({ nullable: true, description: 'when the figures were read' }) snapshotAt: string | null;
}

export class ReportsView {
  @ListField(() => ReportView) items: ReportView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

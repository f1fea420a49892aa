import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  PageRequest,
  PatternField,
  TextField,
} from '@etabli/platform';
import { REPORT_KINDS, type ReportKind, REPORTING_PERIODS, type ReportingPeriod } from './ereporting.rules.js';
import { STATUS_CODES } from './status.rules.js';

const MOST = 100_000_000_00;
const CODE = /^\d{3}$/;
/** The code and its words, as the contract shows them. */
const CODES = STATUS_CODES.map(({ code, label }) => `${code} ${label}`).join(', ');

export class CashedAmountView {
  @IntField({ min: 0, max: 10_000 }) vatRateBp: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents, VAT included' }) amountCents: number;
}

export class EinvoiceStatusView {
  @IdField() id: string;
  @PatternField({ pattern: CODE, max: 3, message: 'Trois chiffres.', description: CODES }) code: string;
  @TextField({ max: 80 }) label: string;
  @TextField({ max: 60, nullable: true }) reasonCode: string | null;
  @TextField({ max: 1000, nullable: true }) reasonText: string | null;
  @InstantField() at: string;
  @ChoiceField('EinvoiceSource', ['platform', 'school']) source: 'platform' | 'school';
  @ListField(() => CashedAmountView, { description: '212 alone: what was cashed, by rate' })
  amounts: CashedAmountView[];
}

export class EinvoiceStatusesView {
  @BooleanField({ description: 'the invoice goes through the approved platform' }) throughPlatform: boolean;
  @InstantField({ nullable: true, description: 'handed over to the platform' }) sentAt: string | null;
  @ListField(() => EinvoiceStatusView, { description: 'newest first' }) items: EinvoiceStatusView[];
}

export class EinvoiceReceiptsRequest extends PageRequest {
  @ChoiceField('ReceiptOutcome', ['done', 'rejected'], { optional: true }) outcome?: 'done' | 'rejected';
}

export class EinvoiceReceiptView {
  @IdField() id: string;
  @TextField({ max: 255 }) name: string;
  @ChoiceField('ReceiptOutcome', ['done', 'rejected']) outcome: 'done' | 'rejected';
  @TextField({ max: 4000, nullable: true }) reason: string | null;
  @InstantField() readAt: string;
}

export class EinvoiceReceiptsView {
  @ListField(() => EinvoiceReceiptView) items: EinvoiceReceiptView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class EreportingBatchView {
  @IdField() id: string;
  @ChoiceField('EreportingKind', REPORT_KINDS) kind: ReportKind;
  @TextField({ max: 120 }) name: string;
  @DayField() periodFrom: string;
  @DayField() periodTo: string;
  @IntField({ min: 1, max: 10_000 }) rank: number;
  @InstantField() createdAt: string;
  @TextField({ max: 120 }) createdByName: string;
  @TextField({ max: 64 }) sha256: string;
  @IntField({ min: 1, max: 10_000_000 }) rowCount: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) totalCents: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) vatCents: number;
}

export class EreportingBatchesView {
  @ListField(() => EreportingBatchView) items: EreportingBatchView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class EinvoiceSettingsRequest {
  @ChoiceField('ReportingPeriod', REPORTING_PERIODS) reportingPeriod: ReportingPeriod;
  @DayField({ optional: true, description: 'nothing before is reported; null: no e-reporting yet' })
  reportedFrom?: string | null;
}

export class EinvoiceSettingsView {
  @ChoiceField('ReportingPeriod', REPORTING_PERIODS) reportingPeriod: ReportingPeriod;
  @DayField({ nullable: true }) reportedFrom: string | null;
  @IntField({ min: 0, max: MOST, description: 'messages that wait to go to the platform' }) waitingCount: number;
}

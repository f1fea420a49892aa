import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  PatternField,
  TextField,
} from '@etabli/platform';
import { EINVOICE_DUTIES, type EinvoiceDutyName, PUBLIC_ROUTES, type PublicRoute } from './einvoice.entity.js';
import { REPORTING_PERIODS, type ReportingPeriod } from './ereporting.rules.js';
import { STATUS_CODES } from './status.rules.js';
import { SUBMISSION_STATES, type SubmissionState } from './submission.rules.js';

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

export class ChorusDepositView {
  @DayField() depositedOn: string;
  @TextField({ max: 60, nullable: true }) reference: string | null;
  @InstantField() notedAt: string;
  @TextField({ max: 120 }) notedByName: string;
}

export class EinvoiceStatusesView {
  @BooleanField({ description: 'the invoice goes through the approved platform' }) throughPlatform: boolean;
  @InstantField({ nullable: true, description: 'handed over to the platform' }) sentAt: string | null;
  @TextField({ max: 1000, nullable: true, description: 'why the last attempt did not go' }) failure: string | null;
  @ListField(() => EinvoiceStatusView, { description: 'newest first' }) items: EinvoiceStatusView[];
  @ChoiceField('SubmissionState', SUBMISSION_STATES, { nullable: true }) state: SubmissionState | null;
  @BooleanField({ description: 'the same file may go again' }) resendable: boolean;
  @BooleanField({ description: 'the buyer waits for an answer (209)' }) completable: boolean;
  @BooleanField({ description: 'to a private person or abroad: the sale is told by e-reporting' }) reported: boolean;
  @BooleanField({ description: 'a person lays it down on Chorus Pro' }) onChorusPro: boolean;
  @ObjectField(() => ChorusDepositView, { nullable: true }) chorusDeposit: ChorusDepositView | null;
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

export class EinvoiceSettingsRequest {
  @TextField({ optional: true, max: 120 }) platformName?: string | null;
  @ChoiceField('PublicRoute', PUBLIC_ROUTES, {
    optional: true,
    description: 'how invoices reach public bodies: by hand on Chorus Pro, or by the platform',
  })
  publicRoute?: PublicRoute;
  @DayField({ optional: true, description: 'invoices of before do not go by the platform; null: the day of the law' })
  submittedFrom?: string | null;
  @ChoiceField('ReportingPeriod', REPORTING_PERIODS) reportingPeriod: ReportingPeriod;
  @DayField({ optional: true, description: 'nothing before is reported; null: the day of the law' })
  reportedFrom?: string | null;
}

export class EinvoiceDutyView {
  @ChoiceField('EinvoiceDutyName', EINVOICE_DUTIES) duty: EinvoiceDutyName;
  @DayField() appliesFrom: string;
  @TextField({ max: 300, description: 'where the day comes from' }) law: string;
}

export class EinvoiceSettingsView {
  @TextField({ max: 120, nullable: true }) platformName: string | null;
  @ChoiceField('PublicRoute', PUBLIC_ROUTES) publicRoute: PublicRoute;
  @DayField({ nullable: true, description: 'null: the day of the law' }) submittedFrom: string | null;
  @ChoiceField('ReportingPeriod', REPORTING_PERIODS) reportingPeriod: ReportingPeriod;
  @DayField({ nullable: true, description: 'null: the day of the law' }) reportedFrom: string | null;
  @TextField({ max: 9, nullable: true, description: 'the electronic address of the school: scheme 0225' })
  siren: string | null;
  @ListField(() => EinvoiceDutyView) duties: EinvoiceDutyView[];
  @ChoiceField('PlatformAdapter', ['folder']) adapter: 'folder';
  @TextField({ max: 1000, description: 'the folder of the exchange' }) directory: string;
  @IntField({ min: 0, max: MOST, description: 'messages that wait to go to the platform' }) waitingCount: number;
  @InstantField({ nullable: true }) lastSentAt: string | null;
  @InstantField({ nullable: true }) lastReceivedAt: string | null;
}

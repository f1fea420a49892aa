import {
  BooleanField,
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import {
  AGREEMENT_KINDS,
  AGREEMENT_STATES,
  type AgreementKind,
  type AgreementState,
  INSTALMENT_KINDS,
  INSTALMENT_STATES,
  type InstalmentKind,
  type InstalmentState,
} from './agreement.rules.js';

export class NewInstalmentRequest {
  @ChoiceField('InstalmentKind', INSTALMENT_KINDS) kind: InstalmentKind;
  @TextField({ max: 120 }) label: string;
  @CentsField({ min: 1 }) amountCents: number;
  @DayField({ description: 'when it may be asked for' }) dueOn: string;
}

export class CorrectInstalmentRequest extends NewInstalmentRequest {
  @TextField({ max: 300 }) reason: string;
}

export class NewFunderReportRequest {
  @TextField({ max: 160 }) label: string;
  @DayField() dueOn: string;
}

export class AgreementRequest {
  @IdField() customerId: string;
  @ChoiceField('AgreementKind', AGREEMENT_KINDS) kind: AgreementKind;
  @TextField({ max: 160 }) title: string;
  @TextField({ optional: true, max: 80, description: 'the funder’s own number' }) reference?: string | null;
  @CentsField({ min: 1 }) amountCents: number;
  @DayField() startsOn: string;
  @DayField({ description: 'its last day' }) endsOn: string;
  @DayField({ optional: true }) signedOn?: string | null;
  @TextField({ optional: true, max: 4000 }) conditions?: string | null;
  @BooleanField({ description: 'tied to a use (dedicated funds)' }) restricted: boolean;
}

export class CreateAgreementRequest extends AgreementRequest {
  @ListField(() => NewInstalmentRequest, { optional: true, max: 60 }) instalments?: NewInstalmentRequest[] | null;
  @ListField(() => NewFunderReportRequest, { optional: true, max: 60 }) reports?: NewFunderReportRequest[] | null;
}

export class CorrectAgreementRequest extends AgreementRequest {
  @TextField({ max: 300 }) reason: string;
}

export class EndAgreementRequest {
  @DayField({ description: 'its last day' }) endedOn: string;
  @TextField({ max: 300 }) reason: string;
}

export class ClaimInstalmentRequest {
  @DayField() claimedOn: string;
}
export class ReceiveInstalmentRequest {
  @DayField() receivedOn: string;
  @TextField({ optional: true, max: 120, description: 'what the bank wrote' }) reference?: string | null;
}
export class SendFunderReportRequest {
  @DayField() sentOn: string;
}
export class WithdrawDocumentRequest {
  @TextField({ max: 300 }) reason: string;
}
export class KeepDocumentRequest {
  @TextField({ max: 120, description: 'what the paper is' }) label: string;
}

export const AGREEMENT_SORTS = ['startsOn', 'endsOn', 'amountCents', 'title'] as const;
export type AgreementSort = (typeof AGREEMENT_SORTS)[number];

export class AgreementsRequest extends PageRequest {
  @ChoiceField('AgreementSort', AGREEMENT_SORTS, { optional: true }) sort?: AgreementSort;
  @ChoiceField('AgreementState', AGREEMENT_STATES, { optional: true }) state?: AgreementState;
  @ChoiceField('AgreementKind', AGREEMENT_KINDS, { optional: true }) kind?: AgreementKind;
  @IdField({ optional: true }) customerId?: string;
}

export class AgreementRow {
  @IdField() id: string;
  @IdField() customerId: string;
  @TextField({ max: 250 }) customerLabel: string;
  @ChoiceField('AgreementKind', AGREEMENT_KINDS) kind: AgreementKind;
  @TextField({ max: 160 }) title: string;
  @TextField({ max: 80, nullable: true }) reference: string | null;
  @CentsField() amountCents: number;
  @CentsField({ description: 'instalments paid' }) receivedCents: number;
  @DayField() startsOn: string;
  @DayField() endsOn: string;
  @ChoiceField('AgreementState', AGREEMENT_STATES) state: AgreementState;
  @DayField({ nullable: true, description: 'the next day with something to do: an instalment or a report' })
  nextDueOn: string | null;
}

export class AgreementsView {
  @ListField(() => AgreementRow) items: AgreementRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class InstalmentView {
  @IdField() id: string;
  @ChoiceField('InstalmentKind', INSTALMENT_KINDS) kind: InstalmentKind;
  @TextField({ max: 120 }) label: string;
  @CentsField() amountCents: number;
  @DayField() dueOn: string;
  @ChoiceField('InstalmentState', INSTALMENT_STATES) state: InstalmentState;
  @DayField({ nullable: true }) claimedOn: string | null;
  @DayField({ nullable: true }) receivedOn: string | null;
  @TextField({ max: 120, nullable: true }) reference: string | null;
  @BooleanField({ description: 'its day is over and nobody has asked, or nobody has paid' }) late: boolean;
}

export class FunderReportView {
  @IdField() id: string;
  @TextField({ max: 160 }) label: string;
  @DayField() dueOn: string;
  @DayField({ nullable: true }) sentOn: string | null;
  @BooleanField() late: boolean;
}

export class FundingDocumentView {
  @IdField() id: string;
  @TextField({ max: 120 }) label: string;
  @TextField({ max: 250 }) fileName: string;
  @DayField() keptOn: string;
  @TextField({ max: 120 }) keptByName: string;
  @DayField({ nullable: true }) withdrawnOn: string | null;
  @TextField({ max: 300, nullable: true }) withdrawnReason: string | null;
}

export class AgreementView extends AgreementRow {
  @DayField({ nullable: true }) signedOn: string | null;
  @TextField({ max: 4000, nullable: true }) conditions: string | null;
  @BooleanField() restricted: boolean;
  @DayField({ nullable: true }) endedOn: string | null;
  @TextField({ max: 300, nullable: true }) endedReason: string | null;
  @CentsField({ description: 'asked for and not paid yet' }) claimedCents: number;
  @CentsField({ description: 'granted and in no instalment yet' }) unplannedCents: number;
  @CentsField({ description: 'shares of costs charged to it' }) spentCents: number;
  @IntField({ min: 0, max: 100_000_000, description: 'minutes of the workshop charged to it' }) sharedMinutes: number;
  @ListField(() => InstalmentView) instalments: InstalmentView[];
  @ListField(() => FunderReportView) reports: FunderReportView[];
  @ListField(() => FundingDocumentView) documents: FundingDocumentView[];
}

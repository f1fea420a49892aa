import {
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { INVOICE_KINDS, type InvoiceKind } from '../invoice/document-view.rules.js';
import { SUBMISSION_STATES, type SubmissionState } from './submission.rules.js';

const MANY = { min: 0, max: 10_000_000 };

export class SubmissionsRequest extends PageRequest {
  @ChoiceField('SubmissionState', SUBMISSION_STATES, { optional: true }) state?: SubmissionState;
}

export class SubmissionView {
  @IdField({ description: 'of the invoice or credit note' }) id: string;
  @TextField({ max: 35 }) number: string;
  @ChoiceField('InvoiceKind', INVOICE_KINDS) kind: InvoiceKind;
  @DayField() issuedOn: string;
  @IdField() customerId: string;
  @TextField({ max: 250 }) customerLabel: string;
  @CentsField() grossCents: number;
  @ChoiceField('SubmissionState', SUBMISSION_STATES) state: SubmissionState;
  @InstantField({ nullable: true, description: 'handed over to the platform' }) sentAt: string | null;
  @TextField({ max: 1000, nullable: true, description: 'why the last attempt did not go' }) failure: string | null;
  @DayField({ nullable: true, description: 'on Chorus Pro' }) depositedOn: string | null;
  @TextField({ max: 3, nullable: true, description: 'the newest status but 212' }) code: string | null;
  @TextField({ max: 80, nullable: true }) label: string | null;
  @TextField({ max: 1000, nullable: true }) reasonText: string | null;
  @InstantField({ nullable: true }) saidAt: string | null;
}

export class SubmissionsView {
  @ListField(() => SubmissionView) items: SubmissionView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class EinvoiceSummaryView {
  @IntField({ ...MANY, description: 'refused, rejected, disputed or suspended: a person must act' }) toActCount: number;
  @IntField({ ...MANY, description: 'could not be handed over; tried again at each exchange' }) failedCount: number;
  @IntField({ ...MANY, description: 'go with the next exchange' }) waitingCount: number;
  @IntField({ ...MANY, description: 'to be laid down on Chorus Pro by hand' }) toDepositCount: number;
}

export class CompleteSubmissionRequest {
  @TextField({ max: 1000, description: 'what was completed or answered; the buyer reads it' }) note: string;
}

export class ChorusDepositRequest {
  @DayField() depositedOn: string;
  @TextField({ optional: true, max: 60, description: 'the number that Chorus Pro gave' }) reference?: string | null;
}

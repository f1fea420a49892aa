import {
  BooleanField,
  CentsField,
  ChoiceField,
  ChoicesField,
  DayField,
  IdField,
  IdsField,
  InstantField,
  IntField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { CUSTOMER_KINDS, CUSTOMER_ROLES, type CustomerKind, type CustomerRoleKind } from '@etabli/customers';
import {
  type Channel,
  CHANNELS,
  DUNNING_STATES,
  type DunningState,
  PENALTY_BASES,
  type PenaltyBasis,
} from './dunning.rules.js';

export class DunningRequest extends PageRequest {
  @ChoiceField('DunningSort', ['customer'], { optional: true }) sort?: 'customer';
  @ChoiceField('DunningState', DUNNING_STATES, { optional: true }) state?: DunningState;
}

export class LateInvoiceView {
  @IdField() id: string;
  @TextField({ max: 35 }) number: string;
  @DayField() dueOn: string;
  @IntField({ min: 0, max: 100_000 }) daysLate: number;
  @CentsField() openCents: number;
  @CentsField({ nullable: true, description: 'null: a rate is missing' }) interestCents: number | null;
  @IntField({ min: 0, max: 9, description: 'level of the last letter about it, 0: none' }) lastRank: number;
  @BooleanField({ description: 'in the letter that can go now' }) inLetter: boolean;
}

export class DunningRow {
  @IdField() customerId: string;
  @TextField({ max: 250 }) customerLabel: string;
  @ChoiceField('CustomerKind', CUSTOMER_KINDS) customerKind: CustomerKind;
  @TextField({ max: 254, nullable: true }) email: string | null;
  @ChoiceField('DunningState', DUNNING_STATES) state: DunningState;
  @IntField({ min: 1, max: 9, nullable: true }) rank: number | null;
  @TextField({ max: 120, nullable: true, description: 'of the letter that can go' }) title: string | null;
  @ListField(() => LateInvoiceView) invoices: LateInvoiceView[];
  @CentsField({ description: 'all that is late and uncontested' }) openCents: number;
  @CentsField({ description: 'of it, in the letter' }) letterCents: number;
  @CentsField({
    nullable: true,
    description: 'stated in the letter; null: a rate is missing, the rule stands in words',
  })
  interestCents: number | null;
  @CentsField() recoveryCents: number;
  @DayField({ nullable: true, description: 'when the next letter is due; null: all levels are through' }) nextOn:
    | string
    | null;
  @TextField({ max: 120, nullable: true }) lastTitle: string | null;
  @DayField({ nullable: true }) lastSentOn: string | null;
  @TextField({ max: 300, nullable: true }) holdReason: string | null;
  @DayField({ nullable: true }) holdUntil: string | null;
  @TextField({ max: 120, nullable: true }) heldByName: string | null;
  @IntField({ min: 0, max: 100_000, description: 'contested invoices, left out' }) disputedCount: number;
  @ChoicesField('CustomerRoleKind', CUSTOMER_ROLES, { description: 'what else the customer is to the school today' })
  roles: CustomerRoleKind[];
}

export class DunningView {
  @ListField(() => DunningRow) items: DunningRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
  @BooleanField({ description: 'the refinancing rate of this half-year is written down' }) baseRateKnown: boolean;
}

export class SendReminderRequest {
  @IdsField({
    min: 1,
    max: 500,
    description: 'the invoices as they were listed; what was paid since leaves the letter',
  })
  invoiceIds: string[];
  @ChoiceField('ReminderChannel', CHANNELS) channel: Channel;
}

export class HoldDunningRequest {
  @TextField({ max: 300 }) reason: string;
  @DayField({ optional: true, description: 'last day of the hold; none: until it is released' }) until?: string | null;
}

export class RemindersRequest extends PageRequest {
  @ChoiceField('ReminderSort', ['sentOn'], { optional: true }) sort?: 'sentOn';
  @IdField({ optional: true }) customerId?: string;
}

export class ReminderRow {
  @IdField() id: string;
  @IdField() customerId: string;
  @TextField({ max: 250 }) customerLabel: string;
  @IntField({ min: 1, max: 9 }) rank: number;
  @TextField({ max: 120 }) title: string;
  @DayField() sentOn: string;
  @ChoiceField('ReminderChannel', CHANNELS) channel: Channel;
  @TextField({ max: 254, nullable: true }) recipient: string | null;
  @CentsField() openCents: number;
  @CentsField({ nullable: true }) interestCents: number | null;
  @CentsField() recoveryCents: number;
  @TextField({ max: 4000 }) invoiceNumbers: string;
  @TextField({ max: 120 }) sentByName: string;
  @InstantField({ nullable: true, description: 'when the e-mail left; null: it waits, or it is a letter' }) mailedAt:
    | string
    | null;
}

export class RemindersView {
  @ListField(() => ReminderRow) items: ReminderRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class DunningLevelRequest {
  @IntField({ min: 1, max: 9 }) rank: number;
  @IntField({ min: 1, max: 365, description: 'days after the due day' }) daysAfter: number;
  @BooleanField() formalNotice: boolean;
  @TextField({ max: 120 }) title: string;
  @TextField({ max: 4000, description: 'before the table; an empty line parts paragraphs' }) opening: string;
  @TextField({ max: 4000, description: 'after the table' }) closing: string;
  @DayField() validFrom: string;
}
export class DunningLevelView extends DunningLevelRequest {
  @IdField() id: string;
}

export class PenaltyRateRequest {
  @ChoiceField('CustomerKind', CUSTOMER_KINDS) kind: CustomerKind;
  @ChoiceField('PenaltyBasis', PENALTY_BASES, { description: 'refinancing: points over the refinancing rate' })
  basis: PenaltyBasis;
  @IntField({ min: 1, max: 10_000, description: 'basis points' }) rateBp: number;
  @TextField({ max: 200, description: 'where it comes from, as printed' }) law: string;
  @DayField() validFrom: string;
}
export class PenaltyRateView extends PenaltyRateRequest {
  @IdField() id: string;
}

export class RefinancingRateRequest {
  @IntField({ min: 0, max: 10_000, description: 'basis points' }) rateBp: number;
  @DayField({ description: 'counts from the 1 January or 1 July that follows, that day included' }) validFrom: string;
}
export class RefinancingRateView extends RefinancingRateRequest {
  @IdField() id: string;
}

export class RecoveryFeeView {
  @ChoiceField('CustomerKind', CUSTOMER_KINDS) kind: CustomerKind;
  @CentsField() amountCents: number;
  @TextField({ max: 200 }) law: string;
  @DayField() validFrom: string;
}

export class DunningLawView {
  @ListField(() => DunningLevelView) levels: DunningLevelView[];
  @ListField(() => PenaltyRateView) penaltyRates: PenaltyRateView[];
  @ListField(() => RefinancingRateView) refinancingRates: RefinancingRateView[];
  @ListField(() => RecoveryFeeView) recoveryFees: RecoveryFeeView[];
}

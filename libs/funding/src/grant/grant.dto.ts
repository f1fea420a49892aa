import { SUPPLIER_INVOICE_STATES, type SupplierInvoiceState } from '@etabli/billing';
import {
  BooleanField,
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  TextField,
} from '@etabli/platform';
import { GRANT_KINDS, type GrantKind } from './grant.rules.js';

const RATE = { min: 1, max: 10_000, description: 'basis points' };

export class CreateGrantRequest {
  @IdField() agreementId: string;
  @ChoiceField('GrantKind', GRANT_KINDS) kind: GrantKind;
  @DayField({ optional: true, description: 'the rules of that day; left out: of the signature' }) decidedOn?:
    | string
    | null;
  @TextField({ optional: true, max: 500, description: 'what must be shown to the public' }) publicity?: string | null;
  @DayField({ optional: true, description: 'the equipment stays until then' }) keepUntil?: string | null;
}

export class CorrectGrantRequest {
  @ChoiceField('GrantKind', GRANT_KINDS) kind: GrantKind;
  @DayField({ optional: true, description: 'rate and cap become those of that day; left out: they stay' }) decidedOn?:
    | string
    | null;
  @TextField({ optional: true, max: 500, description: 'what must be shown to the public' }) publicity?: string | null;
  @DayField({ optional: true, description: 'the equipment stays until then' }) keepUntil?: string | null;
  @TextField({ max: 300 }) reason: string;
}

export class GrantItemRequest {
  @TextField({ max: 160 }) label: string;
  @CentsField({ min: 1, description: 'before tax' }) eligibleCents: number;
  @IdField({ optional: true, description: 'its proof' }) supplierInvoiceId?: string | null;
  @IdField({ optional: true }) machineId?: string | null;
  @DayField({ optional: true }) inServiceOn?: string | null;
  @IntField({ optional: true, min: 1, max: 600, description: 'months over which it wears out' }) lifeMonths?:
    | number
    | null;
}

export class CorrectGrantItemRequest extends GrantItemRequest {
  @TextField({ max: 300 }) reason: string;
}

export class GrantRow {
  @IdField() id: string;
  @IdField() agreementId: string;
  @TextField({ max: 160 }) agreementTitle: string;
  @TextField({ max: 250 }) funderLabel: string;
  @ChoiceField('GrantKind', GRANT_KINDS) kind: GrantKind;
  @IntField(RATE) rateBp: number;
  @CentsField() capCents: number;
  @TextField({ max: 300 }) source: string;
  @CentsField({ description: 'eligible base before tax' }) baseCents: number;
  @CentsField({ description: 'of the base, in paid invoices' }) paidCents: number;
  @CentsField({ description: 'min(rate × base, cap)' }) grantedCents: number;
  @CentsField({ description: 'what the paid invoices entitle to' }) coveredCents: number;
  @BooleanField({ description: 'the cap takes something away' }) capped: boolean;
  @CentsField({ description: 'of the agreement' }) agreementCents: number;
}
export class GrantsView {
  @ListField(() => GrantRow) items: GrantRow[];
}

export class GrantItemView {
  @IdField() id: string;
  @TextField({ max: 160 }) label: string;
  @CentsField() eligibleCents: number;
  @CentsField({ description: 'its part of what was granted' }) grantedCents: number;
  @IdField({ nullable: true }) supplierInvoiceId: string | null;
  @TextField({ max: 300, nullable: true }) invoiceLabel: string | null;
  @ChoiceField('SupplierInvoiceState', SUPPLIER_INVOICE_STATES, { nullable: true })
  invoiceState: SupplierInvoiceState | null;
  @DayField({ nullable: true }) invoicePaidOn: string | null;
  @IdField({ nullable: true }) machineId: string | null;
  @TextField({ max: 160, nullable: true }) machineName: string | null;
  @DayField({ nullable: true }) inServiceOn: string | null;
  @IntField({ nullable: true, min: 1, max: 600 }) lifeMonths: number | null;
  @IntField({ min: 0, max: 100_000_000, description: 'minutes of youths at the machine since' }) youthMinutes: number;
  @IntField({ min: 0, max: 100_000, description: 'youths who worked at it' }) youthCount: number;
}
export class WithdrawnItemView {
  @IdField() id: string;
  @TextField({ max: 160 }) label: string;
  @CentsField() eligibleCents: number;
  @DayField() withdrawnOn: string;
  @TextField({ max: 300 }) withdrawnReason: string;
}
export class ReleaseView {
  @DayField() startsOn: string;
  @DayField() endsOn: string;
  @CentsField() cents: number;
}
export class GrantView extends GrantRow {
  @TextField({ max: 500, nullable: true }) publicity: string | null;
  @DayField({ nullable: true }) keepUntil: string | null;
  @BooleanField({ description: 'money was asked for or a report was sent by these terms: they stay' })
  termsLocked: boolean;
  @ListField(() => GrantItemView) items: GrantItemView[];
  @ListField(() => WithdrawnItemView) withdrawnItems: WithdrawnItemView[];
  @ListField(() => ReleaseView, { description: 'released to income, year of accounts by year' })
  releases: ReleaseView[];
  @CentsField({ description: 'granted for items that are not in service yet' }) unreleasedCents: number;
}

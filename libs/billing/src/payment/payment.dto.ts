import {
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  ListField,
  PageRequest,
  SignedCentsField,
  TextField,
} from '@etabli/platform';
import { PAYMENT_KINDS, PAYMENT_METHODS, type PaymentKind, type PaymentMethod } from './payment.rules.js';

export class AllocationRequest {
  @IdField() invoiceId: string;
  @CentsField({ min: 1 }) amountCents: number;
}

export class RecordPaymentRequest {
  @IdField() customerId: string;
  @DayField() receivedOn: string;
  @ChoiceField('PaymentMethod', PAYMENT_METHODS) method: PaymentMethod;
  @CentsField({ min: 1 }) amountCents: number;
  @TextField({ optional: true, max: 40, description: 'number of the cheque, reference of the transfer' }) reference?:
    | string
    | null;
  @ListField(() => AllocationRequest, {
    max: 100,
    description: 'the invoices it settles; the rest stays with the customer',
  })
  allocations: AllocationRequest[];
}

/** All of it was received before the issue. */
export class PaidRequest {
  @DayField({ description: 'not after the issue' }) receivedOn: string;
  @ChoiceField('PaymentMethod', PAYMENT_METHODS) method: PaymentMethod;
  @TextField({ optional: true, max: 40, description: 'number of the cheque, reference of the transfer' })
  reference?: string | null;
}

export class AllotRequest {
  @ListField(() => AllocationRequest, { min: 1, max: 100 }) allocations: AllocationRequest[];
}

export class RefundRequest {
  @CentsField({ min: 1 }) amountCents: number;
  @ChoiceField('PaymentMethod', PAYMENT_METHODS) method: PaymentMethod;
  @DayField() paidOn: string;
  @TextField({ optional: true, max: 40 }) reference?: string | null;
  @TextField({ optional: true, max: 300 }) reason?: string | null;
}

export class ReversePaymentRequest {
  @TextField({ max: 300 }) reason: string;
}

export const PAYMENT_SORTS = ['receivedOn'] as const;
export type PaymentSort = (typeof PAYMENT_SORTS)[number];

export class PaymentsRequest extends PageRequest {
  @ChoiceField('PaymentSort', PAYMENT_SORTS, { optional: true }) sort?: PaymentSort;
  @IdField({ optional: true }) customerId?: string;
  @IdField({ optional: true }) invoiceId?: string;
  @ChoiceField('PaymentsShown', ['all', 'with_rest', 'to_deposit'], {
    optional: true,
    description: 'with_rest: something is left of them; to_deposit: cheques that wait for the bank',
  })
  shown?: 'all' | 'with_rest' | 'to_deposit';
  @DayField({ optional: true, description: 'received from this day on' }) from?: string;
  @DayField({ optional: true, description: 'received until this day' }) to?: string;
}

export class PaymentRow {
  @IdField() id: string;
  @IdField() customerId: string;
  @TextField({ max: 250 }) customerLabel: string;
  @DayField() receivedOn: string;
  @ChoiceField('PaymentMethod', PAYMENT_METHODS) method: PaymentMethod;
  @ChoiceField('PaymentKind', PAYMENT_KINDS) kind: PaymentKind;
  @SignedCentsField({ description: 'cents; negative: money given back, or another payment undone' })
  amountCents: number;
  @CentsField({ description: 'neither settled nor paid back' }) restCents: number;
  @TextField({ max: 40, nullable: true }) reference: string | null;
  @TextField({ max: 4000, description: 'numbers of the invoices' }) invoiceNumbers: string;
  @IdField({ nullable: true }) reversesId: string | null;
  @IdField({ nullable: true }) reversedById: string | null;
  @TextField({ max: 300, nullable: true }) reason: string | null;
}

export class PaymentsView {
  @ListField(() => PaymentRow) items: PaymentRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

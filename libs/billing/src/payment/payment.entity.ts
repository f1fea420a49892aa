import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PaymentMethod } from './payment.rules.js';

/** Money received. Never changed: a mistake is undone by a payment of the opposite amount. */
@Entity('payments')
@Check('payments_method_check', "method IN ('transfer', 'cheque', 'card', 'cash', 'direct_debit')")
@Check('payments_amount_check', '(amount_cents > 0) = (reverses_id IS NULL) AND amount_cents <> 0')
@Index('payments_reverses_id_key', ['reversesId'], { unique: true })
@Index('payments_received_on_idx', ['receivedOn', 'id'])
@Index('payments_customer_id_idx', ['customerId', 'id'])
export class Payment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payments_pkey' }) id: string;
  @ForeignKey('Customer', { name: 'payments_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  @Column('date', { name: 'received_on' }) receivedOn: string;
  @Column('text') method: PaymentMethod;
  @Column('bigint', { name: 'amount_cents' }) amountCents: number;
  @Column('text', { nullable: true }) reference: string | null;
  @ForeignKey('Payment', { name: 'payments_reverses_id_fkey' })
  @Column('uuid', { name: 'reverses_id', nullable: true })
  reversesId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

/** What of a payment settles which invoice. */
@Entity('payment_allocations')
@Check('payment_allocations_amount_check', 'amount_cents <> 0')
@Unique('payment_allocations_invoice_key', ['paymentId', 'invoiceId'])
@Index('payment_allocations_invoice_id_idx', ['invoiceId'])
export class PaymentAllocation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payment_allocations_pkey' }) id: string;
  @ForeignKey('Payment', { name: 'payment_allocations_payment_id_fkey' })
  @Column('uuid', { name: 'payment_id' })
  paymentId: string;
  @ForeignKey('Invoice', { name: 'payment_allocations_invoice_id_fkey' })
  @Column('uuid', { name: 'invoice_id' })
  invoiceId: string;
  @Column('bigint', { name: 'amount_cents' }) amountCents: number;
  /** VAT on services that this receipt made due */
  @Column('bigint', { name: 'vat_due_cents' }) vatDueCents: number;
}

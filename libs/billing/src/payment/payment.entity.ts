import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PaymentKind, PaymentMethod } from './payment.rules.js';

/** Money received, or paid back. Never changed: a mistake is undone by a payment of the opposite amount. */
@Entity('payments')
@Check('payments_method_check', "method IN ('transfer', 'cheque', 'card', 'cash', 'direct_debit')")
@Check('payments_kind_check', "kind IN ('receipt', 'refund', 'reversal')")
@Check(
  'payments_amount_check',
  "CASE kind WHEN 'receipt' THEN amount_cents > 0 WHEN 'refund' THEN amount_cents < 0 ELSE amount_cents <> 0 END",
)
@Check('payments_reverses_check', "(kind = 'reversal') = (reverses_id IS NOT NULL)")
@Check('payments_refunds_check', "(kind = 'refund') = (num_nonnulls(refunds_payment_id, refunds_credit_note_id) = 1)")
@Index('payments_refunds_payment_id_idx', ['refundsPaymentId'])
@Index('payments_refunds_credit_note_id_idx', ['refundsCreditNoteId'])
@Index('payments_reverses_id_key', ['reversesId'], { unique: true })
@Index('payments_received_on_idx', ['receivedOn', 'id'])
@Index('payments_customer_id_idx', ['customerId', 'id'])
@Index('payments_amount_cents_idx', ['amountCents', 'id'])
@Index('payments_search_idx', { synchronize: false })
@Index('payments_account_idx', { synchronize: false })
export class Payment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payments_pkey' }) id: string;
  @ForeignKey('Customer', { name: 'payments_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  @Column('date', { name: 'received_on' }) receivedOn: string;
  @Column('text') kind: PaymentKind;
  @Column('text') method: PaymentMethod;
  @Column('bigint', { name: 'amount_cents' }) amountCents: number;
  @Column('text', { nullable: true }) reference: string | null;
  @ForeignKey('Payment', { name: 'payments_reverses_id_fkey' })
  @Column('uuid', { name: 'reverses_id', nullable: true })
  reversesId: string | null;
  /** what a refund pays back: the rest of an overpayment, or of a credit note */
  @ForeignKey('Payment', { name: 'payments_refunds_payment_id_fkey' })
  @Column('uuid', { name: 'refunds_payment_id', nullable: true })
  refundsPaymentId: string | null;
  @ForeignKey('Invoice', { name: 'payments_refunds_credit_note_id_fkey' })
  @Column('uuid', { name: 'refunds_credit_note_id', nullable: true })
  refundsCreditNoteId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { VatCategory } from '@etabli/kernel';

/** What of a payment or of a credit note settles which invoice. Never changed: undone by the opposite amount. */
@Entity('settlements')
@Check('settlements_amount_check', 'amount_cents <> 0')
@Check('settlements_by_check', 'num_nonnulls(payment_id, credit_note_id) = 1')
@Index('settlements_invoice_id_idx', ['invoiceId'])
@Index('settlements_payment_id_idx', ['paymentId'])
@Index('settlements_credit_note_id_idx', ['creditNoteId'])
@Index('settlements_settled_on_idx', { synchronize: false })
export class Settlement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'settlements_pkey' }) id: string;
  @ForeignKey('Invoice', { name: 'settlements_invoice_id_fkey' })
  @Column('uuid', { name: 'invoice_id' })
  invoiceId: string;
  @ForeignKey('Payment', { name: 'settlements_payment_id_fkey' })
  @Column('uuid', { name: 'payment_id', nullable: true })
  paymentId: string | null;
  @ForeignKey('Invoice', { name: 'settlements_credit_note_id_fkey' })
  @Column('uuid', { name: 'credit_note_id', nullable: true })
  creditNoteId: string | null;
  @Column('bigint', { name: 'amount_cents' }) amountCents: number;
  @Column('date', { name: 'settled_on' }) settledOn: string;
}

/** What of a settlement stands for which rate, and the VAT that it made due. */
@Entity('settlement_vat_lines')
@Check('settlement_vat_lines_vat_category_check', "vat_category IN ('S', 'E', 'AE', 'K', 'G', 'O', 'Z')")
export class SettlementVatLine {
  @ForeignKey('Settlement', { name: 'settlement_vat_lines_settlement_id_fkey' })
  @PrimaryColumn('uuid', { name: 'settlement_id', primaryKeyConstraintName: 'settlement_vat_lines_pkey' })
  settlementId: string;
  @PrimaryColumn('text', { name: 'vat_category', primaryKeyConstraintName: 'settlement_vat_lines_pkey' })
  vatCategory: VatCategory;
  @PrimaryColumn('integer', { name: 'vat_rate_bp', primaryKeyConstraintName: 'settlement_vat_lines_pkey' })
  vatRateBp: number;
  @Column('bigint', { name: 'gross_cents' }) grossCents: number;
  @Column('bigint', { name: 'vat_due_cents' }) vatDueCents: number;
}

import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What is due on an issued invoice; without a row: nothing. Reckoned by the database at each issue and settlement, read-only here. */
@Entity('open_invoices')
@Check('open_invoices_open_cents_check', 'open_cents > 0')
export class OwedInvoice {
  @ForeignKey('Invoice', { name: 'open_invoices_invoice_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'invoice_id', primaryKeyConstraintName: 'open_invoices_pkey' })
  invoiceId: string;
  @Column('bigint', { name: 'open_cents' }) openCents: number;
}

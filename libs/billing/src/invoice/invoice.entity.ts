import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SellerFacts } from '@etabli/school';
import type { Nature, Sector } from './line.rules.js';
import type { Buyer, InvoiceTexts, VatOption } from './snapshot.rules.js';

/** A draft until it has a number; then a trigger keeps it, its lines and its VAT as they are. */
@Entity('invoices')
@Check('invoices_kind_check', "kind IN ('invoice')")
@Check('invoices_vat_option_check', "vat_option IN ('on_debits', 'on_receipts')")
@Check('invoices_number_check', "number ~ '^[A-Za-z0-9+_/-]{1,35}$'")
@Check('invoices_issued_check', 'num_nulls(number, issued_on, due_on, seller, buyer, vat_option, texts) IN (0, 7)')
@Check('invoices_due_on_check', 'due_on >= issued_on')
@Unique('invoices_number_key', ['number'])
@Index('invoices_delivery_id_key', ['deliveryId'], { unique: true })
@Index('invoices_created_on_idx', ['createdOn', 'id'])
@Index('invoices_issued_on_idx', ['issuedOn', 'id'])
@Index('invoices_number_idx', ['number', 'id'])
@Index('invoices_due_on_idx', ['dueOn', 'id'])
@Index('invoices_gross_cents_idx', ['grossCents', 'id'])
@Index('invoices_customer_id_idx', ['customerId', 'id'])
@Index('invoices_order_id_idx', ['orderId', 'id'])
@Index('invoices_search_idx', { synchronize: false })
export class Invoice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invoices_pkey' }) id: string;
  @Column('text') kind: 'invoice';
  @Column('text', { nullable: true }) number: string | null;
  @Column('date', { name: 'created_on' }) createdOn: string;
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  /** the day of the (last) delivery, or of the end of the service */
  @Column('date', { name: 'supplied_on' }) suppliedOn: string;
  @ForeignKey('Customer', { name: 'invoices_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  @ForeignKey('ProductionOrder', { name: 'invoices_order_id_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId: string;
  @ForeignKey('Delivery', { name: 'invoices_delivery_id_fkey' })
  @Column('uuid', { name: 'delivery_id', nullable: true })
  deliveryId: string | null;
  @Column('text') title: string;
  @Column('text', { name: 'order_number' }) orderNumber: string;
  @Column('text', { name: 'delivery_numbers' }) deliveryNumbers: string;
  @Column('text', { name: 'quote_number', nullable: true }) quoteNumber: string | null;
  @Column('text', { name: 'customer_reference', nullable: true }) customerReference: string | null;
  @Column('bigint', { name: 'net_cents' }) netCents: number;
  @Column('bigint', { name: 'vat_cents' }) vatCents: number;
  @Column('bigint', { name: 'gross_cents' }) grossCents: number;
  @Column('jsonb', { nullable: true }) seller: SellerFacts | null;
  @Column('jsonb', { nullable: true }) buyer: Buyer | null;
  @Column('text', { name: 'vat_option', nullable: true }) vatOption: VatOption | null;
  @Column('jsonb', { nullable: true }) texts: InvoiceTexts | null;
  @Column('text', { name: 'search_text' }) searchText: string;
}

@Entity('invoice_lines')
@Check('invoice_lines_nature_check', "nature IN ('goods', 'service')")
@Check('invoice_lines_sector_check', "sector IN ('taxable', 'exempt')")
@Check('invoice_lines_quantity_check', 'quantity > 0')
@Unique('invoice_lines_position_key', ['invoiceId', 'position'])
@Index('invoice_lines_order_line_id_idx', ['orderLineId'])
export class InvoiceLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invoice_lines_pkey' }) id: string;
  @ForeignKey('Invoice', { name: 'invoice_lines_invoice_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'invoice_id' })
  invoiceId: string;
  @ForeignKey('ProductionOrderLine', { name: 'invoice_lines_order_line_id_fkey' })
  @Column('uuid', { name: 'order_line_id' })
  orderLineId: string;
  @Column('integer') position: number;
  @Column('text') nature: Nature;
  @Column('text') sector: Sector;
  @Column('text') label: string;
  @Column('text', { nullable: true }) details: string | null;
  @Column('numeric', { precision: 12, scale: 4 }) quantity: string;
  @Column('text') unit: string;
  @Column('numeric', { name: 'unit_price', precision: 14, scale: 6 }) unitPrice: string;
  @Column('integer', { name: 'vat_rate_bp' }) vatRateBp: number;
  @Column('bigint', { name: 'net_cents' }) netCents: number;
}

/** VAT of an invoice, once a rate on the sum of its lines. */
@Entity('invoice_vat_lines')
@Check('invoice_vat_lines_pending_check', 'pending_cents >= 0 AND pending_cents <= vat_cents')
@Unique('invoice_vat_lines_rate_key', ['invoiceId', 'vatRateBp'])
export class InvoiceVatLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invoice_vat_lines_pkey' }) id: string;
  @ForeignKey('Invoice', { name: 'invoice_vat_lines_invoice_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'invoice_id' })
  invoiceId: string;
  @Column('integer', { name: 'vat_rate_bp' }) vatRateBp: number;
  @Column('bigint', { name: 'base_cents' }) baseCents: number;
  @Column('bigint', { name: 'vat_cents' }) vatCents: number;
  /** the part of services, due to the State when the customer pays */
  @Column('bigint', { name: 'pending_cents' }) pendingCents: number;
}

/** The customer contests an invoice: a fact beside it, for the invoice itself never changes. */
@Entity('invoice_disputes')
@Index('invoice_disputes_open_key', ['invoiceId'], { unique: true, where: 'closed_on IS NULL' })
@Index('invoice_disputes_invoice_id_idx', ['invoiceId'])
export class InvoiceDispute {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invoice_disputes_pkey' }) id: string;
  @ForeignKey('Invoice', { name: 'invoice_disputes_invoice_id_fkey' })
  @Column('uuid', { name: 'invoice_id' })
  invoiceId: string;
  @Column('date', { name: 'opened_on' }) openedOn: string;
  @Column('text') reason: string;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('text', { name: 'closing_note', nullable: true }) closingNote: string | null;
}

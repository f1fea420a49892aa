import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Sector } from '../invoice/line.rules.js';
import type { ReadLine, ReadWarning } from './read-invoice.rules.js';
import {
  SUPPLIER_INVOICE_TRANSITIONS,
  type SupplierFormat,
  type SupplierInvoiceState,
  type SupplierPaymentMethod,
  type SupplierSource,
} from './supplier-invoice.rules.js';

/** A supplier's invoice or credit note, filed with its bytes. Until a plain PDF is typed it has no amounts. */
@Entity('supplier_invoices')
@Check('supplier_invoices_state_check', SUPPLIER_INVOICE_TRANSITIONS.sqlCheck('state'))
@Check('supplier_invoices_format_check', "format IN ('facturx', 'cii', 'ubl', 'pdf')")
@Check('supplier_invoices_source_check', "source IN ('upload', 'platform')")
@Check('supplier_invoices_sector_check', "sector IN ('taxable', 'exempt')")
@Check(
  'supplier_invoices_method_check',
  "paid_method IN ('transfer', 'cheque', 'card', 'cash', 'direct_debit', 'offset')",
)
@Check(
  'supplier_invoices_typed_check',
  "num_nulls(supplier_name, supplier_key, number, issued_on, net_cents, vat_cents, gross_cents, payable_cents) IN (0, 8) AND (number IS NOT NULL OR state IN ('to_type', 'refused'))",
)
@Check(
  'supplier_invoices_paid_check',
  "(state = 'paid') = (paid_on IS NOT NULL) AND (paid_on IS NULL) = (paid_method IS NULL)",
)
@Unique('supplier_invoices_number_key', ['supplierKey', 'numberKey'])
@Index('supplier_invoices_received_on_idx', ['receivedOn', 'id'])
@Index('supplier_invoices_issued_on_idx', ['issuedOn', 'id'])
@Index('supplier_invoices_due_on_idx', ['dueOn', 'id'])
@Index('supplier_invoices_gross_cents_idx', ['grossCents', 'id'])
@Index('supplier_invoices_supplier_name_idx', ['supplierName', 'id'])
@Index('supplier_invoices_search_idx', { synchronize: false })
export class SupplierInvoice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'supplier_invoices_pkey' }) id: string;
  @ForeignKey('StoredFile', { name: 'supplier_invoices_file_id_fkey' })
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  @Column('text') format: SupplierFormat;
  @Column('text') source: SupplierSource;
  @Column('text') state: SupplierInvoiceState;
  @Column('text') sector: Sector;
  @Column('date', { name: 'received_on' }) receivedOn: string;
  @Column({ type: 'text', name: 'supplier_name', collation: 'fr', nullable: true }) supplierName: string | null;
  @Column('text', { name: 'supplier_siren', nullable: true }) supplierSiren: string | null;
  @Column('text', { name: 'supplier_vat_number', nullable: true }) supplierVatNumber: string | null;
  /** SIREN, else VAT number, else the folded name */
  @Column('text', { name: 'supplier_key', nullable: true }) supplierKey: string | null;
  @Column('text', { nullable: true }) number: string | null;
  /** the number without blanks, upper case: as duplicates are compared */
  @Column('text', { name: 'number_key', nullable: true }) numberKey: string | null;
  @Column('boolean', { name: 'credit_note' }) creditNote: boolean;
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('text') currency: string;
  @Column('bigint', { name: 'net_cents', nullable: true }) netCents: number | null;
  @Column('bigint', { name: 'vat_cents', nullable: true }) vatCents: number | null;
  @Column('bigint', { name: 'gross_cents', nullable: true }) grossCents: number | null;
  /** what is left to pay after what was paid in advance */
  @Column('bigint', { name: 'payable_cents', nullable: true }) payableCents: number | null;
  @Column('text', { nullable: true }) iban: string | null;
  @Column('text', { name: 'order_reference', nullable: true }) orderReference: string | null;
  @Column('jsonb') lines: ReadLine[];
  @Column('text', { array: true }) warnings: ReadWarning[];
  @Column('date', { name: 'paid_on', nullable: true }) paidOn: string | null;
  @Column('text', { name: 'paid_method', nullable: true }) paidMethod: SupplierPaymentMethod | null;
  @Column('text', { name: 'paid_reference', nullable: true }) paidReference: string | null;
  @Column('text', { name: 'search_text' }) searchText: string;
}

@Entity('supplier_invoice_vat_lines')
@Check('supplier_invoice_vat_lines_rate_check', 'vat_rate_bp >= 0 AND vat_rate_bp <= 10000')
@Unique('supplier_invoice_vat_lines_rate_key', ['supplierInvoiceId', 'vatRateBp', 'category'])
export class SupplierInvoiceVatLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'supplier_invoice_vat_lines_pkey' }) id: string;
  @ForeignKey('SupplierInvoice', { name: 'supplier_invoice_vat_lines_supplier_invoice_id_fkey' })
  @Column('uuid', { name: 'supplier_invoice_id' })
  supplierInvoiceId: string;
  @Column('integer', { name: 'vat_rate_bp' }) vatRateBp: number;
  /** UNTDID 5305 */
  @Column('text') category: string;
  @Column('bigint', { name: 'base_cents' }) baseCents: number;
  @Column('bigint', { name: 'vat_cents' }) vatCents: number;
}

/** Who did what with the document and why; never changed. */
@Entity('supplier_invoice_steps')
@Index('supplier_invoice_steps_supplier_invoice_id_idx', ['supplierInvoiceId', 'id'])
export class SupplierInvoiceStepTaken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'supplier_invoice_steps_pkey' }) id: string;
  @ForeignKey('SupplierInvoice', { name: 'supplier_invoice_steps_supplier_invoice_id_fkey' })
  @Column('uuid', { name: 'supplier_invoice_id' })
  supplierInvoiceId: string;
  @Column('text') step: string;
  @Column('text', { name: 'to_state' }) toState: SupplierInvoiceState;
  @Column('timestamptz') at: Date;
  @Column('text', { name: 'actor_name' }) actorName: string;
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode: string | null;
  @Column('text', { nullable: true }) note: string | null;
}

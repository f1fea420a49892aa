import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CashedAmount } from './cashed.rules.js';
import type { ReportingPeriod } from './ereporting.rules.js';

/** What happened to an e-invoice of ours or of a supplier. A log: statuses come in any order and are never changed. */
@Entity('einvoice_statuses')
@Check('einvoice_statuses_code_check', "code ~ '^[0-9]{3}$'")
@Check('einvoice_statuses_source_check', "source IN ('platform', 'school')")
@Check('einvoice_statuses_subject_check', 'num_nonnulls(invoice_id, supplier_invoice_id) = 1')
@Check('einvoice_statuses_amounts_check', "settlement_id IS NULL OR (code = '212' AND amounts IS NOT NULL)")
@Unique('einvoice_statuses_settlement_id_key', ['settlementId'])
@Index('einvoice_statuses_invoice_id_idx', ['invoiceId', 'at'])
@Index('einvoice_statuses_supplier_invoice_id_idx', ['supplierInvoiceId', 'at'])
export class EinvoiceStatus {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'einvoice_statuses_pkey' }) id: string;
  @ForeignKey('Invoice', { name: 'einvoice_statuses_invoice_id_fkey' })
  @Column('uuid', { name: 'invoice_id', nullable: true })
  invoiceId: string | null;
  @ForeignKey('SupplierInvoice', { name: 'einvoice_statuses_supplier_invoice_id_fkey' })
  @Column('uuid', { name: 'supplier_invoice_id', nullable: true })
  supplierInvoiceId: string | null;
  @Column('text') code: string;
  @Column('text') label: string;
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode: string | null;
  @Column('text', { name: 'reason_text', nullable: true }) reasonText: string | null;
  @Column('timestamptz') at: Date;
  @Column('text') source: 'platform' | 'school';
  /** 212 alone: what was cashed */
  @ForeignKey('Settlement', { name: 'einvoice_statuses_settlement_id_fkey' })
  @Column('uuid', { name: 'settlement_id', nullable: true })
  settlementId: string | null;
  @Column('jsonb', { nullable: true }) amounts: CashedAmount[] | null;
}

export const MESSAGE_KINDS = ['invoice', 'status', 'ereporting'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What is to go to the platform, written with the command that causes it; sent after its commit, again after a crash. */
@Entity('einvoice_messages')
@Check('einvoice_messages_kind_check', "kind IN ('invoice', 'status', 'ereporting')")
@Unique('einvoice_messages_subject_key', ['kind', 'subjectId'])
@Index('einvoice_messages_waiting_idx', ['id'], { where: 'sent_at IS NULL' })
export class EinvoiceMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'einvoice_messages_pkey' }) id: string;
  @Column('text') kind: MessageKind;
  /** the invoice, the status or the batch */
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('timestamptz', { name: 'queued_at' }) queuedAt: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
}

/** What came from the platform, by the hash of its bytes: the same message is taken once. */
@Entity('einvoice_receipts')
@Check('einvoice_receipts_outcome_check', "outcome IN ('done', 'rejected')")
@Check('einvoice_receipts_reason_check', "(outcome = 'rejected') = (reason IS NOT NULL)")
@Index('einvoice_receipts_sha256_key', ['sha256'], { unique: true, where: "outcome = 'done'" })
@Index('einvoice_receipts_read_at_idx', ['readAt', 'id'])
export class EinvoiceReceipt {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'einvoice_receipts_pkey' }) id: string;
  /** the name of the file, or the platform's own id */
  @Column('text') name: string;
  @Column('text') sha256: string;
  @Column('text') outcome: 'done' | 'rejected';
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'read_at' }) readAt: Date;
}

/** One row: how often the school reports. Its regime of VAT decides (normal monthly regime: sales by ten days). */
@Entity('einvoice_settings')
@Check('einvoice_settings_period_check', "reporting_period IN ('ten_days', 'month')")
@Check('einvoice_settings_one_check', 'single')
export class EinvoiceSettings {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'einvoice_settings_pkey' }) single: boolean;
  @Column('text', { name: 'reporting_period' }) reportingPeriod: ReportingPeriod;
  /** nothing before this day is reported; null: no reporting yet */
  @Column('date', { name: 'reported_from', nullable: true }) reportedFrom: string | null;
}

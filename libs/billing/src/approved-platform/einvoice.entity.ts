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
@Check('einvoice_messages_failure_check', '(failed_at IS NULL) = (failure IS NULL)')
@Unique('einvoice_messages_subject_key', ['kind', 'subjectId'])
@Index('einvoice_messages_waiting_idx', ['id'], { where: 'sent_at IS NULL' })
export class EinvoiceMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'einvoice_messages_pkey' }) id: string;
  @Column('text') kind: MessageKind;
  /** the invoice, the status or the batch */
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('timestamptz', { name: 'queued_at' }) queuedAt: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  /** the last attempt, when it did not go; null once it went */
  @Column('timestamptz', { name: 'failed_at', nullable: true }) failedAt: Date | null;
  @Column('text', { nullable: true }) failure: string | null;
  /** the rejection after which the same file went again: it waits for nobody any more */
  @ForeignKey('EinvoiceStatus', { name: 'einvoice_messages_resent_after_fkey' })
  @Column('uuid', { name: 'resent_after', nullable: true })
  resentAfter: string | null;
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

export const EINVOICE_DUTIES = ['reception', 'emission', 'ereporting'] as const;
export type EinvoiceDutyName = (typeof EINVOICE_DUTIES)[number];

/** What the law wants of a small school, from which day, by which text. A postponement is a migration. */
@Entity('einvoice_duties')
@Check('einvoice_duties_duty_check', "duty IN ('reception', 'emission', 'ereporting')")
export class EinvoiceDuty {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'einvoice_duties_pkey' }) duty: EinvoiceDutyName;
  @Column('date', { name: 'applies_from' }) appliesFrom: string;
  @Column('text') law: string;
}

/** How invoices reach public bodies: a person deposits them on Chorus Pro, or the platform carries them there. */
export const PUBLIC_ROUTES = ['chorus_pro', 'platform'] as const;
export type PublicRoute = (typeof PUBLIC_ROUTES)[number];

/** One row: the school's platform, its own earlier days, and how often it reports, which its regime of VAT decides. */
@Entity('einvoice_settings')
@Check('einvoice_settings_period_check', "reporting_period IN ('ten_days', 'month')")
@Check('einvoice_settings_public_route_check', "public_route IN ('chorus_pro', 'platform')")
@Check('einvoice_settings_one_check', 'single')
export class EinvoiceSettings {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'einvoice_settings_pkey' }) single: boolean;
  @Column('text', { name: 'platform_name', nullable: true }) platformName: string | null;
  @Column('text', { name: 'public_route', default: 'chorus_pro' }) publicRoute: PublicRoute;
  /** invoices of before do not go through the platform; null: from the day of the law */
  @Column('date', { name: 'submitted_from', nullable: true }) submittedFrom: string | null;
  @Column('text', { name: 'reporting_period' }) reportingPeriod: ReportingPeriod;
  /** nothing before this day is reported; null: from the day of the law */
  @Column('date', { name: 'reported_from', nullable: true }) reportedFrom: string | null;
}

/** An invoice to a public body that a person laid down on Chorus Pro. */
@Entity('chorus_deposits')
export class ChorusDeposit {
  @ForeignKey('Invoice', { name: 'chorus_deposits_invoice_id_fkey' })
  @PrimaryColumn('uuid', { name: 'invoice_id', primaryKeyConstraintName: 'chorus_deposits_pkey' })
  invoiceId: string;
  @Column('date', { name: 'deposited_on' }) depositedOn: string;
  /** the number that Chorus Pro gave */
  @Column('text', { nullable: true }) reference: string | null;
  @Column('timestamptz', { name: 'noted_at' }) notedAt: Date;
  @Column('text', { name: 'noted_by_name' }) notedByName: string;
}

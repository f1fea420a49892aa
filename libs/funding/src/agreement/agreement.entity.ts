import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  type AgreementKind,
  INSTALMENT_TRANSITIONS,
  type InstalmentKind,
  type InstalmentState,
} from './agreement.rules.js';

/** What a funder promised in writing, for a period and on conditions (convention). */
@Entity('funding_agreements')
@Check('funding_agreements_kind_check', "kind IN ('state', 'region', 'local', 'sponsor', 'patronage', 'tax')")
@Check('funding_agreements_amount_check', 'amount_cents > 0')
@Check('funding_agreements_days_check', 'ends_on >= starts_on')
@Check('funding_agreements_ended_check', '(ended_on IS NULL) = (ended_reason IS NULL)')
@Index('funding_agreements_customer_id_idx', ['customerId'])
@Index('funding_agreements_starts_on_idx', ['startsOn', 'id'])
@Index('funding_agreements_ends_on_idx', ['endsOn', 'id'])
@Index('funding_agreements_amount_cents_idx', ['amountCents', 'id'])
@Index('funding_agreements_title_idx', ['title', 'id'])
export class FundingAgreement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'funding_agreements_pkey' }) id: string;
  @ForeignKey('Customer', { name: 'funding_agreements_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  @Column('text') kind: AgreementKind;
  @Column({ type: 'text', collation: 'fr' }) title: string;
  /** the funder's own number */
  @Column('text', { nullable: true }) reference: string | null;
  @Column('bigint', { name: 'amount_cents' }) amountCents: number;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on' }) endsOn: string;
  @Column('date', { name: 'signed_on', nullable: true }) signedOn: string | null;
  @Column('text', { nullable: true }) conditions: string | null;
  /** tied to a use: what is not spent at the year's end goes to the dedicated funds (194 to 196) */
  @Column('boolean') restricted: boolean;
  /** ended before its term */
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason: string | null;
  @Column('text', { name: 'corrected_reason', nullable: true }) correctedReason: string | null;
}

@Entity('funding_instalments')
@Check('funding_instalments_kind_check', "kind IN ('plain', 'advance', 'interim', 'balance')")
@Check('funding_instalments_amount_check', 'amount_cents > 0')
@Check('funding_instalments_state_check', INSTALMENT_TRANSITIONS.sqlCheck('state'))
@Check('funding_instalments_claimed_check', "state <> 'expected' OR claimed_on IS NULL")
@Check('funding_instalments_received_check', "(state = 'received') = (received_on IS NOT NULL)")
@Index('funding_instalments_agreement_id_idx', ['agreementId', 'dueOn', 'id'])
@Index('funding_instalments_due_on_idx', ['dueOn', 'id'], { where: "state <> 'received'" })
@Index('funding_instalments_received_on_idx', ['receivedOn'], { where: "state = 'received'" })
export class FundingInstalment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'funding_instalments_pkey' }) id: string;
  @ForeignKey('FundingAgreement', { name: 'funding_instalments_agreement_id_fkey' })
  @Column('uuid', { name: 'agreement_id' })
  agreementId: string;
  @Column('text') kind: InstalmentKind;
  @Column('text') label: string;
  @Column('bigint', { name: 'amount_cents' }) amountCents: number;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('text') state: InstalmentState;
  @Column('date', { name: 'claimed_on', nullable: true }) claimedOn: string | null;
  @Column('date', { name: 'received_on', nullable: true }) receivedOn: string | null;
  /** what the bank wrote */
  @Column('text', { nullable: true }) reference: string | null;
  /** why it was last put right; what it was before stands in the trail */
  @Column('text', { name: 'corrected_reason', nullable: true }) correctedReason: string | null;
}

/** A report (bilan, compte rendu financier) that a funder wants by a day. */
@Entity('funder_reports')
@Index('funder_reports_agreement_id_idx', ['agreementId', 'dueOn', 'id'])
@Index('funder_reports_due_on_idx', ['dueOn', 'id'], { where: 'sent_on IS NULL' })
export class FunderReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'funder_reports_pkey' }) id: string;
  @ForeignKey('FundingAgreement', { name: 'funder_reports_agreement_id_fkey' })
  @Column('uuid', { name: 'agreement_id' })
  agreementId: string;
  @Column('text') label: string;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('date', { name: 'sent_on', nullable: true }) sentOn: string | null;
}

@Entity('funding_documents')
@Check('funding_documents_withdrawn_check', '(withdrawn_on IS NULL) = (withdrawn_reason IS NULL)')
@Index('funding_documents_agreement_id_idx', ['agreementId', 'id'])
@Index('funding_documents_file_id_idx', ['fileId'])
export class FundingDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'funding_documents_pkey' }) id: string;
  @ForeignKey('FundingAgreement', { name: 'funding_documents_agreement_id_fkey' })
  @Column('uuid', { name: 'agreement_id' })
  agreementId: string;
  @ForeignKey('StoredFile', { name: 'funding_documents_file_id_fkey' })
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  @Column('text') label: string;
  @Column('date', { name: 'kept_on' }) keptOn: string;
  @Column('text', { name: 'kept_by_name' }) keptByName: string;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: string | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason: string | null;
}

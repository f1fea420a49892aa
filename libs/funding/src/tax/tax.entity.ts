import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { TaxTarget } from './tax.rules.js';

/** A year of the balance of the apprenticeship tax, which employers direct to schools in SOLTéA. */
@Entity('tax_campaigns')
@Index('tax_campaigns_year_key', ['year'], { unique: true, where: 'withdrawn_on IS NULL' })
@Check('tax_campaigns_withdrawn_check', '(withdrawn_on IS NULL) = (withdrawn_reason IS NULL)')
@Check('tax_campaigns_year_check', 'year >= 2000 AND year <= 2099')
@Check('tax_campaigns_balance_check', 'balance_bp > 0 AND balance_bp <= 10000')
@Check('tax_campaigns_days_check', 'closes_on >= opens_on')
export class TaxCampaign {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tax_campaigns_pkey' }) id: string;
  @Column('integer') year: number;
  /** the part of the tax that employers direct, as the rule of that year said */
  @Column('integer', { name: 'balance_bp' }) balanceBp: number;
  /** when employers may choose, once it is known */
  @Column('date', { name: 'opens_on', nullable: true }) opensOn: string | null;
  @Column('date', { name: 'closes_on', nullable: true }) closesOn: string | null;
  /** opened by mistake: counts nowhere */
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: string | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason: string | null;
}

/** What an employer said it would direct to the school. */
@Entity('tax_pledges')
@Check('tax_pledges_amount_check', 'amount_cents > 0')
@Check('tax_pledges_withdrawn_check', '(withdrawn_on IS NULL) = (withdrawn_reason IS NULL)')
@Index('tax_pledges_customer_key', ['campaignId', 'customerId'], { unique: true, where: 'withdrawn_on IS NULL' })
@Index('tax_pledges_customer_id_idx', ['customerId'])
export class TaxPledge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tax_pledges_pkey' }) id: string;
  @ForeignKey('TaxCampaign', { name: 'tax_pledges_campaign_id_fkey' })
  @Column('uuid', { name: 'campaign_id' })
  campaignId: string;
  @ForeignKey('Customer', { name: 'tax_pledges_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  @Column('bigint', { name: 'amount_cents' }) amountCents: number;
  @Column('date', { name: 'pledged_on' }) pledgedOn: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: string | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason: string | null;
  @Column('text', { name: 'corrected_reason', nullable: true }) correctedReason: string | null;
}

@Entity('tax_imports')
@Check('tax_imports_count_check', 'row_count > 0')
@Index('tax_imports_campaign_id_idx', ['campaignId', 'id'])
export class TaxImport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tax_imports_pkey' }) id: string;
  @ForeignKey('TaxCampaign', { name: 'tax_imports_campaign_id_fkey' })
  @Column('uuid', { name: 'campaign_id' })
  campaignId: string;
  @Column('timestamptz', { name: 'imported_at' }) importedAt: Date;
  @Column('text', { name: 'imported_by_name' }) importedByName: string;
  @Column('integer', { name: 'row_count' }) rowCount: number;
  @Column('bigint', { name: 'total_cents' }) totalCents: number;
}

/** A payment as SOLTéA tells it. Comes in once; only the employer it was found to be may change. */
@Entity('tax_receipts')
@Check('tax_receipts_siren_check', "siren ~ '^[0-9]{9}$'")
@Check('tax_receipts_siret_check', "siret ~ '^[0-9]{14}$'")
@Check('tax_receipts_amount_check', 'amount_cents > 0')
@Unique('tax_receipts_row_key', ['campaignId', 'rowKey'])
@Index('tax_receipts_import_id_idx', ['importId'])
@Index('tax_receipts_customer_id_idx', ['customerId'])
@Index('tax_receipts_paid_on_idx', ['paidOn'])
export class TaxReceipt {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tax_receipts_pkey' }) id: string;
  @ForeignKey('TaxCampaign', { name: 'tax_receipts_campaign_id_fkey' })
  @Column('uuid', { name: 'campaign_id' })
  campaignId: string;
  @ForeignKey('TaxImport', { name: 'tax_receipts_import_id_fkey' })
  @Column('uuid', { name: 'import_id' })
  importId: string;
  @Column('text', { name: 'row_key' }) rowKey: string;
  @Column('text') siren: string;
  @Column('text', { nullable: true }) siret: string | null;
  @Column({ type: 'text', name: 'employer_name', collation: 'fr' }) employerName: string;
  @Column('bigint', { name: 'amount_cents' }) amountCents: number;
  @Column('date', { name: 'paid_on' }) paidOn: string;
  @ForeignKey('Customer', { name: 'tax_receipts_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id', nullable: true })
  customerId: string | null;
  @Column('text', { name: 'corrected_reason', nullable: true }) correctedReason: string | null;
}

/** Which column of the file means what, as it was last said. */
@Entity('tax_headings')
@Unique('tax_headings_heading_key', ['heading'])
export class TaxHeading {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tax_headings_pkey' }) id: string;
  /** folded, letters and digits alone */
  @Column('text') heading: string;
  @Column('text') target: TaxTarget;
}

/** What a thank-you letter says, as it was when it was asked for. */
export interface ThankYou {
  readonly name: string;
  /** of the address, without the name */
  readonly lines: readonly string[];
  readonly payments: readonly { readonly paidOn: string; readonly cents: number }[];
}

/** Letters of thanks: to one employer (a PDF) or to all of a campaign (a ZIP of PDFs). */
@Entity('tax_letters')
@Check('tax_letters_count_check', 'letter_count > 0')
@Index('tax_letters_campaign_id_idx', ['campaignId', 'id'])
@Index('tax_letters_run_id_idx', ['runId'])
@Index('tax_letters_file_id_idx', ['fileId'])
export class TaxLetter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tax_letters_pkey' }) id: string;
  @ForeignKey('TaxCampaign', { name: 'tax_letters_campaign_id_fkey' })
  @Column('uuid', { name: 'campaign_id' })
  campaignId: string;
  /** null: everybody who paid */
  @Column('text', { nullable: true }) siren: string | null;
  @ForeignKey('JobRun', { name: 'tax_letters_run_id_fkey' })
  @Column('uuid', { name: 'run_id' })
  runId: string;
  @ForeignKey('StoredFile', { name: 'tax_letters_file_id_fkey' })
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null;
  @Column('jsonb') letters: ThankYou[];
  @Column('integer', { name: 'letter_count' }) letterCount: number;
  @Column('date', { name: 'written_on' }) writtenOn: string;
  @Column('text', { name: 'requested_by_name' }) requestedByName: string;
}

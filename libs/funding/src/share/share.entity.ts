import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CostKind } from './share.rules.js';

/** A cost that funders may pay for: a supplier's invoice, a wage, anything else. */
@Entity('funded_costs')
@Check('funded_costs_kind_check', "kind IN ('purchase', 'staff', 'other')")
@Check('funded_costs_net_check', 'net_cents > 0')
@Unique('funded_costs_supplier_invoice_id_key', ['supplierInvoiceId'])
@Index('funded_costs_spent_on_idx', ['spentOn', 'id'])
@Index('funded_costs_net_cents_idx', ['netCents', 'id'])
export class FundedCost {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'funded_costs_pkey' }) id: string;
  @Column('text') kind: CostKind;
  @Column({ type: 'text', collation: 'fr' }) label: string;
  @Column('date', { name: 'spent_on' }) spentOn: string;
  /** before tax */
  @Column('bigint', { name: 'net_cents' }) netCents: number;
  @ForeignKey('SupplierInvoice', { name: 'funded_costs_supplier_invoice_id_fkey' })
  @Column('uuid', { name: 'supplier_invoice_id', nullable: true })
  supplierInvoiceId: string | null;
}

/** What part of a cost or of a youth's hours an agreement pays. The trigger `funding_shares_whole` holds their sum. */
@Entity('funding_shares')
@Check('funding_shares_share_check', 'share_bp > 0 AND share_bp <= 10000')
@Check('funding_shares_one_check', 'num_nonnulls(cost_id, time_entry_id) = 1')
@Check('funding_shares_withdrawn_check', '(withdrawn_on IS NULL) = (withdrawn_reason IS NULL)')
@Index('funding_shares_cost_key', ['costId', 'agreementId'], { unique: true, where: 'withdrawn_on IS NULL' })
@Index('funding_shares_time_entry_key', ['timeEntryId', 'agreementId'], {
  unique: true,
  where: 'withdrawn_on IS NULL',
})
@Index('funding_shares_agreement_id_idx', ['agreementId'])
export class FundingShare {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'funding_shares_pkey' }) id: string;
  @ForeignKey('FundingAgreement', { name: 'funding_shares_agreement_id_fkey' })
  @Column('uuid', { name: 'agreement_id' })
  agreementId: string;
  @ForeignKey('FundedCost', { name: 'funding_shares_cost_id_fkey' })
  @Column('uuid', { name: 'cost_id', nullable: true })
  costId: string | null;
  @ForeignKey('TimeEntry', { name: 'funding_shares_time_entry_id_fkey' })
  @Column('uuid', { name: 'time_entry_id', nullable: true })
  timeEntryId: string | null;
  @Column('integer', { name: 'share_bp' }) shareBp: number;
  @Column('date', { name: 'shared_on' }) sharedOn: string;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: string | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason: string | null;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { GrantKind } from './grant.rules.js';

/** How the money of an agreement is computed: a rate of an eligible base, up to a cap, as they were when it was decided. */
@Entity('equipment_grants')
@Check('equipment_grants_kind_check', "kind IN ('equipment', 'engineering')")
@Check('equipment_grants_rate_check', 'rate_bp > 0 AND rate_bp <= 10000')
@Check('equipment_grants_cap_check', 'cap_cents > 0')
@Unique('equipment_grants_agreement_id_key', ['agreementId'])
export class EquipmentGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'equipment_grants_pkey' }) id: string;
  @ForeignKey('FundingAgreement', { name: 'equipment_grants_agreement_id_fkey' })
  @Column('uuid', { name: 'agreement_id' })
  agreementId: string;
  @Column('text') kind: GrantKind;
  @Column('integer', { name: 'rate_bp' }) rateBp: number;
  @Column('bigint', { name: 'cap_cents' }) capCents: number;
  /** where rate and cap stand */
  @Column('text') source: string;
  /** what must be shown to the public */
  @Column('text', { nullable: true }) publicity: string | null;
  /** until then the equipment may not be sold, or money goes back */
  @Column('date', { name: 'keep_until', nullable: true }) keepUntil: string | null;
  /** why it was last put right; what it was before stands in the trail */
  @Column('text', { name: 'corrected_reason', nullable: true }) correctedReason: string | null;
}

@Entity('grant_items')
@Check('grant_items_eligible_check', 'eligible_cents > 0')
@Check('grant_items_life_check', 'life_months > 0 AND life_months <= 600')
@Check('grant_items_service_check', '(in_service_on IS NULL) = (life_months IS NULL)')
@Check('grant_items_withdrawn_check', '(withdrawn_on IS NULL) = (withdrawn_reason IS NULL)')
@Index('grant_items_cost_id_key', ['costId'], { unique: true, where: 'withdrawn_on IS NULL' })
@Index('grant_items_grant_id_idx', ['grantId', 'id'])
@Index('grant_items_machine_id_idx', ['machineId'])
export class GrantItem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'grant_items_pkey' }) id: string;
  @ForeignKey('EquipmentGrant', { name: 'grant_items_grant_id_fkey' })
  @Column('uuid', { name: 'grant_id' })
  grantId: string;
  @Column('text') label: string;
  /** before tax */
  @Column('bigint', { name: 'eligible_cents' }) eligibleCents: number;
  /** the cost of its supplier's invoice */
  @ForeignKey('FundedCost', { name: 'grant_items_cost_id_fkey' })
  @Column('uuid', { name: 'cost_id', nullable: true })
  costId: string | null;
  @ForeignKey('Machine', { name: 'grant_items_machine_id_fkey' })
  @Column('uuid', { name: 'machine_id', nullable: true })
  machineId: string | null;
  @Column('date', { name: 'in_service_on', nullable: true }) inServiceOn: string | null;
  @Column('integer', { name: 'life_months', nullable: true }) lifeMonths: number | null;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: string | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason: string | null;
  @Column('text', { name: 'corrected_reason', nullable: true }) correctedReason: string | null;
}

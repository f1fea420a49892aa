import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SUBCONTRACT_TRANSITIONS, type SubcontractState } from './subcontract.rules.js';

/** Outside work of an order. */
@Entity('subcontracts')
@Check('subcontracts_state_check', SUBCONTRACT_TRANSITIONS.sqlCheck('state'))
@Check('subcontracts_days_check', 'days >= 0 AND days <= 366')
@Check('subcontracts_estimated_check', 'estimated_cents >= 0')
@Check('subcontracts_cost_check', 'cost_cents >= 0')
@Check(
  'subcontracts_sent_check',
  "CASE state WHEN 'planned' THEN sent_on IS NULL WHEN 'cancelled' THEN true ELSE sent_on IS NOT NULL AND expected_on IS NOT NULL END",
)
@Check('subcontracts_back_check', "(state = 'back'::text) = (back_on IS NOT NULL) AND back_on >= sent_on")
@Index('subcontracts_order_id_idx', ['orderId', 'id'])
@Index('subcontracts_search_idx', { synchronize: false })
@Index('subcontracts_expected_on_idx', ['expectedOn'], { where: "(state = 'sent'::text)" })
export class Subcontract {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subcontracts_pkey' }) id: string;
  @ForeignKey('ProductionOrder', { name: 'subcontracts_order_id_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId: string;
  @Column('text') supplier: string;
  @Column('text') what: string;
  @Column('text') state: SubcontractState;
  /** as estimated: from sent to back */
  @Column('int', { nullable: true }) days: number | null;
  @Column('bigint', { name: 'estimated_cents', nullable: true }) estimatedCents: number | null;
  /** before tax, as billed by the supplier; null: not known yet */
  @Column('bigint', { name: 'cost_cents', nullable: true }) costCents: number | null;
  @Column('date', { name: 'sent_on', nullable: true }) sentOn: string | null;
  @Column('date', { name: 'expected_on', nullable: true }) expectedOn: string | null;
  @Column('date', { name: 'back_on', nullable: true }) backOn: string | null;
}

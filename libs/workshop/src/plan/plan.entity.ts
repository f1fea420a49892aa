import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PLAN_KINDS, type PlanKind } from './plan.rules.js';

/** One revision of a plan, of an inquiry or of an order. Those of an inquiry go with its order. */
@Entity('plans')
@Check('plans_rank_check', 'rank >= 1')
@Check('plans_kind_check', `kind = ANY (ARRAY[${PLAN_KINDS.map((one) => `'${one}'::text`).join(', ')}])`)
@Check('plans_owner_check', 'num_nonnulls(inquiry_id, order_id) = 1')
@Index('plans_first_id_rank_key', ['firstId', 'rank'], { unique: true })
@Index('plans_first_id_revision_key', ['firstId', 'revision'], { unique: true })
@Index('plans_inquiry_id_idx', ['inquiryId'], { where: 'inquiry_id IS NOT NULL' })
@Index('plans_order_id_idx', ['orderId'], { where: 'order_id IS NOT NULL' })
@Index('plans_search_idx', { synchronize: false })
export class Plan {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plans_pkey' }) id: string;
  /** the first revision of this plan; its own id on the first */
  @ForeignKey('Plan', { name: 'plans_first_id_fkey' })
  @Column('uuid', { name: 'first_id' })
  firstId: string;
  @Column('int') rank: number;
  @ForeignKey('Inquiry', { name: 'plans_inquiry_id_fkey' })
  @Column('uuid', { name: 'inquiry_id', nullable: true })
  inquiryId: string | null;
  @ForeignKey('ProductionOrder', { name: 'plans_order_id_fkey' })
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId: string | null;
  @Column({ type: 'text', collation: 'fr' }) name: string;
  /** A, B … or as the drawing says */
  @Column('text') revision: string;
  @Column('text') kind: PlanKind;
  @ForeignKey('StoredFile', { name: 'plans_file_id_fkey' })
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  @ForeignKey('User', { name: 'plans_added_by_fkey' })
  @Column('uuid', { name: 'added_by', nullable: true })
  addedBy: string | null;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
}

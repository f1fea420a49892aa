import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MonthScope } from './month.rules.js';

/** A month that takes no more entries. There is no way back. */
@Entity('locked_months')
@Check('locked_months_scope_check', "scope = ANY (ARRAY['hours'::text, 'sales'::text])")
@Check('locked_months_month_check', "month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text")
@Index('locked_months_scope_month_key', ['scope', 'month'], { unique: true })
@Index('locked_months_month_idx', ['month', 'id'])
export class LockedMonth {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'locked_months_pkey' }) id: string;
  @Column('text') month: string;
  @Column('text') scope: MonthScope;
  @Column('timestamptz', { name: 'locked_at' }) lockedAt: Date;
  @ForeignKey('User', { name: 'locked_months_locked_by_fkey' })
  @Column('uuid', { name: 'locked_by', nullable: true })
  lockedBy: string | null;
}

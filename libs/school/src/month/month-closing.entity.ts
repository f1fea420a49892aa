import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { MonthScope, MonthStep } from './month.rules.js';

/** Each soft closing of a month and each reopening; the last one counts until the month is in `locked_months`. Never changed. */
@Entity('month_closings')
@Check('month_closings_scope_check', "scope IN ('hours', 'sales')")
@Check('month_closings_month_check', "month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'")
@Check('month_closings_step_check', "step IN ('soft_close', 'reopen')")
@Check('month_closings_reason_check', "(step = 'reopen') = (reason IS NOT NULL)")
@Unique('month_closings_rank_key', ['scope', 'month', 'rank'])
export class MonthClosing {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'month_closings_pkey' }) id: string;
  @Column('text') scope: MonthScope;
  @Column('text') month: string;
  /** 1 for the first step of the month */
  @Column('integer') rank: number;
  @Column('text') step: MonthStep;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz') at: Date;
  @ForeignKey('User', { name: 'month_closings_by_user_fkey' })
  @Column('uuid', { name: 'by_user', nullable: true })
  byUser: string | null;
}

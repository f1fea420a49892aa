import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HalfDay } from '@etabli/kernel';

export const SETTLEMENTS = ['hours_voided', 'mark_corrected', 'gone'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/** Hours of a youth whom the roll call says absent: opened by name, settled with a reason, kept. */
@Entity('hour_conflicts')
@Check('hour_conflicts_half_day_check', "half_day IN ('morning', 'afternoon')")
@Check('hour_conflicts_settlement_check', "settlement IN ('hours_voided', 'mark_corrected', 'gone')")
@Check('hour_conflicts_settled_check', '(settled_at IS NULL) = (settlement IS NULL)')
@Index('hour_conflicts_open_key', ['studentId', 'day', 'halfDay'], { unique: true, where: 'settled_at IS NULL' })
@Index('hour_conflicts_day_idx', ['day', 'id'])
export class HourConflict {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hour_conflicts_pkey' }) id: string;
  @ForeignKey('Student', { name: 'hour_conflicts_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('date') day: string;
  @Column('text', { name: 'half_day' }) halfDay: HalfDay;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt: Date | null;
  @ForeignKey('User', { name: 'hour_conflicts_settled_by_fkey' })
  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;
  @Column('text', { nullable: true }) settlement: Settlement | null;
  @Column('text', { nullable: true }) reason: string | null;
}

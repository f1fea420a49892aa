import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HalfDay } from '@etabli/kernel';
import type { MarkStatus } from './roll-call.rules.js';

/** The roll call of one group and half-day, as last taken. */
@Entity('roll_calls')
@Check('roll_calls_half_day_check', "half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])")
@Index('roll_calls_group_half_day_key', ['groupId', 'day', 'halfDay'], { unique: true })
export class RollCall {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'roll_calls_pkey' }) id: string;
  @ForeignKey('Group', { name: 'roll_calls_group_id_fkey' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;
  @Column('date') day: string;
  @Column('text', { name: 'half_day' }) halfDay: HalfDay;
  @ForeignKey('User', { name: 'roll_calls_taken_by_fkey' })
  @Column('uuid', { name: 'taken_by', nullable: true })
  takenBy: string | null;
  @Column('timestamptz', { name: 'taken_at' }) takenAt: Date;
}

@Entity('roll_call_marks')
@Check('roll_call_marks_status_check', "status = ANY (ARRAY['present'::text, 'absent'::text, 'late'::text])")
@Check(
  'roll_call_marks_late_check',
  "(status = 'late'::text) = (late_minutes > 0) AND late_minutes >= 0 AND late_minutes <= 240",
)
@Index('roll_call_marks_student_key', ['rollCallId', 'studentId'], { unique: true })
@Index('roll_call_marks_student_id_idx', ['studentId'])
export class RollCallMark {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'roll_call_marks_pkey' }) id: string;
  @ForeignKey('RollCall', { name: 'roll_call_marks_roll_call_id_fkey' })
  @Column('uuid', { name: 'roll_call_id' })
  rollCallId: string;
  @ForeignKey('Student', { name: 'roll_call_marks_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('text') status: MarkStatus;
  /** minutes after the slot's start; 0 unless late */
  @Column('integer', { name: 'late_minutes' }) lateMinutes: number;
}

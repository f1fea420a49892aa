import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { HalfDay } from '@etabli/kernel';
import type { MarkStatus, Presence } from './roll-call.rules.js';

/** The roll call of one group and half-day. Once validated it is read-only (trigger `roll_calls_frozen`). */
@Entity('roll_calls')
@Check('roll_calls_half_day_check', "half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])")
@Check('roll_calls_validated_check', 'validated_at IS NOT NULL OR validated_by IS NULL')
@Index('roll_calls_group_half_day_key', ['groupId', 'day', 'halfDay'], { unique: true })
@Index('roll_calls_day_idx', ['day', 'id'])
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
  @Column('timestamptz', { name: 'validated_at', nullable: true }) validatedAt: Date | null;
  @ForeignKey('User', { name: 'roll_calls_validated_by_fkey' })
  @Column('uuid', { name: 'validated_by', nullable: true })
  validatedBy: string | null;
}

/** The mark at validation; what is true is the last correction, else this one (view `marks_in_force`). */
@Entity('roll_call_marks')
@Check('roll_call_marks_status_check', "status = ANY (ARRAY['present'::text, 'absent'::text, 'late'::text])")
@Check(
  'roll_call_marks_late_check',
  "(status = 'late'::text) = (late_minutes > 0) AND late_minutes >= 0 AND late_minutes <= 240",
)
@Check('roll_call_marks_late_slot_check', "late_slot IS NULL OR status = 'late'")
@Index('roll_call_marks_student_key', { synchronize: false })
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
  /** minutes after the start of the half-day, or of the slot below; 0 unless late */
  @Column('integer', { name: 'late_minutes' }) lateMinutes: number;
  /** slots of the half-day that were missed, by their start 'HH:MM' */
  @Column('text', { array: true, default: () => "'{}'" }) missed: string[];
  /** the slot to which he came late, by its start; null: the first */
  @Column('text', { name: 'late_slot', nullable: true }) lateSlot: string | null;
}

/** What was put right after validation, and why; never changed. */
@Entity('roll_call_corrections')
@Check('roll_call_corrections_before_check', "before_status IN ('present', 'absent', 'late', 'unknown')")
@Check('roll_call_corrections_status_check', "status IN ('present', 'absent', 'late')")
@Check('roll_call_corrections_late_check', "(status = 'late') = (late_minutes > 0) AND late_minutes BETWEEN 0 AND 240")
@Check('roll_call_corrections_late_slot_check', "late_slot IS NULL OR status = 'late'")
@Unique('roll_call_corrections_rank_key', ['rollCallId', 'studentId', 'rank'])
@Index('roll_call_corrections_student_id_idx', ['studentId'])
export class RollCallCorrection {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'roll_call_corrections_pkey' }) id: string;
  @ForeignKey('RollCall', { name: 'roll_call_corrections_roll_call_id_fkey' })
  @Column('uuid', { name: 'roll_call_id' })
  rollCallId: string;
  @ForeignKey('Student', { name: 'roll_call_corrections_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  /** 1 for the first correction of that youth; the last one is true */
  @Column('integer') rank: number;
  @Column('text', { name: 'before_status' }) beforeStatus: Presence;
  @Column('integer', { name: 'before_late_minutes' }) beforeLateMinutes: number;
  @Column('text') status: MarkStatus;
  @Column('integer', { name: 'late_minutes' }) lateMinutes: number;
  /** slots missed; null: as the mark said */
  @Column('text', { array: true, nullable: true }) missed: string[] | null;
  @Column('text', { name: 'late_slot', nullable: true }) lateSlot: string | null;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'corrected_at' }) correctedAt: Date;
  @ForeignKey('User', { name: 'roll_call_corrections_corrected_by_fkey' })
  @Column('uuid', { name: 'corrected_by', nullable: true })
  correctedBy: string | null;
}

/** A youth's drawing for one half-day, when a funder asks for it. */
@Entity('roll_call_signatures')
@Unique('roll_call_signatures_student_key', ['rollCallId', 'studentId'])
@Index('roll_call_signatures_student_id_idx', ['studentId'])
@Index('roll_call_signatures_file_id_idx', ['fileId'])
export class RollCallSignature {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'roll_call_signatures_pkey' }) id: string;
  @ForeignKey('RollCall', { name: 'roll_call_signatures_roll_call_id_fkey' })
  @Column('uuid', { name: 'roll_call_id' })
  rollCallId: string;
  @ForeignKey('Student', { name: 'roll_call_signatures_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('StoredFile', { name: 'roll_call_signatures_file_id_fkey' })
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
  /** on whose tablet */
  @ForeignKey('User', { name: 'roll_call_signatures_witness_id_fkey' })
  @Column('uuid', { name: 'witness_id', nullable: true })
  witnessId: string | null;
}

import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { StudentState } from '../student/student.rules.js';
import type { Outcome, StepReason } from './path.rules.js';

const STATES = "'inquiry', 'trial_week', 'interview', 'enrolled', 'suspended', 'left', 'not_enrolled'";

/** One step of a youth's path. Never deleted, and its days never change. */
@Entity('student_steps')
@Check('student_steps_from_check', `from_state IN (${STATES})`)
@Check('student_steps_to_check', `to_state IN (${STATES})`)
@Check(
  'student_steps_outcome_check',
  "outcome IS NULL OR (outcome IN ('completed', 'onward_study', 'job', 'broken_off') AND to_state = 'left')",
)
@Check('student_steps_until_check', "until IS NULL OR (to_state = 'trial_week' AND until >= happened_on)")
@Index('student_steps_student_idx', ['studentId', 'rank'], { unique: true })
@Index('student_steps_to_idx', ['to', 'on'])
export class StudentStep {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'student_steps_pkey' }) id: string;
  @ForeignKey('Student', { name: 'student_steps_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('integer') rank: number;
  /** null: the first */
  @Column('text', { name: 'from_state', nullable: true }) from: StudentState | null;
  @Column('text', { name: 'to_state' }) to: StudentState;
  @Column('date', { name: 'happened_on' }) on: string;
  @Column('date', { nullable: true }) until: string | null;
  @Column('text', { nullable: true }) outcome: Outcome | null;
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode: StepReason | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  @ForeignKey('User', { name: 'student_steps_written_by_fkey' })
  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy: string | null;
  @Column('text', { name: 'written_by_name' }) writtenByName: string;
}

/** Which référentiel a youth prepared on which days, both included. */
@Entity('student_diplomas')
@Check('student_diplomas_days_check', 'to_on IS NULL OR to_on >= from_on')
@Exclusion('student_diplomas_one_excl', "USING gist (student_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&)")
@Index('student_diplomas_student_idx', ['studentId', 'fromOn'])
export class StudentDiploma {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'student_diplomas_pkey' }) id: string;
  @ForeignKey('Student', { name: 'student_diplomas_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('Framework', { name: 'student_diplomas_framework_id_fkey' })
  @Column('uuid', { name: 'framework_id' })
  frameworkId: string;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'to_on', nullable: true }) toOn: string | null;
}

import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HalfDay } from '@etabli/kernel';
import { HALF_DAY_CHECK } from './assignment.entity.js';

/** One tap of "Valider": the hours of a group's half-day, written and undone as one. Frozen but for its voiding. */
@Entity('time_batches')
@Check('time_batches_half_day_check', HALF_DAY_CHECK)
@Check('time_batches_void_check', '(voided_at IS NULL) = (void_reason IS NULL)')
@Index('time_batches_group_half_day_idx', ['groupId', 'day', 'halfDay'])
export class TimeBatch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'time_batches_pkey' }) id: string;
  @ForeignKey('Group', { name: 'time_batches_group_id_fkey' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;
  @Column('date') day: string;
  @Column('text', { name: 'half_day' }) halfDay: HalfDay;
  /** null: the machine itself */
  @ForeignKey('User', { name: 'time_batches_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  /** the tablet's own name, when it gave one */
  @Column('text', { nullable: true }) device: string | null;
  /** when a tablet without network took the hours down, by its own clock; the server's time counts */
  @Column('timestamptz', { name: 'recorded_offline_at', nullable: true }) recordedOfflineAt: Date | null;
  @Column('timestamptz', { name: 'voided_at', nullable: true }) voidedAt: Date | null;
  @ForeignKey('User', { name: 'time_batches_voided_by_fkey' })
  @Column('uuid', { name: 'voided_by', nullable: true })
  voidedBy: string | null;
  @Column('text', { name: 'void_reason', nullable: true }) voidReason: string | null;
}

/**
 * The hours of one youth on one operation: half-open [startsAt, endsAt) of whole minutes, between two breaks. Never deleted,
 * never changed but for its voiding (trigger `time_entries_frozen`); a correction is a new row that names the old one.
 */
@Entity('time_entries')
@Check('time_entries_half_day_check', HALF_DAY_CHECK)
@Check('time_entries_minutes_check', 'minutes > 0 AND ends_at = (starts_at + make_interval(mins => minutes))')
@Check('time_entries_void_check', '(voided_at IS NULL) = (void_reason IS NULL)')
@Exclusion(
  'time_entries_no_overlap',
  'USING gist (student_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (voided_at IS NULL)',
)
@Index('time_entries_operation_id_idx', { synchronize: false })
@Index('time_entries_student_day_idx', ['studentId', 'day'])
@Index('time_entries_day_idx', { synchronize: false })
@Index('time_entries_machine_idx', ['machineId', 'startsAt', 'id'], {
  where: '((voided_at IS NULL) AND (machine_id IS NOT NULL))',
})
@Index('time_entries_batch_id_idx', ['batchId'])
@Index('time_entries_replaces_id_idx', ['replacesId'], { where: 'replaces_id IS NOT NULL' })
export class TimeEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'time_entries_pkey' }) id: string;
  @ForeignKey('TimeBatch', { name: 'time_entries_batch_id_fkey' })
  @Column('uuid', { name: 'batch_id' })
  batchId: string;
  @ForeignKey('Student', { name: 'time_entries_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('Operation', { name: 'time_entries_operation_id_fkey' })
  @Column('uuid', { name: 'operation_id' })
  operationId: string;
  /** the operation's machine when the hours were logged */
  @ForeignKey('Machine', { name: 'time_entries_machine_id_fkey' })
  @Column('uuid', { name: 'machine_id', nullable: true })
  machineId: string | null;
  @Column('date') day: string;
  @Column('text', { name: 'half_day' }) halfDay: HalfDay;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  @Column('int') minutes: number;
  @ForeignKey('User', { name: 'time_entries_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('timestamptz', { name: 'voided_at', nullable: true }) voidedAt: Date | null;
  @ForeignKey('User', { name: 'time_entries_voided_by_fkey' })
  @Column('uuid', { name: 'voided_by', nullable: true })
  voidedBy: string | null;
  @Column('text', { name: 'void_reason', nullable: true }) voidReason: string | null;
  @ForeignKey('TimeEntry', { name: 'time_entries_replaces_id_fkey' })
  @Column('uuid', { name: 'replaces_id', nullable: true })
  replacesId: string | null;
}

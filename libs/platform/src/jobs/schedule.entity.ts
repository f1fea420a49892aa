import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Every } from './schedule.rules.js';

/** A work that comes again by itself. The program declares it once; from then on the row says when, and the school may change it. */
@Entity('job_schedules')
@Unique('job_schedules_name_key', ['name'])
@Check('job_schedules_every_check', "every IN ('day', 'week', 'month')")
@Check('job_schedules_at_check', "at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'")
@Check(
  'job_schedules_on_day_check',
  "(every = 'day' AND on_day IS NULL) OR (every = 'week' AND on_day BETWEEN 1 AND 7) OR (every = 'month' AND on_day BETWEEN 1 AND 28)",
)
@Index('job_schedules_next_at_idx', ['nextAt'])
@Index('job_schedules_last_run_id_idx', ['lastRunId'])
export class JobSchedule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'job_schedules_pkey' }) id: string;
  @Column('text') name: string;
  @Column('text') title: string;
  @Column('text') every: Every;
  @Column('integer', { name: 'on_day', nullable: true }) onDay: number | null;
  /** wall time of Paris */
  @Column('text') at: string;
  /** null: switched off */
  @Column('timestamptz', { name: 'next_at', nullable: true }) nextAt: Date | null;
  @Column('timestamptz', { name: 'last_at', nullable: true }) lastAt: Date | null;
  @ForeignKey('JobRun', { name: 'job_schedules_last_run_id_fkey' })
  @Column('uuid', { name: 'last_run_id', nullable: true })
  lastRunId: string | null;
}

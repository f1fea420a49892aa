import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { transitions } from '@etabli/kernel';
import type { Permission } from '../auth/permissions.js';

export const JOB_TRANSITIONS = transitions({
  queued: ['running', 'cancelled', 'failed'],
  running: ['done', 'queued', 'failed', 'cancelled'],
  done: [],
  failed: ['queued'],
  cancelled: [],
});
export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** 1: somebody waits before the screen; 2: the usual; 3: may take the night */
export type Priority = 1 | 2 | 3;
export const USUAL: Priority = 2;

/** That whoever asked for a run hears of its end, and where what it made is found. */
export interface Tells {
  /** address of the screen; without it, the run among all works */
  path?: string;
  /** asked for by a schedule: everybody who may do this act hears of it, or of its failure alone; without it nobody */
  bySchedule?: { whoMay: Permission; onlyFailure?: boolean };
}

/** One piece of work done outside a request. The row is the truth; Bull only carries its id. */
@Entity('job_runs')
@Check('job_runs_state_check', JOB_TRANSITIONS.sqlCheck('state'))
@Check('job_runs_progress_check', 'progress >= 0 AND progress <= 100')
@Check('job_runs_priority_check', 'priority >= 1 AND priority <= 3')
@Index('job_runs_due_idx', ['priority', 'dueAt', 'id'], { where: "state = 'queued'" })
@Index('job_runs_running_idx', ['heartbeatAt'], { where: "state = 'running'" })
@Index('job_runs_requested_idx', ['requestedAt', 'id'])
@Index('job_runs_state_idx', ['state', 'requestedAt', 'id'])
@Index('job_runs_requested_by_idx', ['requestedBy', 'requestedAt', 'id'])
@Index('job_runs_event_key', ['eventId', 'kind'], { unique: true, where: 'event_id IS NOT NULL' })
@Index('job_runs_message_idx', { synchronize: false })
@Index('job_runs_untold_idx', ['id'], { where: "tells IS NOT NULL AND told_at IS NULL AND state <> 'cancelled'" })
export class JobRun {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'job_runs_pkey' }) id: string;
  @Column('text') kind: string;
  @Column('text') title: string;
  @Column('jsonb') params: Record<string, unknown>;
  @Column('uuid', { name: 'event_id', nullable: true }) eventId: string | null;
  @Column('text') state: JobState;
  @Column('int') priority: Priority;
  @Column('int') attempt: number;
  @Column('int', { name: 'max_attempts' }) maxAttempts: number;
  @Column('int') dispatches: number;
  @Column('int') progress: number;
  @Column('text', { nullable: true }) step: string | null;
  /** a French sentence about the last failed attempt */
  @Column('text', { nullable: true }) failure: string | null;
  @Column('jsonb', { nullable: true }) result: Record<string, unknown> | null;
  @Column('jsonb', { nullable: true }) actor: Record<string, unknown> | null;
  @Column('uuid', { name: 'requested_by', nullable: true }) requestedBy: string | null;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('timestamptz', { name: 'dispatched_at', nullable: true }) dispatchedAt: Date | null;
  @Column('timestamptz', { name: 'heartbeat_at', nullable: true }) heartbeatAt: Date | null;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  @Column('boolean', { name: 'cancel_requested' }) cancelRequested: boolean;
  /** null: nobody is told */
  @Column('jsonb', { nullable: true }) tells: Tells | null;
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt: Date | null;
  /** its failure was made with words of this very case, a name perhaps */
  @Column('boolean', { name: 'failure_names', nullable: true }) failureNames: boolean | null;
}

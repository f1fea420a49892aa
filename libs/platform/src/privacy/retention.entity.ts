import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** How long one kind of data is kept, from a day on. A change is a new row. */
@Entity('retention_terms')
@Check('retention_terms_months_check', 'months >= 0 AND months <= 1200')
@Unique('retention_terms_kind_valid_from_key', ['kind', 'validFrom'])
export class RetentionTermRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'retention_terms_pkey' }) id: string;
  @Column('text') kind: string;
  @Column('integer') months: number;
  /** the article, the recommendation, or that the school decided it */
  @Column('text') basis: string;
  /** false: no text was found that says so; the school checks it */
  @Column('boolean') verified: boolean;
  @Column('date', { name: 'valid_from' }) validFrom: string;
}

/** Nothing of this person is forgotten while a dispute or an inquiry runs. */
@Entity('legal_holds')
@Check('legal_holds_lift_check', '(lifted_on IS NULL) = (lifted_reason IS NULL)')
@Index('legal_holds_one_open_key', ['subjectKind', 'subjectId'], { unique: true, where: 'lifted_on IS NULL' })
export class LegalHold {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'legal_holds_pkey' }) id: string;
  @Column('text', { name: 'subject_kind' }) subjectKind: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('text') reason: string;
  @Column('date', { name: 'held_on' }) heldOn: string;
  @Column('date', { name: 'lifted_on', nullable: true }) liftedOn: string | null;
  @Column('text', { name: 'lifted_reason', nullable: true }) liftedReason: string | null;
}

/** One forgetting: who asked for which kinds, and how many rows of each went. */
@Entity('retention_runs')
@Unique('retention_runs_run_id_key', ['runId'])
@Index('retention_runs_requested_at_idx', ['requestedAt', 'id'])
export class RetentionRun {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'retention_runs_pkey' }) id: string;
  @ForeignKey('JobRun', { name: 'retention_runs_run_id_fkey' })
  @Column('uuid', { name: 'run_id' })
  runId: string;
  @Column('text', { array: true }) kinds: string[];
  @Column('text', { name: 'requested_by_name' }) requestedByName: string;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  /** by kind; null while it runs */
  @Column('jsonb', { nullable: true }) forgotten: Record<string, number> | null;
}

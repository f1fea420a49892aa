import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What somebody asked to be frozen; its run reads the figures, prints and keeps them. The id is the one that the report gets. */
@Entity('frozen_report_requests')
@Check('frozen_report_requests_year_check', 'year BETWEEN 2000 AND 2099')
@Check('frozen_report_requests_email_check', 'frozen_at IS NULL OR email IS NULL')
@Unique('frozen_report_requests_run_id_key', ['runId'])
@Index('frozen_report_requests_open_idx', ['requestedAt', 'id'], { where: 'frozen_at IS NULL' })
export class FrozenReportRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'frozen_report_requests_pkey' }) id: string;
  @ForeignKey('JobRun', { name: 'frozen_report_requests_run_id_fkey' })
  @Column('uuid', { name: 'run_id' })
  runId: string;
  @Column('integer') year: number;
  /** the office it goes to */
  @Column('text') recipient: string;
  /** until it is sent; afterwards the log of mails says where it went */
  @Column('text', { nullable: true }) email: string | null;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  @Column('timestamptz', { name: 'frozen_at', nullable: true }) frozenAt: Date | null;
}

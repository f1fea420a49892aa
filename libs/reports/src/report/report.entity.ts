import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Permission } from '@etabli/platform';

export const REPORT_KINDS = ['workshop-hours', 'attendance-register', 'cockpit'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Who may ask for one and read it. */
export const REPORT_PERMISSIONS: Readonly<Record<ReportKind, Permission>> = {
  'workshop-hours': 'report.read',
  'attendance-register': 'report.read',
  cockpit: 'cockpit.read',
};

/** A report somebody asked for. Its run says how far it is; once made, its files never change. */
@Entity('reports')
@Check('reports_kind_check', "kind IN ('workshop-hours', 'attendance-register', 'cockpit')")
@Check('reports_month_check', "month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'")
@Check(
  'reports_files_check',
  `(pdf_file_id IS NULL) = (xlsx_file_id IS NULL) AND (pdf_file_id IS NULL) = (snapshot_at IS NULL OR files_forgotten_on IS NOT NULL)
     AND (files_forgotten_on IS NULL OR snapshot_at IS NOT NULL)`,
)
@Unique('reports_run_id_key', ['runId'])
@Index('reports_requested_at_idx', ['requestedAt', 'id'])
export class Report {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reports_pkey' }) id: string;
  @Column('text') kind: ReportKind;
  /** 'YYYY-MM' */
  @Column('text') month: string;
  @Column('text') title: string;
  @ForeignKey('JobRun', { name: 'reports_run_id_fkey' })
  @Column('uuid', { name: 'run_id' })
  runId: string;
  @ForeignKey('StoredFile', { name: 'reports_pdf_file_id_fkey' })
  @Column('uuid', { name: 'pdf_file_id', nullable: true })
  pdfFileId: string | null;
  @ForeignKey('StoredFile', { name: 'reports_xlsx_file_id_fkey' })
  @Column('uuid', { name: 'xlsx_file_id', nullable: true })
  xlsxFileId: string | null;
  /** the groups whose youths it names; null: all of the school */
  @Column('uuid', { name: 'group_ids', array: true, nullable: true }) groupIds: string[] | null;
  /** when the figures were read */
  @Column('timestamptz', { name: 'snapshot_at', nullable: true }) snapshotAt: Date | null;
  /** its term was over: that it was made stays, its files do not */
  @Column('date', { name: 'files_forgotten_on', nullable: true }) filesForgottenOn: string | null;
  @ForeignKey('User', { name: 'reports_requested_by_fkey' })
  @Column('uuid', { name: 'requested_by', nullable: true })
  requestedBy: string | null;
  @Column('text', { name: 'requested_by_name' }) requestedByName: string;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
}

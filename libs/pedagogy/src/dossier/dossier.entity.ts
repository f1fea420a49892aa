import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DOSSIER_KINDS, type DossierKind } from './dossier.rules.js';

/**
 * Something printed about a youth or a group that somebody asked for. Its run says how far it is; once made, its file never changes.
 * A batch of a group has no file of its own: one row of each youth hangs under it, and the archive is written while it is downloaded.
 */
@Entity('dossiers')
@Check('dossiers_kind_check', `kind = ANY (ARRAY[${DOSSIER_KINDS.map((kind) => `'${kind}'::text`).join(', ')}])`)
@Check('dossiers_pages_check', 'pages > 0')
@Check('dossiers_of_check', 'num_nonnulls(student_id, group_id) = 1')
@Check('dossiers_council_check', "kind <> 'council'::text OR group_id IS NOT NULL")
@Check('dossiers_unit_check', "(kind = 'exam_unit'::text) = (unit_id IS NOT NULL)")
@Check('dossiers_order_check', "(kind = 'capstone'::text) = (order_id IS NOT NULL)")
@Check('dossiers_run_check', '(run_id IS NULL) = (batch_id IS NOT NULL)')
@Check(
  'dossiers_file_check',
  '(file_id IS NULL OR snapshot_at IS NOT NULL) AND (files_forgotten_on IS NULL OR file_id IS NULL)',
)
@Unique('dossiers_run_id_key', ['runId'])
@Index('dossiers_student_idx', ['studentId', 'requestedAt', 'id'], { where: 'student_id IS NOT NULL' })
@Index('dossiers_group_idx', ['groupId', 'requestedAt', 'id'], { where: 'group_id IS NOT NULL' })
@Index('dossiers_batch_id_idx', ['batchId'], { where: 'batch_id IS NOT NULL' })
export class Dossier {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dossiers_pkey' }) id: string;
  @Column('text') kind: DossierKind;
  @ForeignKey('Student', { name: 'dossiers_student_id_fkey' })
  @Column('uuid', { name: 'student_id', nullable: true })
  studentId: string | null;
  @ForeignKey('Group', { name: 'dossiers_group_id_fkey' })
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;
  @ForeignKey('ExamUnit', { name: 'dossiers_unit_id_fkey' })
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;
  @ForeignKey('ProductionOrder', { name: 'dossiers_order_id_fkey' })
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId: string | null;
  @ForeignKey('Dossier', { name: 'dossiers_batch_id_fkey' })
  @Column('uuid', { name: 'batch_id', nullable: true })
  batchId: string | null;
  @Column('text') title: string;
  /** exam results are in it: only who may read exams may have it */
  @Column('boolean', { name: 'with_results' }) withResults: boolean;
  /** of what was printed in a batch: the run is the batch's */
  @ForeignKey('JobRun', { name: 'dossiers_run_id_fkey' })
  @Column('uuid', { name: 'run_id', nullable: true })
  runId: string | null;
  @ForeignKey('StoredFile', { name: 'dossiers_file_id_fkey' })
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null;
  @Column('int', { nullable: true }) pages: number | null;
  /** when the facts were read */
  @Column('timestamptz', { name: 'snapshot_at', nullable: true }) snapshotAt: Date | null;
  /** its term was over: that it was made stays, its file does not */
  @Column('date', { name: 'files_forgotten_on', nullable: true }) filesForgottenOn: string | null;
  @ForeignKey('User', { name: 'dossiers_requested_by_fkey' })
  @Column('uuid', { name: 'requested_by', nullable: true })
  requestedBy: string | null;
  @Column('text', { name: 'requested_by_name' }) requestedByName: string;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Everything known of one youth, asked for once, to be handed over: two files that expire. */
@Entity('student_exports')
@Check(
  'student_exports_files_check',
  '(pdf_file_id IS NULL) = (json_file_id IS NULL) AND (pdf_file_id IS NULL) = (made_at IS NULL)',
)
@Unique('student_exports_run_id_key', ['runId'])
@Index('student_exports_student_id_idx', ['studentId', 'requestedAt', 'id'])
export class StudentExport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'student_exports_pkey' }) id: string;
  @ForeignKey('Student', { name: 'student_exports_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('JobRun', { name: 'student_exports_run_id_fkey' })
  @Column('uuid', { name: 'run_id' })
  runId: string;
  @ForeignKey('StoredFile', { name: 'student_exports_pdf_file_id_fkey' })
  @Column('uuid', { name: 'pdf_file_id', nullable: true })
  pdfFileId: string | null;
  @ForeignKey('StoredFile', { name: 'student_exports_json_file_id_fkey' })
  @Column('uuid', { name: 'json_file_id', nullable: true })
  jsonFileId: string | null;
  @Column('text', { name: 'requested_by_name' }) requestedByName: string;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  @Column('timestamptz', { name: 'made_at', nullable: true }) madeAt: Date | null;
}

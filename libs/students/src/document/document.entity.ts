import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What the school asks of each youth. */
@Entity('document_kinds')
@Check('document_kinds_code_check', "code ~ '^[a-z][a-z_]{1,39}$'")
@Check('document_kinds_months_check', 'months_valid BETWEEN 1 AND 120')
@Check('document_kinds_remind_check', 'remind_days BETWEEN 0 AND 366')
@Unique('document_kinds_code_key', ['code'])
export class DocumentKind {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_kinds_pkey' }) id: string;
  @Column('text') code: string;
  @Column({ type: 'text', collation: 'fr' }) label: string;
  @Column('boolean') required: boolean;
  /** printed by the school with the enrolment pack, to come back signed */
  @Column('boolean', { name: 'in_pack' }) inPack: boolean;
  /** null: for good */
  @Column('integer', { name: 'months_valid', nullable: true }) monthsValid: number | null;
  /** reminded that many days before the end */
  @Column('integer', { name: 'remind_days' }) remindDays: number;
  @Column('integer') position: number;
  @Column('boolean') active: boolean;
}

/** One paper received of one youth; a newer one of its kind takes its place. Never deleted, voided with a reason. */
@Entity('student_documents')
@Check('student_documents_days_check', 'expires_on IS NULL OR expires_on >= received_on')
@Check('student_documents_void_check', '(voided_at IS NULL) = (void_reason IS NULL)')
@Index('student_documents_student_idx', ['studentId', 'kindId'])
@Index('student_documents_expires_on_idx', ['expiresOn'], { where: 'voided_at IS NULL' })
export class StudentDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'student_documents_pkey' }) id: string;
  @ForeignKey('Student', { name: 'student_documents_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('DocumentKind', { name: 'student_documents_kind_id_fkey' })
  @Column('uuid', { name: 'kind_id' })
  kindId: string;
  /** null: the paper alone */
  @ForeignKey('StoredFile', { name: 'student_documents_file_id_fkey' })
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null;
  @Column('date', { name: 'received_on' }) receivedOn: string;
  /** its last day; null: for good */
  @Column('date', { name: 'expires_on', nullable: true }) expiresOn: string | null;
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt: Date | null;
  @ForeignKey('User', { name: 'student_documents_verified_by_fkey' })
  @Column('uuid', { name: 'verified_by', nullable: true })
  verifiedBy: string | null;
  @Column('text', { name: 'verified_by_name', nullable: true }) verifiedByName: string | null;
  @Column('timestamptz', { name: 'voided_at', nullable: true }) voidedAt: Date | null;
  @Column('text', { name: 'void_reason', nullable: true }) voidReason: string | null;
}

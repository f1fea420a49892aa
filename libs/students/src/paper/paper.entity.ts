import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PaperFacts, PaperKind } from './paper.rules.js';

/** A paper that the school wrote about a youth: what it says is kept, so that it always prints the same. */
@Entity('student_papers')
@Check('student_papers_kind_check', "kind IN ('schooling', 'presence', 'exit_notice', 'enrolment_pack')")
@Check('student_papers_days_check', 'to_on IS NULL OR to_on >= from_on')
@Check(
  'student_papers_text_check',
  "(text_version IS NULL) = (text_sha256 IS NULL) AND (text_version IS NULL OR kind = 'enrolment_pack')",
)
@Index('student_papers_student_idx', ['studentId', 'issuedAt'])
export class StudentPaper {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'student_papers_pkey' }) id: string;
  @ForeignKey('Student', { name: 'student_papers_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('text') kind: PaperKind;
  @Column('date', { name: 'from_on', nullable: true }) fromOn: string | null;
  @Column('date', { name: 'to_on', nullable: true }) toOn: string | null;
  @Column('jsonb') facts: PaperFacts;
  /** of an enrolment pack: the version of the texts, which stand in `facts` */
  @Column('integer', { name: 'text_version', nullable: true }) textVersion: number | null;
  @Column('text', { name: 'text_sha256', nullable: true }) textSha256: string | null;
  @Column('date', { name: 'issued_on' }) issuedOn: string;
  @Column('timestamptz', { name: 'issued_at' }) issuedAt: Date;
  @ForeignKey('User', { name: 'student_papers_issued_by_fkey' })
  @Column('uuid', { name: 'issued_by', nullable: true })
  issuedBy: string | null;
  @Column('text', { name: 'issued_by_name' }) issuedByName: string;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ImageUse } from './consent.rules.js';

/** Who agreed to one use of a youth's picture, from which day; a new answer is a new row. */
@Entity('student_consents')
@Check('student_consents_use_check', "use IN ('site', 'press', 'social_networks', 'client_portfolio')")
@Check('student_consents_days_check', 'revoked_on IS NULL OR revoked_on >= given_on')
@Check('student_consents_who_check', 'by_student OR guardian_id IS NOT NULL')
@Index('student_consents_open_key', ['studentId', 'use'], { unique: true, where: 'revoked_on IS NULL' })
export class StudentConsent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'student_consents_pkey' }) id: string;
  @ForeignKey('Student', { name: 'student_consents_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('text') use: ImageUse;
  @Column('boolean', { name: 'by_student' }) byStudent: boolean;
  @ForeignKey('Guardian', { name: 'student_consents_guardian_id_fkey' })
  @Column('uuid', { name: 'guardian_id', nullable: true })
  guardianId: string | null;
  @Column('date', { name: 'given_on' }) givenOn: string;
  /** from this day on it no longer carries */
  @Column('date', { name: 'revoked_on', nullable: true }) revokedOn: string | null;
  @Column('text', { name: 'written_by_name' }) writtenByName: string;
}

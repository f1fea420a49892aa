import { CANDIDATE_CATEGORIES, type CandidateCategory } from '@etabli/curriculum';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { REGISTRATION_TRANSITIONS, type RegistrationState } from './exam-registration.rules.js';

/** One youth as a candidate of one session. A mere plan may be deleted; once registered it is withdrawn. */
@Entity('exam_registrations')
@Check('exam_registrations_category_check', `category IN (${CANDIDATE_CATEGORIES.map((one) => `'${one}'`).join(', ')})`)
@Check('exam_registrations_state_check', REGISTRATION_TRANSITIONS.sqlCheck('state'))
@Check(
  'exam_registrations_registered_check',
  "(state = 'planned') = (registered_on IS NULL) AND (candidate_number IS NULL OR registered_on IS NOT NULL)",
)
@Check('exam_registrations_withdrawn_check', "(state = 'withdrawn') = (withdrawn_on IS NOT NULL)")
@Unique('exam_registrations_once_key', ['sessionId', 'studentId'])
@Index('exam_registrations_created_at_idx', ['createdAt', 'id'])
@Index('exam_registrations_student_id_idx', ['studentId'])
export class ExamRegistration {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exam_registrations_pkey' }) id: string;
  @ForeignKey('ExamSession', { name: 'exam_registrations_session_id_fkey' })
  @Column('uuid', { name: 'session_id' })
  sessionId: string;
  @ForeignKey('Student', { name: 'exam_registrations_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  /** which column of the « règlement d’examen » is his: its modes and coefficients */
  @Column('text') category: CandidateCategory;
  @Column('text') state: RegistrationState;
  @Column('date', { name: 'registered_on', nullable: true }) registeredOn: string | null;
  /** given by the authority */
  @Column('text', { name: 'candidate_number', nullable: true }) candidateNumber: string | null;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

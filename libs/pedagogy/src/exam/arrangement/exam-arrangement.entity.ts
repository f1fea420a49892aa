import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ARRANGEMENT_KINDS, type ArrangementKind } from './exam-arrangement.rules.js';

/** One arrangement of the exam: what is arranged, never why. Nothing of health is kept here. */
@Entity('exam_arrangements')
@Check('exam_arrangements_kind_check', `kind IN (${ARRANGEMENT_KINDS.map((kind) => `'${kind}'`).join(', ')})`)
@Check(
  'exam_arrangements_decided_check',
  '(decided_on IS NULL) = (granted IS NULL) AND (decided_on IS NULL OR asked_on IS NOT NULL) AND (decided_on IS NULL OR decided_on >= asked_on)',
)
@Unique('exam_arrangements_once_key', ['registrationId', 'kind'])
@Index('exam_arrangements_student_id_idx', ['studentId'])
export class ExamArrangement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exam_arrangements_pkey' }) id: string;
  @ForeignKey('ExamRegistration', { name: 'exam_arrangements_registration_id_fkey' })
  @Column('uuid', { name: 'registration_id' })
  registrationId: string;
  @ForeignKey('Student', { name: 'exam_arrangements_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('text') kind: ArrangementKind;
  /** null: still to be asked */
  @Column('date', { name: 'asked_on', nullable: true }) askedOn: string | null;
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn: string | null;
  @Column('boolean', { nullable: true }) granted: boolean | null;
}

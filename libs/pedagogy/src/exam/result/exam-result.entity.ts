import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Replaceable, replacedCheck } from '../../mark/replaceable.js';
import type { Decision, ResultStatus } from './exam-result.rules.js';

/** What the candidate got in one unit, as read on the authority's statement; put right by a new row. */
@Entity('exam_results')
@Check('exam_results_status_check', "status IN ('marked', 'kept', 'absent', 'exempt')")
@Check('exam_results_value_check', 'value BETWEEN 0 AND 2000')
@Check('exam_results_marked_check', "(status IN ('marked', 'kept')) = (value IS NOT NULL)")
@Check(
  'exam_results_kept_check',
  "(status = 'kept') = (kept_from_year IS NOT NULL) AND (status <> 'kept' OR value >= 1000)",
)
@Check('exam_results_replaced_check', replacedCheck)
@Index('exam_results_current_key', ['registrationId', 'unitCode'], { unique: true, where: 'replaced_at IS NULL' })
@Index('exam_results_registration_id_idx', ['registrationId'])
@Index('exam_results_student_id_idx', ['studentId'])
export class ExamResult extends Replaceable {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exam_results_pkey' }) id: string;
  @ForeignKey('ExamRegistration', { name: 'exam_results_registration_id_fkey' })
  @Column('uuid', { name: 'registration_id' })
  registrationId: string;
  @ForeignKey('Student', { name: 'exam_results_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  /** of the session's référentiel */
  @Column('text', { name: 'unit_code' }) unitCode: string;
  @Column('text') status: ResultStatus;
  /** out of 20, in hundredths */
  @Column('integer', { nullable: true }) value: number | null;
  /** year of the session in which a kept mark was got */
  @Column('integer', { name: 'kept_from_year', nullable: true }) keptFromYear: number | null;
  @ForeignKey('User', { name: 'exam_results_typed_by_fkey' })
  @Column('uuid', { name: 'typed_by', nullable: true })
  typedBy: string | null;
  @ForeignKey('User', { name: 'exam_results_replaced_by_fkey' })
  @Column('uuid', { name: 'replaced_by', nullable: true })
  replacedBy: string | null;
}

/** What the jury decided, typed by the school: Établi only indicates, it never decides. */
@Entity('exam_decisions')
@Check('exam_decisions_decision_check', "decision IN ('admitted', 'refused', 'absent')")
@Check('exam_decisions_replaced_check', replacedCheck)
@Index('exam_decisions_current_key', ['registrationId'], { unique: true, where: 'replaced_at IS NULL' })
@Index('exam_decisions_registration_id_idx', ['registrationId'])
@Index('exam_decisions_student_id_idx', ['studentId'])
export class ExamDecision extends Replaceable {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exam_decisions_pkey' }) id: string;
  @ForeignKey('ExamRegistration', { name: 'exam_decisions_registration_id_fkey' })
  @Column('uuid', { name: 'registration_id' })
  registrationId: string;
  @ForeignKey('Student', { name: 'exam_decisions_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('text') decision: Decision;
  @Column('date', { name: 'decided_on' }) decidedOn: string;
  @ForeignKey('User', { name: 'exam_decisions_typed_by_fkey' })
  @Column('uuid', { name: 'typed_by', nullable: true })
  typedBy: string | null;
  @ForeignKey('User', { name: 'exam_decisions_replaced_by_fkey' })
  @Column('uuid', { name: 'replaced_by', nullable: true })
  replacedBy: string | null;
}

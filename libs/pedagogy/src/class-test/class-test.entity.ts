import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Replaceable, replacedCheck } from '../mark/replaceable.js';
import type { MarkStatus, TestKind } from './class-test.rules.js';

/** A test of a group in a subject, or a mock exam. Cancelled with a reason, never deleted. */
@Entity('class_tests')
@Check('class_tests_kind_check', "kind IN ('class_test', 'mock_exam')")
@Check('class_tests_coefficient_check', 'coefficient BETWEEN 1 AND 10000')
@Check('class_tests_cancelled_check', '(cancelled_on IS NULL) = (cancel_reason IS NULL)')
@Index('class_tests_held_on_idx', ['heldOn', 'id'])
@Index('class_tests_title_idx', ['title', 'id'])
@Index('class_tests_group_idx', ['groupId', 'heldOn'])
@Index('class_tests_subject_id_idx', ['subjectId'])
@Index('class_tests_search_idx', { synchronize: false })
export class ClassTest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'class_tests_pkey' }) id: string;
  @ForeignKey('Group', { name: 'class_tests_group_id_fkey' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;
  @ForeignKey('Subject', { name: 'class_tests_subject_id_fkey' })
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;
  @ForeignKey('Lesson', { name: 'class_tests_lesson_id_fkey' })
  @Column('uuid', { name: 'lesson_id', nullable: true })
  lessonId: string | null;
  /** the order that served as its matter */
  @ForeignKey('ProductionOrder', { name: 'class_tests_order_id_fkey' })
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId: string | null;
  @Column('text') kind: TestKind;
  @Column({ type: 'text', collation: 'fr' }) title: string;
  @Column('date', { name: 'held_on' }) heldOn: string;
  /** in hundredths: 100 = once */
  @Column('integer') coefficient: number;
  /** what it proves beside its mark: each youth then gets a level too */
  @ForeignKey('Competence', { name: 'class_tests_competence_id_fkey' })
  @Column('uuid', { name: 'competence_id', nullable: true })
  competenceId: string | null;
  @ForeignKey('User', { name: 'class_tests_made_by_fkey' })
  @Column('uuid', { name: 'made_by', nullable: true })
  madeBy: string | null;
  @Column('text', { name: 'made_by_name' }) madeByName: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
  @Column('date', { name: 'cancelled_on', nullable: true }) cancelledOn: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason: string | null;
}

/** One youth's mark in one test, as typed once; put right by a new row. */
@Entity('class_marks')
@Check('class_marks_status_check', "status IN ('marked', 'absent', 'excused')")
@Check('class_marks_value_check', 'value BETWEEN 0 AND 2000')
@Check('class_marks_level_check', 'level BETWEEN 0 AND 20')
@Check('class_marks_marked_check', "(status = 'marked') = (value IS NOT NULL) AND (level IS NULL OR status = 'marked')")
@Check('class_marks_replaced_check', replacedCheck)
@Index('class_marks_current_key', ['testId', 'studentId'], { unique: true, where: 'replaced_at IS NULL' })
@Index('class_marks_test_id_idx', ['testId'])
@Index('class_marks_student_id_idx', ['studentId'])
export class ClassMark extends Replaceable {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'class_marks_pkey' }) id: string;
  @ForeignKey('ClassTest', { name: 'class_marks_test_id_fkey' })
  @Column('uuid', { name: 'test_id' })
  testId: string;
  @ForeignKey('Student', { name: 'class_marks_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('text') status: MarkStatus;
  /** out of 20, in hundredths: 1250 = 12,5 */
  @Column('integer', { nullable: true }) value: number | null;
  /** of the competence's scale, beside the mark: neither is computed from the other */
  @Column('integer', { nullable: true }) level: number | null;
  @ForeignKey('User', { name: 'class_marks_typed_by_fkey' })
  @Column('uuid', { name: 'typed_by', nullable: true })
  typedBy: string | null;
  @ForeignKey('User', { name: 'class_marks_replaced_by_fkey' })
  @Column('uuid', { name: 'replaced_by', nullable: true })
  replacedBy: string | null;
}

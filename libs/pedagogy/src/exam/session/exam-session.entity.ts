import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { OptionalUnits } from '../result/exam-result.rules.js';
import type { SessionKind } from './exam-session.rules.js';

/** One session of one diploma: its days are those of the academic authority, typed by the school each year. */
@Entity('exam_sessions')
@Check('exam_sessions_year_check', 'year BETWEEN 2000 AND 2100')
@Check('exam_sessions_kind_check', "kind IN ('main', 'replacement')")
@Check('exam_sessions_optional_units_check', "optional_units IN ('to_check', 'left_out', 'above_ten')")
@Check(
  'exam_sessions_days_check',
  `(registration_from IS NULL OR registration_from <= registration_to)
    AND registration_to <= exams_from AND arrangements_by <= exams_from AND exams_from <= exams_to
    AND (results_on IS NULL OR results_on >= exams_from)`,
)
@Unique('exam_sessions_once_key', ['frameworkId', 'year', 'kind'])
@Index('exam_sessions_exams_from_idx', ['examsFrom', 'id'])
export class ExamSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exam_sessions_pkey' }) id: string;
  @ForeignKey('Framework', { name: 'exam_sessions_framework_id_fkey' })
  @Column('uuid', { name: 'framework_id' })
  frameworkId: string;
  @Column('integer') year: number;
  @Column('text') kind: SessionKind;
  @Column('date', { name: 'registration_from', nullable: true }) registrationFrom: string | null;
  /** last day */
  @Column('date', { name: 'registration_to' }) registrationTo: string;
  /** last day to ask for arrangements */
  @Column('date', { name: 'arrangements_by' }) arrangementsBy: string;
  @Column('date', { name: 'exams_from' }) examsFrom: string;
  @Column('date', { name: 'exams_to' }) examsTo: string;
  @Column('date', { name: 'results_on', nullable: true }) resultsOn: string | null;
  /** how the marks of optional units count, as the school read it in the texts */
  @Column('text', { name: 'optional_units' }) optionalUnits: OptionalUnits;
}

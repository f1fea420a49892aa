import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Situation, SurveyChannel, SurveyMonths } from './survey.rules.js';

/** One question to one leaver: on leaving, and 6, 12 and 24 months after. Written when he leaves, closed once. */
@Entity('exit_surveys')
@Check('exit_surveys_months_check', 'months IN (0, 6, 12, 24)')
@Check('exit_surveys_channel_check', "channel IN ('talk', 'phone', 'sms', 'email', 'letter')")
@Check(
  'exit_surveys_situation_check',
  "situation IN ('employed', 'apprenticeship', 'study', 'civic_service', 'looking', 'other')",
)
@Check('exit_surveys_offers_check', 'offers BETWEEN 0 AND 99')
@Check('exit_surveys_closed_check', '(closed_on IS NULL) = (answered IS NULL)')
@Check('exit_surveys_answer_check', '(situation IS NOT NULL) = (answered IS TRUE)')
@Check('exit_surveys_asked_check', 'offers IS NULL OR offers_asked')
@Check('exit_surveys_employer_check', "employer_id IS NULL OR situation IN ('employed', 'apprenticeship')")
@Index('exit_surveys_employer_id_idx', ['employerId'], { where: 'employer_id IS NOT NULL' })
@Unique('exit_surveys_once_key', ['studentId', 'leftOn', 'months'])
@Index('exit_surveys_due_on_idx', ['dueOn'], { where: 'closed_on IS NULL' })
@Index('exit_surveys_left_on_idx', ['leftOn'])
export class ExitSurvey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exit_surveys_pkey' }) id: string;
  @ForeignKey('Student', { name: 'exit_surveys_student_id_fkey' })
  @Column('uuid', { name: 'student_id', nullable: true })
  studentId: string | null;
  /** the same for the surveys of one stay, and nobody's: what remains once the youth is no longer named */
  @Column('uuid', { name: 'respondent_id' }) respondentId: string;
  @Column('date', { name: 'left_on' }) leftOn: string;
  @Column('integer') months: SurveyMonths;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  /** null: not closed; false: nobody answered */
  @Column('boolean', { nullable: true }) answered: boolean | null;
  @Column('text', { nullable: true }) channel: SurveyChannel | null;
  @Column('text', { nullable: true }) situation: Situation | null;
  @Column('boolean', { name: 'offers_asked', default: false }) offersAsked: boolean;
  @Column('integer', { nullable: true }) offers: number | null;
  @Column('text', { name: 'onward_study', nullable: true }) onwardStudy: string | null;
  /** the firm of a leaver who works, when the school knows it */
  @ForeignKey('Customer', { name: 'exit_surveys_employer_id_fkey' })
  @Column('uuid', { name: 'employer_id', nullable: true })
  employerId: string | null;
  @Column('text', { name: 'written_by_name', nullable: true }) writtenByName: string | null;
}

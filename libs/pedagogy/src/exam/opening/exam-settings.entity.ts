import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What the school decides about its exams; one row. */
@Entity('exam_settings')
@Unique('exam_settings_single_key', ['single'])
@Check('exam_settings_single_check', 'single')
@Check('exam_settings_open_by_check', "open_by ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'::text")
export class ExamSettings {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exam_settings_pkey' }) id: string;
  @Column('boolean', { default: true }) single: boolean;
  /** 'MM-DD': the day of each school year by which the sessions of the last year are open and its youths in them; null: no reminder */
  @Column('text', { name: 'open_by', nullable: true }) openBy: string | null;
}

import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What the entries of a month come to that is closed for good for hours; written by the database with the closing, frozen. */
@Entity('worked_months')
@Check('worked_months_month_check', "month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text")
@Check('worked_months_sums_check', 'entries >= 0 AND minutes >= 0')
export class WorkedMonth {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'worked_months_pkey' }) month: string;
  /** voided ones too, as the list of hours shows them */
  @Column('integer') entries: number;
  /** of those in force */
  @Column('integer') minutes: number;
}

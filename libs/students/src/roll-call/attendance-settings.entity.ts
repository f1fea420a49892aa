import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** How this school keeps its attendance; one row. */
@Entity('attendance_settings')
@Unique('attendance_settings_single_key', ['single'])
@Check('attendance_settings_single_check', 'single')
@Check('attendance_settings_absent_percent_check', 'absent_percent BETWEEN 0 AND 99')
export class AttendanceSettings {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attendance_settings_pkey' }) id: string;
  @Column('boolean', { default: true }) single: boolean;
  /** youths sign each half-day on the tablet */
  @Column('boolean') signatures: boolean;
  /** up to this share of its slots attended, a half-day counts as absent; 0: only without any presence */
  @Column('integer', { name: 'absent_percent' }) absentPercent: number;
  /** the family is told as soon as the roll call is validated */
  @Column('boolean', { name: 'automatic_messages' }) automaticMessages: boolean;
  /** to whom letters on absences go, such as the DSDEN of the department */
  @Column('text', { name: 'authority_name', nullable: true }) authorityName: string | null;
  @Column('text', { name: 'authority_address', nullable: true }) authorityAddress: string | null;
  @Column('text', { name: 'authority_email', nullable: true }) authorityEmail: string | null;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What the school decides for its promises, from a day on until the next row. */
@Entity('planning_settings')
@Check('planning_settings_margin_check', 'margin_days >= 0 AND margin_days <= 60')
@Check('planning_settings_crew_check', 'crew >= 1 AND crew <= 36')
@Index('planning_settings_from_on_key', ['fromOn'], { unique: true })
export class PlanningSettings {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'planning_settings_pkey' }) id: string;
  @Column('date', { name: 'from_on' }) fromOn: string;
  /** days of workshop between the end of the work and the promised day */
  @Column('int', { name: 'margin_days' }) marginDays: number;
  /** youths on one order at once, at most */
  @Column('int') crew: number;
  @ForeignKey('User', { name: 'planning_settings_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

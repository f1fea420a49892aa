import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** From which figures on a sign counts; one row, null: that sign is not looked at. */
@Entity('alert_rules')
@Unique('alert_rules_single_key', ['single'])
@Check('alert_rules_single_check', 'single')
@Check('alert_rules_window_check', 'window_days BETWEEN 7 AND 120')
@Check('alert_rules_unjustified_check', 'unjustified_half_days BETWEEN 1 AND 60')
@Check('alert_rules_absent_check', 'absent_percent BETWEEN 1 AND 100')
@Check('alert_rules_away_check', 'away_half_days BETWEEN 1 AND 60')
@Check('alert_rules_evidence_check', 'evidence_weeks BETWEEN 1 AND 52')
@Check('alert_rules_coverage_check', 'coverage_points BETWEEN 1 AND 100')
@Check('alert_rules_average_check', 'average_below BETWEEN 1 AND 2000')
@Check('alert_rules_risk_check', 'risk_facts BETWEEN 1 AND 6')
export class AlertRules {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'alert_rules_pkey' }) id: string;
  @Column('boolean', { default: true }) single: boolean;
  /** how far back attendance and marks are looked at */
  @Column('integer', { name: 'window_days' }) windowDays: number;
  @Column('integer', { name: 'unjustified_half_days', nullable: true }) unjustifiedHalfDays: number | null;
  /** of the half-days called */
  @Column('integer', { name: 'absent_percent', nullable: true }) absentPercent: number | null;
  /** the last half-days called, one after the other */
  @Column('integer', { name: 'away_half_days', nullable: true }) awayHalfDays: number | null;
  /** without any evidence */
  @Column('integer', { name: 'evidence_weeks', nullable: true }) evidenceWeeks: number | null;
  /** percent points behind a steady way to the exam */
  @Column('integer', { name: 'coverage_points', nullable: true }) coveragePoints: number | null;
  /** class average, in hundredths */
  @Column('integer', { name: 'average_below', nullable: true }) averageBelow: number | null;
  /** so many signs together are a risk, fewer are watched */
  @Column('integer', { name: 'risk_facts' }) riskFacts: number;
}

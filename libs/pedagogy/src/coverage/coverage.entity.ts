import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CoverageMethod } from './coverage.rules.js';

/** How the school reads the proofs of one framework; without a row, `USUAL_RULE`. */
@Entity('coverage_rules')
@Check('coverage_rules_method_check', "method = ANY (ARRAY['best_of_last'::text, 'last'::text, 'position'::text])")
@Check('coverage_rules_last_n_check', 'last_n >= 1 AND last_n <= 10')
@Check('coverage_rules_half_life_check', 'half_life_months >= 1 AND half_life_months <= 60')
@Check('coverage_rules_bonus_check', 'varied_sources_bonus >= 0 AND varied_sources_bonus <= 200')
@Check('coverage_rules_solid_from_check', 'solid_from >= 1 AND solid_from <= 10')
export class CoverageRuleRow {
  @ForeignKey('Framework', { name: 'coverage_rules_framework_id_fkey' })
  @PrimaryColumn('uuid', { name: 'framework_id', primaryKeyConstraintName: 'coverage_rules_pkey' })
  frameworkId: string;
  @Column('text') method: CoverageMethod;
  @Column('int', { name: 'last_n' }) lastN: number;
  @Column('int', { name: 'half_life_months' }) halfLifeMonths: number;
  /** in percent of one proof of today */
  @Column('int', { name: 'varied_sources_bonus' }) variedSourcesBonus: number;
  @Column('int', { name: 'solid_from' }) solidFrom: number;
  @ForeignKey('User', { name: 'coverage_rules_decided_by_fkey' })
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
}

/** The trainer's own word on a level, where the rule asks for it. The last one counts; a null level takes it back. */
@Entity('competence_positions')
@Index('competence_positions_student_idx', ['studentId', 'competenceId', 'recordedAt', 'id'])
export class CompetencePosition {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'competence_positions_pkey' }) id: string;
  @ForeignKey('Student', { name: 'competence_positions_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('Competence', { name: 'competence_positions_competence_id_fkey' })
  @Column('uuid', { name: 'competence_id' })
  competenceId: string;
  @Column('int', { nullable: true }) level: number | null;
  @Column('date', { name: 'said_on' }) saidOn: string;
  @ForeignKey('User', { name: 'competence_positions_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('text', { name: 'recorded_by_name' }) recordedByName: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

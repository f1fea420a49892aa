import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  type CandidateCategory,
  CATEGORIES_CHECK,
  type Origin,
  ORIGINS_CHECK,
  type Verification,
  VERIFICATIONS_CHECK,
} from './framework.rules.js';

/**
 * How one unit is examined for one category of candidates, from one session on: of the règlement d'examen, or decided by the school
 * where the text read does not say. Beside an official row of the same session the school's row wins.
 */
@Entity('exam_rules')
@Check('exam_rules_category_check', CATEGORIES_CHECK)
@Check('exam_rules_from_session_check', 'from_session >= 0')
@Check('exam_rules_coefficient_check', 'coefficient > 0')
@Check('exam_rules_origin_check', ORIGINS_CHECK)
@Check('exam_rules_verification_check', VERIFICATIONS_CHECK)
@Check('exam_rules_official_check', "(origin = 'official'::text) = (verification IS NOT NULL)")
@Unique('exam_rules_unit_category_key', ['frameworkId', 'unitCode', 'candidateCategory', 'fromSession', 'origin'])
export class ExamRule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exam_rules_pkey' }) id: string;
  @ForeignKey('Framework', { name: 'exam_rules_framework_id_fkey' })
  @Column('uuid', { name: 'framework_id' })
  frameworkId: string;
  @Column('text', { name: 'unit_code' }) unitCode: string;
  @Column('text', { name: 'candidate_category' }) candidateCategory: CandidateCategory;
  /** the year of the session it starts with; 0: as long as the version serves */
  @Column('int', { name: 'from_session' }) fromSession: number;
  /** in words, such as « ponctuelle pratique » or « CCF » */
  @Column('text') mode: string;
  /** null: that of the unit */
  @Column('numeric', { precision: 5, scale: 2, nullable: true }) coefficient: string | null;
  @Column('text', { nullable: true }) duration: string | null;
  /** null for a decision of the school */
  @Column('text', { nullable: true }) verification: Verification | null;
  @Column('text') source: string;
  @Column('text') origin: Origin;
}

/** A competence that a unit evaluates; `competence.unit_code` names the first of them. */
@Entity('exam_unit_competences')
@Index('exam_unit_competences_competence_id_idx', ['competenceId'])
export class ExamUnitCompetence {
  @ForeignKey('ExamUnit', { name: 'exam_unit_competences_unit_id_fkey' })
  @PrimaryColumn('uuid', { name: 'unit_id', primaryKeyConstraintName: 'exam_unit_competences_pkey' })
  unitId: string;
  @ForeignKey('Competence', { name: 'exam_unit_competences_competence_id_fkey' })
  @PrimaryColumn('uuid', { name: 'competence_id', primaryKeyConstraintName: 'exam_unit_competences_pkey' })
  competenceId: string;
}

/** How many weeks in a company the diploma asks for, and what for. */
@Entity('placement_rules')
@Check('placement_rules_year_check', 'year >= 1 AND year <= 5')
@Check('placement_rules_weeks_check', 'weeks >= 1 AND weeks <= 104')
@Check('placement_rules_verification_check', VERIFICATIONS_CHECK)
@Unique('placement_rules_framework_position_key', ['frameworkId', 'position'])
export class PlacementRule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'placement_rules_pkey' }) id: string;
  @ForeignKey('Framework', { name: 'placement_rules_framework_id_fkey' })
  @Column('uuid', { name: 'framework_id' })
  frameworkId: string;
  @Column('int') position: number;
  /** of the training, from 1; null: over the whole of it */
  @Column('int', { nullable: true }) year: number | null;
  @Column('int') weeks: number;
  @Column('text', { nullable: true }) aim: string | null;
  @Column('text') verification: Verification;
  @Column('text') source: string;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Origin, ORIGINS_CHECK, type Verification, VERIFICATIONS_CHECK } from './framework.rules.js';

/** By what one sees that a competence is mastered: of the official text, or added by the school beside it. */
@Entity('competence_criteria')
@Check('competence_criteria_origin_check', ORIGINS_CHECK)
@Check('competence_criteria_verification_check', VERIFICATIONS_CHECK)
@Check('competence_criteria_official_check', "(origin = 'official'::text) = (verification IS NOT NULL)")
@Unique('competence_criteria_framework_code_key', ['frameworkId', 'code'])
@Index('competence_criteria_competence_id_idx', ['competenceId'])
export class CompetenceCriterion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'competence_criteria_pkey' }) id: string;
  @ForeignKey('Framework', { name: 'competence_criteria_framework_id_fkey' })
  @Column('uuid', { name: 'framework_id' })
  frameworkId: string;
  @ForeignKey('Competence', { name: 'competence_criteria_competence_id_fkey' })
  @Column('uuid', { name: 'competence_id' })
  competenceId: string;
  @Column('int') position: number;
  @Column('text') code: string;
  @Column('text') title: string;
  /** null for an addition of the school */
  @Column('text', { nullable: true }) verification: Verification | null;
  @Column('text') source: string;
  @Column('text') origin: Origin;
}

/** One savoir associé (S1, S1.1, …), with how deep it must be known. */
@Entity('knowledge_items')
@Check('knowledge_items_taxonomic_level_check', 'taxonomic_level >= 1 AND taxonomic_level <= 4')
@Check('knowledge_items_verification_check', VERIFICATIONS_CHECK)
@Unique('knowledge_items_framework_code_key', ['frameworkId', 'code'])
@Index('knowledge_items_parent_id_idx', ['parentId'])
export class KnowledgeItem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'knowledge_items_pkey' }) id: string;
  @ForeignKey('Framework', { name: 'knowledge_items_framework_id_fkey' })
  @Column('uuid', { name: 'framework_id' })
  frameworkId: string;
  @Column('int') position: number;
  @Column('text') code: string;
  @Column('text') title: string;
  @ForeignKey('KnowledgeItem', { name: 'knowledge_items_parent_id_fkey' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;
  /** 1 information, 2 expression, 3 mastery of tools, 4 mastery of methods; null when the text says none */
  @Column('int', { name: 'taxonomic_level', nullable: true }) taxonomicLevel: number | null;
  @Column('text') verification: Verification;
  @Column('text') source: string;
}

/** The competences a piece of knowledge serves. */
@Entity('knowledge_competences')
@Index('knowledge_competences_competence_id_idx', ['competenceId'])
export class KnowledgeCompetence {
  @ForeignKey('KnowledgeItem', { name: 'knowledge_competences_knowledge_id_fkey' })
  @PrimaryColumn('uuid', { name: 'knowledge_id', primaryKeyConstraintName: 'knowledge_competences_pkey' })
  knowledgeId: string;
  @ForeignKey('Competence', { name: 'knowledge_competences_competence_id_fkey' })
  @PrimaryColumn('uuid', { name: 'competence_id', primaryKeyConstraintName: 'knowledge_competences_pkey' })
  competenceId: string;
}

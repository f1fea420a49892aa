import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  FRAMEWORK_TRANSITIONS,
  type FrameworkState,
  type LevelStep,
  type Origin,
  type Verification,
  VERIFICATIONS_CHECK,
} from './framework.rules.js';

/** One dated version of a diploma's référentiel. A published version is never edited: a new version is imported beside it. */
@Entity('frameworks')
@Check('frameworks_state_check', FRAMEWORK_TRANSITIONS.sqlCheck('state'))
@Check('frameworks_verification_check', VERIFICATIONS_CHECK)
@Check('frameworks_level_check', 'level >= 1 AND level <= 8')
@Unique('frameworks_code_version_key', ['code', 'version'])
@Unique('frameworks_content_hash_key', ['contentHash'])
@Index('frameworks_title_idx', ['title', 'id'])
@Index('frameworks_imported_at_idx', ['importedAt', 'id'])
export class Framework {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'frameworks_pkey' }) id: string;
  @Column('text') code: string;
  @Column({ type: 'text', collation: 'fr' }) title: string;
  /** of the national grid: 3 = CAP, 4 = baccalauréat professionnel */
  @Column('int') level: number;
  @Column('text', { name: 'legal_text' }) legalText: string;
  @Column('text') version: string;
  @Column('int', { name: 'valid_from_session', nullable: true }) validFromSession: number | null;
  @Column('text') state: FrameworkState;
  @Column('text') verification: Verification;
  @Column('text') source: string;
  @Column('text', { name: 'source_note', nullable: true }) sourceNote: string | null;
  @Column('jsonb', { name: 'level_scale' }) levelScale: LevelStep[];
  /** SHA-256 of the content, whatever the form of the file it came in */
  @Column('text', { name: 'content_hash' }) contentHash: string;
  @Column('timestamptz', { name: 'imported_at' }) importedAt: Date;
}

/** A unit of the diploma with the exam that validates it. */
@Entity('exam_units')
@Check('exam_units_coefficient_check', 'coefficient > 0')
@Check('exam_units_verification_check', VERIFICATIONS_CHECK)
@Unique('exam_units_framework_code_key', ['frameworkId', 'code'])
export class ExamUnit {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exam_units_pkey' }) id: string;
  @ForeignKey('Framework', { name: 'exam_units_framework_id_fkey' })
  @Column('uuid', { name: 'framework_id' })
  frameworkId: string;
  @Column('int') position: number;
  @Column('text') code: string;
  @Column('text') title: string;
  @Column('numeric', { precision: 5, scale: 2, nullable: true }) coefficient: string | null;
  @Column('text', { nullable: true }) mode: string | null;
  @Column('text', { nullable: true }) duration: string | null;
  @Column('text') verification: Verification;
  @Column('text') source: string;
}

/** What a youth must be able to do: of the official text, or added by the school beside it. */
@Entity('competences')
@Check('competences_origin_check', "origin = ANY (ARRAY['official'::text, 'school'::text])")
@Check('competences_verification_check', VERIFICATIONS_CHECK)
@Check('competences_official_check', "(origin = 'official'::text) = (verification IS NOT NULL)")
@Unique('competences_framework_code_key', ['frameworkId', 'code'])
@Index('competences_framework_position_idx', ['frameworkId', 'position'])
@Index('competences_parent_id_idx', ['parentId'])
export class Competence {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'competences_pkey' }) id: string;
  @ForeignKey('Framework', { name: 'competences_framework_id_fkey' })
  @Column('uuid', { name: 'framework_id' })
  frameworkId: string;
  @Column('text') code: string;
  @Column({ type: 'text', collation: 'fr' }) title: string;
  @ForeignKey('Competence', { name: 'competences_parent_id_fkey' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;
  @Column('int') position: number;
  @Column('text', { name: 'unit_code', nullable: true }) unitCode: string | null;
  /** null for an addition of the school: no official text says it, so there is nothing to verify */
  @Column('text', { nullable: true }) verification: Verification | null;
  @Column('text') source: string;
  @Column('text') origin: Origin;
}

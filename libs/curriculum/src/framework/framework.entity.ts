import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  FRAMEWORK_TRANSITIONS,
  type FrameworkState,
  type LevelStep,
  type Origin,
  ORIGINS_CHECK,
  UNIT_KINDS_CHECK,
  type UnitKind,
  type Verification,
  VERIFICATIONS_CHECK,
} from './framework.rules.js';

/** One dated version of a diploma's référentiel. A published version is never edited: a new version is imported beside it. */
@Entity('frameworks')
@Check('frameworks_state_check', FRAMEWORK_TRANSITIONS.sqlCheck('state'))
@Check('frameworks_verification_check', VERIFICATIONS_CHECK)
@Check('frameworks_level_check', 'level >= 1 AND level <= 8')
@Check('frameworks_sessions_check', 'valid_from_session <= valid_to_session')
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
  /** the last session it serves, said when a later text replaces it */
  @Column('int', { name: 'valid_to_session', nullable: true }) validToSession: number | null;
  /** as France compétences publishes it, typed by the school */
  @Column('text', { name: 'rncp_code', nullable: true }) rncpCode: string | null;
  @Column('text') state: FrameworkState;
  @Column('text') verification: Verification;
  @Column('text') source: string;
  @Column('text', { name: 'source_note', nullable: true }) sourceNote: string | null;
  /** values stay as imported; labels, colours and weights are the school's, unless a national grid fixes them */
  @Column('jsonb', { name: 'level_scale' }) levelScale: LevelStep[];
  @Column('boolean', { name: 'scale_fixed' }) scaleFixed: boolean;
  /** SHA-256 of the content, whatever the form of the file it came in */
  @Column('text', { name: 'content_hash' }) contentHash: string;
  @Column('timestamptz', { name: 'imported_at' }) importedAt: Date;
}

/** A bloc de compétences: in general what one unit validates, and what an attestation names (D337-5). */
@Entity('competence_blocks')
@Check('competence_blocks_verification_check', VERIFICATIONS_CHECK)
@Unique('competence_blocks_framework_code_key', ['frameworkId', 'code'])
export class CompetenceBlock {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'competence_blocks_pkey' }) id: string;
  @ForeignKey('Framework', { name: 'competence_blocks_framework_id_fkey' })
  @Column('uuid', { name: 'framework_id' })
  frameworkId: string;
  @Column('int') position: number;
  @Column('text') code: string;
  @Column('text') title: string;
  @Column('text') verification: Verification;
  @Column('text') source: string;
}

/** A unit of the diploma with the exam that validates it. */
@Entity('exam_units')
@Check('exam_units_kind_check', UNIT_KINDS_CHECK)
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
  @Column('text', { name: 'block_code', nullable: true }) blockCode: string | null;
  /** of the épreuve, such as EP1 for the unit UP1 */
  @Column('text', { name: 'exam_code', nullable: true }) examCode: string | null;
  /** null when the file does not say */
  @Column('text', { nullable: true }) kind: UnitKind | null;
  @Column('numeric', { precision: 5, scale: 2, nullable: true }) coefficient: string | null;
  @Column('text', { nullable: true }) mode: string | null;
  @Column('text', { nullable: true }) duration: string | null;
  @Column('text') verification: Verification;
  @Column('text') source: string;
}

/** What a youth must be able to do: of the official text, or added by the school beside it. */
@Entity('competences')
@Check('competences_origin_check', ORIGINS_CHECK)
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

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { EVIDENCE_SOURCES, type EvidenceSource } from './evidence.rules.js';

/**
 * One proof of one competence of one youth. Never changed: a wrong one is withdrawn with its reason, the same work judged anew is a new
 * row that names the old one, which counts no more.
 */
@Entity('evidence')
@Check('evidence_source_check', `source = ANY (ARRAY[${EVIDENCE_SOURCES.map((one) => `'${one}'::text`).join(', ')}])`)
@Check('evidence_operation_check', "(source = 'operation'::text) = (operation_id IS NOT NULL)")
@Check('evidence_source_id_check', "(source_id IS NULL) OR (source <> 'operation'::text)")
@Check('evidence_withdrawn_check', '(withdrawn_at IS NULL) = (withdraw_reason IS NULL)')
@Index('evidence_operation_key', ['studentId', 'operationId', 'competenceId'], {
  unique: true,
  where: '((withdrawn_at IS NULL) AND (operation_id IS NOT NULL) AND (reassesses_id IS NULL))',
})
@Index('evidence_source_key', { synchronize: false })
@Index('evidence_reassesses_key', ['reassessesId'], {
  unique: true,
  where: '((withdrawn_at IS NULL) AND (reassesses_id IS NOT NULL))',
})
@Index('evidence_student_assessed_idx', ['studentId', 'assessedOn', 'id'])
@Index('evidence_assessed_idx', ['assessedOn', 'id'])
@Index('evidence_proven_idx', { synchronize: false })
@Index('evidence_competence_id_idx', ['competenceId'])
@Index('evidence_operation_id_idx', ['operationId'])
export class Evidence {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evidence_pkey' }) id: string;
  @ForeignKey('Student', { name: 'evidence_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('Competence', { name: 'evidence_competence_id_fkey' })
  @Column('uuid', { name: 'competence_id' })
  competenceId: string;
  @ForeignKey('Framework', { name: 'evidence_framework_id_fkey' })
  @Column('uuid', { name: 'framework_id' })
  frameworkId: string;
  /** a value of the framework's scale */
  @Column('int') level: number;
  @Column('date', { name: 'assessed_on' }) assessedOn: string;
  /** null: the machine itself (demo, command line) */
  @ForeignKey('User', { name: 'evidence_assessed_by_fkey' })
  @Column('uuid', { name: 'assessed_by', nullable: true })
  assessedBy: string | null;
  @Column('text', { name: 'assessed_by_name' }) assessedByName: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('text') source: EvidenceSource;
  @ForeignKey('Operation', { name: 'evidence_operation_id_fkey' })
  @Column('uuid', { name: 'operation_id', nullable: true })
  operationId: string | null;
  /** the class test, exam, placement, capstone … of its source */
  @Column('uuid', { name: 'source_id', nullable: true }) sourceId: string | null;
  /** of this competence: what exactly was looked at */
  @ForeignKey('CompetenceCriterion', { name: 'evidence_criterion_id_fkey' })
  @Column('uuid', { name: 'criterion_id', nullable: true })
  criterionId: string | null;
  @ForeignKey('Evidence', { name: 'evidence_reassesses_id_fkey' })
  @Column('uuid', { name: 'reassesses_id', nullable: true })
  reassessesId: string | null;
  @Column('text', { nullable: true }) comment: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('text', { name: 'withdrawn_by_name', nullable: true }) withdrawnByName: string | null;
  @Column('text', { name: 'withdraw_reason', nullable: true }) withdrawReason: string | null;
}

/** "Not this time": the trainer saw the proposal and assesses nothing. */
@Entity('evidence_dismissals')
@Unique('evidence_dismissals_key', ['studentId', 'operationId', 'competenceId'])
export class EvidenceDismissal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evidence_dismissals_pkey' }) id: string;
  @ForeignKey('Student', { name: 'evidence_dismissals_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('Operation', { name: 'evidence_dismissals_operation_id_fkey' })
  @Column('uuid', { name: 'operation_id' })
  operationId: string;
  @ForeignKey('Competence', { name: 'evidence_dismissals_competence_id_fkey' })
  @Column('uuid', { name: 'competence_id' })
  competenceId: string;
  @ForeignKey('User', { name: 'evidence_dismissals_dismissed_by_fkey' })
  @Column('uuid', { name: 'dismissed_by', nullable: true })
  dismissedBy: string | null;
  @Column('timestamptz', { name: 'dismissed_at' }) dismissedAt: Date;
}

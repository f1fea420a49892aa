import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * What a youth thinks of himself, typed on the trainer's tablet under the trainer's eye. Kept beside the proofs, never averaged with
 * them. The last one counts; a null level takes it back.
 */
@Entity('self_assessments')
@Index('self_assessments_student_idx', ['studentId', 'competenceId', 'recordedAt', 'id'])
export class SelfAssessment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'self_assessments_pkey' }) id: string;
  @ForeignKey('Student', { name: 'self_assessments_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('Competence', { name: 'self_assessments_competence_id_fkey' })
  @Column('uuid', { name: 'competence_id' })
  competenceId: string;
  @Column('int', { nullable: true }) level: number | null;
  @Column('date', { name: 'said_on' }) saidOn: string;
  @ForeignKey('User', { name: 'self_assessments_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('text', { name: 'recorded_by_name' }) recordedByName: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

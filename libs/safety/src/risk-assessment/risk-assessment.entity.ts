import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The day on which the DUERP was made or brought up to date (Labour code, art. R4121-1 and -2). */
@Entity('risk_assessments')
@Index('risk_assessments_done_on_key', ['doneOn'], { unique: true })
export class RiskAssessment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'risk_assessments_pkey' }) id: string;
  @Column('date', { name: 'done_on' }) doneOn: string;
  @Column('text', { nullable: true }) note: string | null;
  @ForeignKey('User', { name: 'risk_assessments_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

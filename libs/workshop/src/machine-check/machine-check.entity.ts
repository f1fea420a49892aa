import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A periodic check asked of a machine; the school types on what law it rests. */
@Entity('machine_checks')
@Check('machine_checks_period_check', 'period_months >= 1 AND period_months <= 240')
@Index('machine_checks_machine_id_idx', ['machineId', 'id'])
export class MachineCheck {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'machine_checks_pkey' }) id: string;
  @ForeignKey('Machine', { name: 'machine_checks_machine_id_fkey' })
  @Column('uuid', { name: 'machine_id' })
  machineId: string;
  @Column('text') kind: string;
  @Column('int', { name: 'period_months' }) periodMonths: number;
  @Column('text', { name: 'legal_basis', nullable: true }) legalBasis: string | null;
  /** until the first result is written */
  @Column('date', { name: 'first_due_on' }) firstDueOn: string;
  /** from that day on it is asked no more */
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
}

@Entity('machine_check_results')
@Check('machine_check_results_days_check', 'next_due_on > done_on')
@Index('machine_check_results_check_id_idx', ['checkId', 'doneOn', 'id'])
export class MachineCheckResult {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'machine_check_results_pkey' }) id: string;
  @ForeignKey('MachineCheck', { name: 'machine_check_results_check_id_fkey' })
  @Column('uuid', { name: 'check_id' })
  checkId: string;
  @Column('date', { name: 'done_on' }) doneOn: string;
  /** the body or the person who did it */
  @Column('text', { name: 'done_by' }) doneBy: string;
  @Column('date', { name: 'next_due_on' }) nextDueOn: string;
  @Column('text', { nullable: true }) notes: string | null;
  @ForeignKey('StoredFile', { name: 'machine_check_results_file_id_fkey' })
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null;
  @ForeignKey('User', { name: 'machine_check_results_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

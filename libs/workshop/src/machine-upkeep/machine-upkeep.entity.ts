import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Preventive maintenance that comes back after so many days. */
@Entity('machine_upkeeps')
@Check('machine_upkeeps_interval_check', 'interval_days >= 1 AND interval_days <= 3660')
@Index('machine_upkeeps_machine_id_idx', ['machineId', 'id'])
export class MachineUpkeep {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'machine_upkeeps_pkey' }) id: string;
  @ForeignKey('Machine', { name: 'machine_upkeeps_machine_id_fkey' })
  @Column('uuid', { name: 'machine_id' })
  machineId: string;
  @Column('text') title: string;
  /** what is to do, a line each */
  @Column('text') tasks: string;
  @Column('int', { name: 'interval_days' }) intervalDays: number;
  /** until it was done once */
  @Column('date', { name: 'first_due_on' }) firstDueOn: string;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
}

/** Never changed. */
@Entity('machine_upkeeps_done')
@Index('machine_upkeeps_done_upkeep_id_idx', ['upkeepId', 'doneOn', 'id'])
export class MachineUpkeepDone {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'machine_upkeeps_done_pkey' }) id: string;
  @ForeignKey('MachineUpkeep', { name: 'machine_upkeeps_done_upkeep_id_fkey' })
  @Column('uuid', { name: 'upkeep_id' })
  upkeepId: string;
  @Column('date', { name: 'done_on' }) doneOn: string;
  @Column('text', { nullable: true }) notes: string | null;
  @ForeignKey('User', { name: 'machine_upkeeps_done_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

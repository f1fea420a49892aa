import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MachineState } from './machine.rules.js';

const STATES = "state = ANY (ARRAY['in_use'::text, 'stopped'::text, 'maintenance'::text])";

/** A machine or a work place of the workshop; a stopped one keeps its history. */
@Entity('machines')
@Check('machines_state_check', STATES)
@Check('machines_stop_reason_check', "(state = 'in_use'::text) = (stop_reason IS NULL)")
@Check('machines_built_year_check', 'built_year >= 1900 AND built_year <= 2200')
@Index('machines_code_key', ['code'], { unique: true })
@Index('machines_name_idx', ['name', 'id'])
@Index('machines_not_in_use_idx', ['name', 'id'], { where: "(state <> 'in_use'::text)" })
export class Machine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'machines_pkey' }) id: string;
  @Column('text') code: string;
  @Column({ type: 'text', collation: 'fr' }) name: string;
  @Column({ type: 'text', collation: 'fr' }) family: string;
  @Column('text', { nullable: true }) location: string | null;
  /** as of now: the last change of state says it too */
  @Column('text') state: MachineState;
  @Column('text', { name: 'stop_reason', nullable: true }) stopReason: string | null;
  @Column('text', { name: 'serial_number', nullable: true }) serialNumber: string | null;
  @Column('int', { name: 'built_year', nullable: true }) builtYear: number | null;
  @Column('date', { name: 'bought_on', nullable: true }) boughtOn: string | null;
  @Column('text', { nullable: true }) supplier: string | null;
}

/** Who stopped a machine or put it back, when and why. Never changed. */
@Entity('machine_state_changes')
@Check('machine_state_changes_state_check', STATES)
@Index('machine_state_changes_machine_id_idx', ['machineId', 'since', 'id'])
export class MachineStateChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'machine_state_changes_pkey' }) id: string;
  @ForeignKey('Machine', { name: 'machine_state_changes_machine_id_fkey' })
  @Column('uuid', { name: 'machine_id' })
  machineId: string;
  @Column('text') state: MachineState;
  @Column('text') reason: string;
  @Column('timestamptz') since: Date;
  @ForeignKey('User', { name: 'machine_state_changes_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}

/** What an hour costs, from a day on until the next row. */
@Entity('machine_costs')
@Check('machine_costs_cents_check', 'cents_per_hour >= 0')
@Index('machine_costs_machine_id_from_on_key', ['machineId', 'fromOn'], { unique: true })
export class MachineCost {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'machine_costs_pkey' }) id: string;
  @ForeignKey('Machine', { name: 'machine_costs_machine_id_fkey' })
  @Column('uuid', { name: 'machine_id' })
  machineId: string;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('bigint', { name: 'cents_per_hour' }) centsPerHour: number;
  @ForeignKey('User', { name: 'machine_costs_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

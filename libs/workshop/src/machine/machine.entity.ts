import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MachineState } from './machine.rules.js';

/** A machine or a work place of the workshop; a stopped one keeps its history. */
@Entity('machines')
@Check('machines_state_check', "state = ANY (ARRAY['in_use'::text, 'stopped'::text])")
@Check('machines_stop_reason_check', "(state = 'stopped'::text) = (stop_reason IS NOT NULL)")
@Index('machines_code_key', ['code'], { unique: true })
@Index('machines_name_idx', ['name', 'id'])
export class Machine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'machines_pkey' }) id: string;
  @Column('text') code: string;
  @Column({ type: 'text', collation: 'fr' }) name: string;
  @Column({ type: 'text', collation: 'fr' }) family: string;
  @Column('text', { nullable: true }) location: string | null;
  @Column('text') state: MachineState;
  @Column('text', { name: 'stop_reason', nullable: true }) stopReason: string | null;
}

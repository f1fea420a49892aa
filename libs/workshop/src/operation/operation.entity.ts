import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OPERATION_TRANSITIONS, type OperationState } from './operation.rules.js';

/** A step of an order, where youths log hours. Spent minutes are the sum of its entries, never a column. */
@Entity('operations')
@Check('operations_state_check', OPERATION_TRANSITIONS.sqlCheck('state'))
@Check('operations_allotted_minutes_check', 'allotted_minutes >= 0')
@Index('operations_order_id_idx', ['orderId', 'position', 'id'])
@Index('operations_machine_id_idx', ['machineId'])
export class Operation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'operations_pkey' }) id: string;
  @ForeignKey('ProductionOrder', { name: 'operations_order_id_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId: string;
  @ForeignKey('ProductionOrderLine', { name: 'operations_line_id_fkey' })
  @Column('uuid', { name: 'line_id', nullable: true })
  lineId: string | null;
  @Column('int') position: number;
  @Column('text') title: string;
  @ForeignKey('Machine', { name: 'operations_machine_id_fkey' })
  @Column('uuid', { name: 'machine_id', nullable: true })
  machineId: string | null;
  @Column('int', { name: 'allotted_minutes' }) allottedMinutes: number;
  /** null: due with the order */
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('text') state: OperationState;
}

/** The competences of an imported framework that the operation exercises. */
@Entity('operation_competences')
@Index('operation_competences_competence_id_idx', ['competenceId'])
export class OperationCompetence {
  @ForeignKey('Operation', { name: 'operation_competences_operation_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'operation_id', primaryKeyConstraintName: 'operation_competences_pkey' })
  operationId: string;
  @ForeignKey('Competence', { name: 'operation_competences_competence_id_fkey' })
  @PrimaryColumn('uuid', { name: 'competence_id', primaryKeyConstraintName: 'operation_competences_pkey' })
  competenceId: string;
}

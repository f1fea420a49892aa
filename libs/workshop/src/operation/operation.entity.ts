import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DEFAULT_WEIGHT } from '../catalogue/catalogue.rules.js';
import { OPERATION_KINDS, OPERATION_TRANSITIONS, type OperationKind, type OperationState } from './operation.rules.js';

/** A step of an order, where youths log hours. Spent minutes are the sum of its entries, never a column. */
@Entity('operations')
@Check('operations_state_check', OPERATION_TRANSITIONS.sqlCheck('state'))
@Check('operations_allotted_minutes_check', 'allotted_minutes >= 0')
@Check('operations_kind_check', `kind = ANY (ARRAY[${OPERATION_KINDS.map((one) => `'${one}'::text`).join(', ')}])`)
@Check('operations_catalogue_check', '(catalogue_operation_id IS NULL) = (catalogue_version IS NULL)')
@Check(
  'operations_rework_check',
  "((kind = 'rework'::text) = (rework_of_id IS NOT NULL)) AND ((kind = 'rework'::text) = (rework_reason IS NOT NULL))",
)
@Check('operations_queue_position_check', 'queue_position >= 0')
@Check('operations_rework_sold_check', "(kind <> 'rework'::text) OR (allotted_minutes = 0)")
@Index('operations_order_id_idx', ['orderId', 'position', 'id'])
@Index('operations_machine_id_idx', ['machineId'])
@Index('operations_catalogue_operation_id_idx', ['catalogueOperationId'], {
  where: 'catalogue_operation_id IS NOT NULL',
})
@Index('operations_rework_of_id_idx', ['reworkOfId'], { where: 'rework_of_id IS NOT NULL' })
export class Operation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'operations_pkey' }) id: string;
  @ForeignKey('ProductionOrder', { name: 'operations_order_id_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId: string;
  @ForeignKey('ProductionOrderLine', { name: 'operations_line_id_fkey' })
  @Column('uuid', { name: 'line_id', nullable: true })
  lineId: string | null;
  @Column('int') position: number;
  /** its place before the machine; null: by the due day, after those that have one */
  @Column('int', { name: 'queue_position', nullable: true }) queuePosition: number | null;
  @Column('text') title: string;
  @ForeignKey('Machine', { name: 'operations_machine_id_fkey' })
  @Column('uuid', { name: 'machine_id', nullable: true })
  machineId: string | null;
  @Column('int', { name: 'allotted_minutes' }) allottedMinutes: number;
  /** null: due with the order */
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('text') state: OperationState;
  @ForeignKey('CatalogueOperation', { name: 'operations_catalogue_operation_id_fkey' })
  @Column('uuid', { name: 'catalogue_operation_id', nullable: true })
  catalogueOperationId: string | null;
  /** the catalogue's version when it was chosen; its instructions are read as they are now */
  @Column('int', { name: 'catalogue_version', nullable: true }) catalogueVersion: number | null;
  @Column('text', { default: 'work' }) kind: OperationKind;
  /** the operation that a rework repairs */
  @ForeignKey('Operation', { name: 'operations_rework_of_id_fkey' })
  @Column('uuid', { name: 'rework_of_id', nullable: true })
  reworkOfId: string | null;
  @Column('text', { name: 'rework_reason', nullable: true }) reworkReason: string | null;
}

/** The competences of an imported framework that the operation exercises, with their weights as of when it was chosen. */
@Entity('operation_competences')
@Check('operation_competences_weight_check', 'weight >= 1 AND weight <= 100')
@Index('operation_competences_competence_id_idx', ['competenceId'])
export class OperationCompetence {
  @ForeignKey('Operation', { name: 'operation_competences_operation_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'operation_id', primaryKeyConstraintName: 'operation_competences_pkey' })
  operationId: string;
  @ForeignKey('Competence', { name: 'operation_competences_competence_id_fkey' })
  @PrimaryColumn('uuid', { name: 'competence_id', primaryKeyConstraintName: 'operation_competences_pkey' })
  competenceId: string;
  /** its share of the operation's hours, over the sum of the weights */
  @Column('int', { default: DEFAULT_WEIGHT }) weight: number;
}

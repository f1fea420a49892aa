import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An order that was under way when the school began with Établi. */
@Entity('order_openings')
@Index('order_openings_taken_on_idx', ['takenOn', 'orderId'])
export class OrderOpening {
  @ForeignKey('ProductionOrder', { name: 'order_openings_order_id_fkey' })
  @PrimaryColumn('uuid', { name: 'order_id', primaryKeyConstraintName: 'order_openings_pkey' })
  orderId: string;
  @Column('date', { name: 'taken_on' }) takenOn: string;
  /** what it was called before */
  @Column('text', { name: 'previous_number', nullable: true }) previousNumber: string | null;
  @ForeignKey('User', { name: 'order_openings_entered_by_fkey' })
  @Column('uuid', { name: 'entered_by', nullable: true })
  enteredBy: string | null;
  @Column('timestamptz', { name: 'entered_at' }) enteredAt: Date;
}

/** One thing that was entered wrongly: a quantity in units, hours in minutes. */
export interface OpeningChange {
  readonly what: 'delivered' | 'billed' | 'minutes';
  /** of the line or of the operation */
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** What was put right in an opening, and why. Never changed. */
@Entity('order_opening_corrections')
@Check('order_opening_corrections_changes_check', 'jsonb_array_length(changes) > 0')
@Index('order_opening_corrections_order_id_idx', ['orderId', 'id'])
export class OrderOpeningCorrection {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'order_opening_corrections_pkey' }) id: string;
  @ForeignKey('OrderOpening', { name: 'order_opening_corrections_order_id_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId: string;
  @Column('text') reason: string;
  @Column('jsonb') changes: readonly OpeningChange[];
  @ForeignKey('User', { name: 'order_opening_corrections_corrected_by_fkey' })
  @Column('uuid', { name: 'corrected_by', nullable: true })
  correctedBy: string | null;
  @Column('timestamptz', { name: 'corrected_at' }) correctedAt: Date;
}

/** What of a line was handed over and invoiced then. Changed by a correction alone. */
@Entity('line_openings')
@Check('line_openings_quantities_check', 'billed_quantity >= 0 AND billed_quantity <= delivered_quantity')
@Index('line_openings_correction_id_idx', ['correctionId'], { where: 'correction_id IS NOT NULL' })
export class LineOpening {
  @ForeignKey('ProductionOrderLine', { name: 'line_openings_line_id_fkey' })
  @PrimaryColumn('uuid', { name: 'line_id', primaryKeyConstraintName: 'line_openings_pkey' })
  lineId: string;
  @Column('numeric', { name: 'delivered_quantity', precision: 12, scale: 4 }) deliveredQuantity: string;
  @Column('numeric', { name: 'billed_quantity', precision: 12, scale: 4 }) billedQuantity: string;
  /** the last one; null: as first entered */
  @ForeignKey('OrderOpeningCorrection', { name: 'line_openings_correction_id_fkey' })
  @Column('uuid', { name: 'correction_id', nullable: true })
  correctionId: string | null;
}

/** The hours that an operation had then: of nobody by name, counted in its spent time. Changed by a correction alone. */
@Entity('operation_openings')
@Check('operation_openings_minutes_check', 'minutes > 0 OR (minutes = 0 AND correction_id IS NOT NULL)')
@Index('operation_openings_correction_id_idx', ['correctionId'], { where: 'correction_id IS NOT NULL' })
export class OperationOpening {
  @ForeignKey('Operation', { name: 'operation_openings_operation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'operation_id', primaryKeyConstraintName: 'operation_openings_pkey' })
  operationId: string;
  @Column('int') minutes: number;
  /** the last one; null: as first entered */
  @ForeignKey('OrderOpeningCorrection', { name: 'operation_openings_correction_id_fkey' })
  @Column('uuid', { name: 'correction_id', nullable: true })
  correctionId: string | null;
}

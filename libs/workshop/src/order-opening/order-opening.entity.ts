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

/** The hours that an operation had then: of nobody by name, counted in its spent time. Never changed. */
@Entity('operation_openings')
@Check('operation_openings_minutes_check', 'minutes > 0')
export class OperationOpening {
  @ForeignKey('Operation', { name: 'operation_openings_operation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'operation_id', primaryKeyConstraintName: 'operation_openings_pkey' })
  operationId: string;
  @Column('int') minutes: number;
}

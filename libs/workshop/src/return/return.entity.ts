import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Goods that came back; its paper is the return note. Never changed. */
@Entity('delivery_returns')
@Index('delivery_returns_number_key', ['number'], { unique: true })
@Index('delivery_returns_order_id_idx', ['orderId', 'id'])
export class DeliveryReturn {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delivery_returns_pkey' }) id: string;
  @ForeignKey('ProductionOrder', { name: 'delivery_returns_order_id_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId: string;
  /** the delivery that came back; null: of several, or not known */
  @ForeignKey('Delivery', { name: 'delivery_returns_delivery_id_fkey' })
  @Column('uuid', { name: 'delivery_id', nullable: true })
  deliveryId: string | null;
  /** BR-2026-0001 */
  @Column('text') number: string;
  @Column('date', { name: 'returned_on' }) returnedOn: string;
  @Column('text') reason: string;
  @ForeignKey('User', { name: 'delivery_returns_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

@Entity('delivery_return_lines')
@Check('delivery_return_lines_quantity_check', 'quantity > 0')
@Index('delivery_return_lines_order_line_id_idx', ['orderLineId'])
export class DeliveryReturnLine {
  @ForeignKey('DeliveryReturn', { name: 'delivery_return_lines_return_id_fkey' })
  @PrimaryColumn('uuid', { name: 'return_id', primaryKeyConstraintName: 'delivery_return_lines_pkey' })
  returnId: string;
  @ForeignKey('ProductionOrderLine', { name: 'delivery_return_lines_order_line_id_fkey' })
  @PrimaryColumn('uuid', { name: 'order_line_id', primaryKeyConstraintName: 'delivery_return_lines_pkey' })
  orderLineId: string;
  @Column('numeric', { precision: 12, scale: 4 }) quantity: string;
}

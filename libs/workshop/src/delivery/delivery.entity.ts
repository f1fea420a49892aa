import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Goods handed over; its paper is the delivery note. */
@Entity('deliveries')
@Check('deliveries_signed_check', 'num_nulls(signed_by_name, signed_on, signed_at, signature_id) IN (0, 4)')
@Index('deliveries_number_key', ['number'], { unique: true })
@Index('deliveries_search_idx', { synchronize: false })
@Index('deliveries_order_id_idx', ['orderId', 'id'])
export class Delivery {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deliveries_pkey' }) id: string;
  @ForeignKey('ProductionOrder', { name: 'deliveries_order_id_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId: string;
  /** BL-2026-0001 */
  @Column('text') number: string;
  @Column('date', { name: 'delivered_on' }) deliveredOn: string;
  @Column('text', { name: 'received_by_name', nullable: true }) receivedByName: string | null;
  @ForeignKey('User', { name: 'deliveries_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('text', { name: 'signed_by_name', nullable: true }) signedByName: string | null;
  @Column('date', { name: 'signed_on', nullable: true }) signedOn: string | null;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt: Date | null;
  /** the drawn signature, a PNG */
  @ForeignKey('StoredFile', { name: 'deliveries_signature_id_fkey' })
  @Column('uuid', { name: 'signature_id', nullable: true })
  signatureId: string | null;
}

@Entity('delivery_lines')
@Check('delivery_lines_quantity_check', 'quantity > 0')
@Index('delivery_lines_order_line_id_idx', ['orderLineId'])
export class DeliveryLine {
  @ForeignKey('Delivery', { name: 'delivery_lines_delivery_id_fkey' })
  @PrimaryColumn('uuid', { name: 'delivery_id', primaryKeyConstraintName: 'delivery_lines_pkey' })
  deliveryId: string;
  @ForeignKey('ProductionOrderLine', { name: 'delivery_lines_order_line_id_fkey' })
  @PrimaryColumn('uuid', { name: 'order_line_id', primaryKeyConstraintName: 'delivery_lines_pkey' })
  orderLineId: string;
  @Column('numeric', { precision: 12, scale: 4 }) quantity: string;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MovementKind } from './stock.rules.js';

/** One entry or exit of the stock. Never changed: a mistake is put right by another one. */
@Entity('stock_movements')
@Check(
  'stock_movements_kind_check',
  "kind = ANY (ARRAY['receipt'::text, 'consumption'::text, 'return'::text, 'scrap'::text, 'count'::text, 'transfer'::text])",
)
@Check(
  'stock_movements_sign_check',
  `CASE WHEN kind = ANY (ARRAY['receipt'::text, 'return'::text]) THEN quantity > 0 AND value_cents >= 0
      WHEN kind = ANY (ARRAY['consumption'::text, 'scrap'::text]) THEN quantity < 0 AND value_cents <= 0 ELSE quantity <> 0 END`,
)
@Index('stock_movements_item_id_idx', ['itemId', 'recordedAt', 'id'])
@Index('stock_movements_order_material_id_idx', ['orderMaterialId'], { where: '(order_material_id IS NOT NULL)' })
export class StockMovement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stock_movements_pkey' }) id: string;
  @ForeignKey('MaterialItem', { name: 'stock_movements_item_id_fkey' })
  @Column('uuid', { name: 'item_id' })
  itemId: string;
  @ForeignKey('StockLocation', { name: 'stock_movements_location_id_fkey' })
  @Column('uuid', { name: 'location_id' })
  locationId: string;
  @Column('text') kind: MovementKind;
  /** positive: comes in */
  @Column('numeric', { precision: 14, scale: 3 }) quantity: string;
  /** of the sign of the quantity */
  @Column('bigint', { name: 'value_cents' }) valueCents: number;
  @ForeignKey('OrderMaterial', { name: 'stock_movements_order_material_id_fkey' })
  @Column('uuid', { name: 'order_material_id', nullable: true })
  orderMaterialId: string | null;
  /** as it was called then: a step may go when the work is split anew */
  @Column('text', { name: 'operation_title', nullable: true }) operationTitle: string | null;
  @ForeignKey('MaterialReceipt', { name: 'stock_movements_receipt_id_fkey' })
  @Column('uuid', { name: 'receipt_id', nullable: true })
  receiptId: string | null;
  @ForeignKey('StockCount', { name: 'stock_movements_count_id_fkey' })
  @Column('uuid', { name: 'count_id', nullable: true })
  countId: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @ForeignKey('User', { name: 'stock_movements_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

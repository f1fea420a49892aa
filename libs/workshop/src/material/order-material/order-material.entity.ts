import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MaterialUnit } from '../item/material-item.rules.js';

/** Material that an order needs: an item of the stock, or something bought for it. */
@Entity('order_materials')
@Check(
  'order_materials_unit_check',
  "unit = ANY (ARRAY['piece'::text, 'metre'::text, 'square_metre'::text, 'kilogram'::text, 'litre'::text, 'box'::text])",
)
@Check('order_materials_quantities_check', 'wanted >= 0 AND reserved >= 0 AND consumed >= 0 AND cost_cents >= 0')
@Check('order_materials_reserved_check', 'item_id IS NOT NULL OR reserved = 0')
@Index('order_materials_order_id_idx', ['orderId', 'id'])
@Index('order_materials_order_item_key', ['orderId', 'itemId'], { unique: true, where: '(item_id IS NOT NULL)' })
@Index('order_materials_reserved_idx', ['itemId'], { where: '(reserved > 0)' })
export class OrderMaterial {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'order_materials_pkey' }) id: string;
  @ForeignKey('ProductionOrder', { name: 'order_materials_order_id_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId: string;
  /** null: bought for the order, never in stock */
  @ForeignKey('MaterialItem', { name: 'order_materials_item_id_fkey' })
  @Column('uuid', { name: 'item_id', nullable: true })
  itemId: string | null;
  @Column('text') label: string;
  @Column('text') unit: MaterialUnit;
  @Column('numeric', { precision: 14, scale: 3 }) wanted: string;
  /** kept in the stock for this order */
  @Column('numeric', { precision: 14, scale: 3 }) reserved: string;
  /** taken from the stock less what came back, or received for the order */
  @Column('numeric', { precision: 14, scale: 3 }) consumed: string;
  /** of what was consumed */
  @Column('bigint', { name: 'cost_cents' }) costCents: number;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MaterialUnit } from '../item/material-item.rules.js';
import type { PurchaseState } from './purchase.rules.js';

/** What is to be bought, mostly at one supplier. */
@Entity('purchase_lists')
@Check(
  'purchase_lists_state_check',
  "state = ANY (ARRAY['draft'::text, 'ordered'::text, 'received'::text, 'cancelled'::text])",
)
@Index('purchase_lists_created_at_idx', ['createdAt', 'id'])
export class PurchaseList {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'purchase_lists_pkey' }) id: string;
  @Column({ type: 'text', collation: 'fr' }) title: string;
  @Column('text', { nullable: true }) supplier: string | null;
  @Column('text') state: PurchaseState;
  @ForeignKey('User', { name: 'purchase_lists_created_by_fkey' })
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('date', { name: 'ordered_on', nullable: true }) orderedOn: string | null;
}

@Entity('purchase_lines')
@Check(
  'purchase_lines_unit_check',
  "unit = ANY (ARRAY['piece'::text, 'metre'::text, 'square_metre'::text, 'kilogram'::text, 'litre'::text, 'box'::text])",
)
@Check('purchase_lines_quantity_check', 'quantity > 0')
@Check('purchase_lines_received_check', 'received >= 0')
@Check('purchase_lines_what_check', 'item_id IS NOT NULL OR order_material_id IS NOT NULL')
@Index('purchase_lines_list_id_idx', ['listId', 'position', 'id'])
@Index('purchase_lines_order_material_id_idx', ['orderMaterialId'], { where: '(order_material_id IS NOT NULL)' })
@Index('purchase_lines_item_id_idx', ['itemId'], { where: '(item_id IS NOT NULL)' })
export class PurchaseLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'purchase_lines_pkey' }) id: string;
  @ForeignKey('PurchaseList', { name: 'purchase_lines_list_id_fkey' })
  @Column('uuid', { name: 'list_id' })
  listId: string;
  @Column('int') position: number;
  /** comes into the stock */
  @ForeignKey('MaterialItem', { name: 'purchase_lines_item_id_fkey' })
  @Column('uuid', { name: 'item_id', nullable: true })
  itemId: string | null;
  /** without an item: bought for that line of an order */
  @ForeignKey('OrderMaterial', { name: 'purchase_lines_order_material_id_fkey' })
  @Column('uuid', { name: 'order_material_id', nullable: true })
  orderMaterialId: string | null;
  @Column('text') label: string;
  @Column('text') unit: MaterialUnit;
  @Column('numeric', { precision: 14, scale: 3 }) quantity: string;
  @Column('numeric', { precision: 14, scale: 3 }) received: string;
}

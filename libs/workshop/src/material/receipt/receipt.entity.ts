import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Material that came, with what it cost: into the stock, or for one order. Never changed. */
@Entity('material_receipts')
@Check('material_receipts_quantity_check', 'quantity > 0')
@Check('material_receipts_cost_check', 'cost_cents >= 0')
@Check('material_receipts_what_check', '(item_id IS NULL) <> (order_material_id IS NULL)')
@Index('material_receipts_purchase_line_id_idx', ['purchaseLineId'], { where: '(purchase_line_id IS NOT NULL)' })
@Index('material_receipts_order_material_id_idx', ['orderMaterialId'], { where: '(order_material_id IS NOT NULL)' })
@Index('material_receipts_search_idx', { synchronize: false })
export class MaterialReceipt {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'material_receipts_pkey' }) id: string;
  @ForeignKey('MaterialItem', { name: 'material_receipts_item_id_fkey' })
  @Column('uuid', { name: 'item_id', nullable: true })
  itemId: string | null;
  @ForeignKey('OrderMaterial', { name: 'material_receipts_order_material_id_fkey' })
  @Column('uuid', { name: 'order_material_id', nullable: true })
  orderMaterialId: string | null;
  @ForeignKey('PurchaseLine', { name: 'material_receipts_purchase_line_id_fkey' })
  @Column('uuid', { name: 'purchase_line_id', nullable: true })
  purchaseLineId: string | null;
  @Column('numeric', { precision: 14, scale: 3 }) quantity: string;
  /** before tax, of the whole quantity */
  @Column('bigint', { name: 'cost_cents' }) costCents: number;
  @Column('date', { name: 'received_on' }) receivedOn: string;
  @Column('text', { nullable: true }) supplier: string | null;
  /** number of the supplier's delivery note */
  @Column('text', { nullable: true }) note: string | null;
  @ForeignKey('User', { name: 'material_receipts_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MaterialUnit } from './material-item.rules.js';

const UNITS =
  "unit = ANY (ARRAY['piece'::text, 'metre'::text, 'square_metre'::text, 'kilogram'::text, 'litre'::text, 'box'::text])";

/** Something the workshop keeps in stock. `onHand` and `valueCents` are the sums of its movements. */
@Entity('material_items')
@Check('material_items_unit_check', UNITS)
@Check('material_items_minimum_check', 'minimum_stock >= 0')
@Check('material_items_stock_check', 'on_hand >= 0 AND value_cents >= 0 AND (on_hand > 0 OR value_cents = 0)')
@Index('material_items_code_key', ['code'], { unique: true })
@Index('material_items_code_idx', ['code', 'id'])
@Index('material_items_name_idx', ['name', 'id'])
export class MaterialItem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'material_items_pkey' }) id: string;
  @Column('text') code: string;
  @Column({ type: 'text', collation: 'fr' }) name: string;
  @Column({ type: 'text', collation: 'fr' }) family: string;
  @Column('text') unit: MaterialUnit;
  /** « 40 × 40 × 2 » */
  @Column('text', { nullable: true }) dimension: string | null;
  @Column('numeric', { name: 'minimum_stock', precision: 14, scale: 3 }) minimumStock: string;
  @Column('text', { nullable: true }) supplier: string | null;
  /** euros a unit, of the last receipt */
  @Column('numeric', { name: 'last_unit_cost', precision: 14, scale: 4, nullable: true }) lastUnitCost: string | null;
  @Column('boolean') active: boolean;
  @Column('numeric', { name: 'on_hand', precision: 14, scale: 3 }) onHand: string;
  @Column('bigint', { name: 'value_cents' }) valueCents: number;
}

@Entity('stock_locations')
@Index('stock_locations_name_key', ['name'], { unique: true })
export class StockLocation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stock_locations_pkey' }) id: string;
  @Column({ type: 'text', collation: 'fr' }) name: string;
  @Column('boolean') active: boolean;
}

/** What lies where: the sum of the movements of an item at a place. */
@Entity('stock_levels')
@Check('stock_levels_quantity_check', 'quantity >= 0')
@Index('stock_levels_location_id_idx', ['locationId', 'itemId'])
export class StockLevel {
  @ForeignKey('MaterialItem', { name: 'stock_levels_item_id_fkey' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'stock_levels_pkey' })
  itemId: string;
  @ForeignKey('StockLocation', { name: 'stock_levels_location_id_fkey' })
  @PrimaryColumn('uuid', { name: 'location_id', primaryKeyConstraintName: 'stock_levels_pkey' })
  locationId: string;
  @Column('numeric', { precision: 14, scale: 3 }) quantity: string;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CountState } from './stock-count.rules.js';

/** A sheet on which a place is counted. One is open at a place at most. */
@Entity('stock_counts')
@Check('stock_counts_state_check', "state = ANY (ARRAY['open'::text, 'validated'::text, 'dropped'::text])")
@Index('stock_counts_opened_at_idx', ['openedAt', 'id'])
@Index('stock_counts_open_key', ['locationId'], { unique: true, where: "(state = 'open'::text)" })
export class StockCount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stock_counts_pkey' }) id: string;
  @ForeignKey('StockLocation', { name: 'stock_counts_location_id_fkey' })
  @Column('uuid', { name: 'location_id' })
  locationId: string;
  @Column('text') state: CountState;
  @ForeignKey('User', { name: 'stock_counts_opened_by_fkey' })
  @Column('uuid', { name: 'opened_by', nullable: true })
  openedBy: string | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @ForeignKey('User', { name: 'stock_counts_closed_by_fkey' })
  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
}

@Entity('stock_count_lines')
@Check('stock_count_lines_counted_check', 'counted >= 0')
export class StockCountLine {
  @ForeignKey('StockCount', { name: 'stock_count_lines_count_id_fkey' })
  @PrimaryColumn('uuid', { name: 'count_id', primaryKeyConstraintName: 'stock_count_lines_pkey' })
  countId: string;
  @ForeignKey('MaterialItem', { name: 'stock_count_lines_item_id_fkey' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'stock_count_lines_pkey' })
  itemId: string;
  /** null: not counted */
  @Column('numeric', { precision: 14, scale: 3, nullable: true }) counted: string | null;
  /** what the stock said when it was counted: what moves afterwards is no difference */
  @Column('numeric', { precision: 14, scale: 3, nullable: true }) expected: string | null;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { VatReason } from '@etabli/kernel';
import { LINE_NATURES, type LineNature, ORDER_TRANSITIONS, type OrderState } from './order.rules.js';

/** What the workshop makes: for a customer, from an accepted quote, or for the school's own exercises. */
@Entity('production_orders')
@Check('production_orders_state_check', ORDER_TRANSITIONS.sqlCheck('state'))
@Check('production_orders_discount_bp_check', 'discount_bp BETWEEN 0 AND 10000')
@Check('production_orders_discount_check', 'discount_cents >= 0 AND (discount_bp = 0 OR discount_cents = 0)')
@Check('production_orders_closed_check', "(state = 'closed'::text) = (closed_on IS NOT NULL)")
@Check('production_orders_next_gesture_check', '(next_gesture IS NULL) = (next_gesture_at IS NULL)')
@Index('production_orders_number_key', ['number'], { unique: true })
@Index('production_orders_quote_id_key', ['quoteId'], { unique: true, where: 'quote_id IS NOT NULL' })
@Index('production_orders_customer_id_idx', ['customerId', 'id'])
@Index('production_orders_due_on_idx', ['dueOn', 'id'])
@Index('production_orders_delivered_on_idx', ['deliveredOn', 'id'], { where: 'delivered_on IS NOT NULL' })
@Index('production_orders_opened_on_idx', ['openedOn', 'id'])
@Index('production_orders_title_idx', ['title', 'id'])
@Index('production_orders_unfinished_idx', ['dueOn', 'id'], {
  where: "(state = ANY (ARRAY['planned'::text, 'released'::text, 'in_work'::text, 'checked'::text]))",
})
@Index('production_orders_open_idx', ['dueOn', 'id'], {
  where: "state = ANY (ARRAY['released'::text, 'in_work'::text])",
})
@Index('production_orders_search_idx', { synchronize: false })
export class ProductionOrder {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'production_orders_pkey' }) id: string;
  /** OF-2026-0001 */
  @Column('text') number: string;
  @ForeignKey('Customer', { name: 'production_orders_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id', nullable: true })
  customerId: string | null;
  /** The quote above carries the key to this row; this is the frozen way back. */
  @Column('uuid', { name: 'quote_id', nullable: true }) quoteId: string | null;
  /** the estimate it was sold by */
  @ForeignKey('Estimate', { name: 'production_orders_estimate_id_fkey' })
  @Column('uuid', { name: 'estimate_id', nullable: true })
  estimateId: string | null;
  @Column({ type: 'text', collation: 'fr' }) title: string;
  @Column('text', { name: 'customer_reference', nullable: true }) customerReference: string | null;
  /** the discount on the whole, as sold: a percentage or an amount */
  @Column('integer', { name: 'discount_bp', default: 0 }) discountBp: number;
  @Column('bigint', { name: 'discount_cents', default: 0 }) discountCents: number;
  @Column('text') state: OrderState;
  @Column('date', { name: 'opened_on' }) openedOn: string;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('date', { name: 'checked_on', nullable: true }) checkedOn: string | null;
  @ForeignKey('User', { name: 'production_orders_checked_by_fkey' })
  @Column('uuid', { name: 'checked_by', nullable: true })
  checkedBy: string | null;
  /** the day of the last delivery, once all is delivered */
  @Column('date', { name: 'delivered_on', nullable: true }) deliveredOn: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @ForeignKey('User', { name: 'production_orders_closed_by_fkey' })
  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy: string | null;
  /** why the director last reopened it */
  @Column('text', { name: 'reopen_reason', nullable: true }) reopenReason: string | null;
  /** one line of the trainer for whoever takes over */
  @Column('text', { name: 'next_gesture', nullable: true }) nextGesture: string | null;
  @ForeignKey('User', { name: 'production_orders_next_gesture_by_fkey' })
  @Column('uuid', { name: 'next_gesture_by', nullable: true })
  nextGestureBy: string | null;
  @Column('timestamptz', { name: 'next_gesture_at', nullable: true }) nextGestureAt: Date | null;
  @Column('text', { name: 'search_text' }) searchText: string;
}

/** A sold line, frozen as the quote said it; checked, delivered and billed quantities grow. */
@Entity('production_order_lines')
@Check(
  'production_order_lines_nature_check',
  `nature = ANY (ARRAY[${LINE_NATURES.map((one) => `'${one}'::text`).join(', ')}])`,
)
@Check('production_order_lines_quantity_check', 'quantity > 0')
@Check('production_order_lines_discount_bp_check', 'discount_bp BETWEEN 0 AND 10000')
@Check(
  'production_order_lines_vat_reason_check',
  "vat_reason IN ('teaching', 'general_interest', 'franchise', 'building_subcontract', 'eu_services', 'intra_eu_goods', 'export', 'foreign_services')",
)
@Check('production_order_lines_reason_check', '(vat_rate_bp = 0) = (vat_reason IS NOT NULL)')
@Check('production_order_lines_checked_check', 'checked_quantity >= 0 AND checked_quantity <= quantity')
@Check('production_order_lines_delivered_check', 'delivered_quantity >= 0 AND delivered_quantity <= quantity')
@Check('production_order_lines_billed_check', 'billed_quantity >= 0 AND billed_quantity <= delivered_quantity')
@Check('production_order_lines_allotted_check', 'allotted_minutes >= 0')
@Index('production_order_lines_unbilled_idx', ['id'], { where: 'delivered_quantity > billed_quantity' })
@Index('production_order_lines_order_id_position_key', ['orderId', 'position'], { unique: true })
export class ProductionOrderLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'production_order_lines_pkey' }) id: string;
  @ForeignKey('ProductionOrder', { name: 'production_order_lines_order_id_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId: string;
  @Column('int') position: number;
  @Column('uuid', { name: 'quote_line_id', nullable: true }) quoteLineId: string | null;
  /** the part of the estimate that it sells */
  @ForeignKey('EstimatePart', { name: 'production_order_lines_estimate_part_id_fkey' })
  @Column('uuid', { name: 'estimate_part_id', nullable: true })
  estimatePartId: string | null;
  @Column('text') label: string;
  @Column('text') nature: LineNature;
  @Column('text') unit: string;
  @Column('numeric', { precision: 12, scale: 4 }) quantity: string;
  /** euros before tax */
  @Column('numeric', { name: 'unit_price', precision: 14, scale: 6 }) unitPrice: string;
  @Column('integer', { name: 'discount_bp', default: 0 }) discountBp: number;
  @Column('int', { name: 'vat_rate_bp' }) vatRateBp: number;
  @Column('text', { name: 'vat_reason', nullable: true }) vatReason: VatReason | null;
  /** the line's price before tax when sold, all discounts taken off, in cents */
  @Column('bigint', { name: 'sold_cents' }) soldCents: number;
  @Column('int', { name: 'allotted_minutes' }) allottedMinutes: number;
  /** what has passed the trainer's check, and may leave; all of it once the order is checked */
  @Column('numeric', { name: 'checked_quantity', precision: 12, scale: 4, default: 0 }) checkedQuantity: string;
  @Column('numeric', { name: 'delivered_quantity', precision: 12, scale: 4 }) deliveredQuantity: string;
  @Column('numeric', { name: 'billed_quantity', precision: 12, scale: 4 }) billedQuantity: string;
}

/** The last number of each year's series (OF, BL, BR); its row is locked by the command that draws. */
@Entity('workshop_counters')
@Check('workshop_counters_kind_check', "kind IN ('order', 'delivery', 'return')")
export class WorkshopCounter {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'workshop_counters_pkey' }) kind: 'order' | 'delivery' | 'return';
  @PrimaryColumn('int', { primaryKeyConstraintName: 'workshop_counters_pkey' }) year: number;
  @Column('int', { name: 'last_number' }) lastNumber: number;
}

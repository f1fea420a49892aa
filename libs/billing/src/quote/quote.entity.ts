import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { VatReason } from '@etabli/kernel';
import type { Nature, Sector } from '../invoice/line.rules.js';
import type { QuoteState } from './quote.rules.js';

/** One version of an offer to a customer. A draft has no number; once sent it changes no more. */
@Entity('quotes')
@Check('quotes_state_check', "state IN ('draft', 'sent', 'accepted', 'refused', 'superseded')")
@Check('quotes_number_check', "(number IS NULL) = (state = 'draft')")
@Check('quotes_discount_bp_check', 'discount_bp BETWEEN 0 AND 10000')
@Check('quotes_discount_check', 'discount_cents >= 0 AND (discount_bp = 0 OR discount_cents = 0)')
@Check('quotes_version_check', 'version BETWEEN 1 AND 99')
@Check('quotes_deposit_bp_check', 'deposit_bp BETWEEN 0 AND 10000')
@Unique('quotes_number_key', ['number'])
@Unique('quotes_version_key', ['firstId', 'version'])
@Index('quotes_created_on_idx', ['createdOn', 'id'])
@Index('quotes_number_idx', ['number', 'id'])
@Index('quotes_valid_until_idx', ['validUntil', 'id'])
@Index('quotes_gross_cents_idx', ['grossCents', 'id'])
@Index('quotes_customer_id_idx', ['customerId', 'id'])
@Index('quotes_estimate_id_idx', ['estimateId'], { where: 'estimate_id IS NOT NULL' })
@Index('quotes_search_idx', { synchronize: false })
export class Quote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quotes_pkey' }) id: string;
  @Column('text', { nullable: true }) number: string | null;
  /** the first version of this offer; its own id on the first */
  @ForeignKey('Quote', { name: 'quotes_first_id_fkey' })
  @Column('uuid', { name: 'first_id' })
  firstId: string;
  @Column('integer', { default: 1 }) version: number;
  @ForeignKey('Customer', { name: 'quotes_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  @Column('text') title: string;
  @Column('text') state: QuoteState;
  @Column('date', { name: 'valid_until' }) validUntil: string;
  @Column('text', { name: 'customer_reference', nullable: true }) customerReference: string | null;
  @Column('date', { name: 'created_on' }) createdOn: string;
  @Column('date', { name: 'sent_on', nullable: true }) sentOn: string | null;
  @Column('date', { name: 'accepted_on', nullable: true }) acceptedOn: string | null;
  @Column('text', { name: 'accepted_by_name', nullable: true }) acceptedByName: string | null;
  @Column('date', { name: 'refused_on', nullable: true }) refusedOn: string | null;
  @Column('text', { name: 'refused_by_name', nullable: true }) refusedByName: string | null;
  @Column('text', { name: 'refusal_reason', nullable: true }) refusalReason: string | null;
  /** answered by the client's link: when, and the hash of the PDF that was offered there */
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('text', { name: 'answered_sha256', nullable: true }) answeredSha256: string | null;
  /** asked for at the acceptance, of the total with tax */
  @Column('integer', { name: 'deposit_bp', default: 0 }) depositBp: number;
  /** on the whole, a percentage or an amount */
  @Column('integer', { name: 'discount_bp', default: 0 }) discountBp: number;
  @Column('bigint', { name: 'discount_cents', default: 0 }) discountCents: number;
  @Column('bigint', { name: 'net_cents' }) netCents: number;
  @Column('bigint', { name: 'vat_cents' }) vatCents: number;
  @Column('bigint', { name: 'gross_cents' }) grossCents: number;
  @ForeignKey('ProductionOrder', { name: 'quotes_production_order_id_fkey' })
  @Column('uuid', { name: 'production_order_id', nullable: true })
  productionOrderId: string | null;
  /** the estimate it was made of */
  @ForeignKey('Estimate', { name: 'quotes_estimate_id_fkey' })
  @Column('uuid', { name: 'estimate_id', nullable: true })
  estimateId: string | null;
  @Column('text', { name: 'search_text' }) searchText: string;
}

@Entity('quote_lines')
@Check('quote_lines_nature_check', "nature IN ('goods', 'service')")
@Check('quote_lines_sector_check', "sector IN ('taxable', 'exempt')")
@Check('quote_lines_quantity_check', 'quantity > 0')
@Check('quote_lines_discount_bp_check', 'discount_bp BETWEEN 0 AND 10000')
@Check(
  'quote_lines_vat_reason_check',
  "vat_reason IN ('teaching', 'general_interest', 'franchise', 'building_subcontract', 'eu_services', 'intra_eu_goods', 'export', 'foreign_services')",
)
@Check('quote_lines_reason_check', '(vat_rate_bp = 0) = (vat_reason IS NOT NULL)')
@Unique('quote_lines_position_key', ['quoteId', 'position'])
export class QuoteLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quote_lines_pkey' }) id: string;
  @ForeignKey('Quote', { name: 'quote_lines_quote_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'quote_id' })
  quoteId: string;
  @Column('integer') position: number;
  @Column('text') nature: Nature;
  @Column('text') sector: Sector;
  @Column('text') label: string;
  @Column('text', { nullable: true }) details: string | null;
  @Column('numeric', { precision: 12, scale: 4 }) quantity: string;
  @Column('text') unit: string;
  @Column('numeric', { name: 'unit_price', precision: 14, scale: 6 }) unitPrice: string;
  @Column('integer', { name: 'discount_bp', default: 0 }) discountBp: number;
  @Column('integer', { name: 'vat_rate_bp' }) vatRateBp: number;
  @Column('text', { name: 'vat_reason', nullable: true }) vatReason: VatReason | null;
  @Column('bigint', { name: 'net_cents' }) netCents: number;
  @Column('integer', { name: 'allotted_minutes' }) allottedMinutes: number;
  /** the part of the estimate that it sells */
  @ForeignKey('EstimatePart', { name: 'quote_lines_estimate_part_id_fkey' })
  @Column('uuid', { name: 'estimate_part_id', nullable: true })
  estimatePartId: string | null;
}

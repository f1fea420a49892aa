import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { VatCategory, VatReason } from '@etabli/kernel';
import type { SellerFacts } from '@etabli/school';
import type { CreditEffect } from '../credit/credit-effect.rules.js';
import type { InvoiceKind } from './document-view.rules.js';
import type { Nature, Sector } from './line.rules.js';
import type { Buyer, PostalAddress, InvoiceTexts, VatOption } from './snapshot.rules.js';

/** A draft until it has a number; then a trigger keeps it, its lines and its VAT as they are. */
@Entity('invoices')
@Check('invoices_kind_check', "kind IN ('invoice', 'deposit', 'situation', 'final', 'credit_note')")
@Check('invoices_vat_option_check', "vat_option IN ('on_debits', 'on_receipts')")
@Check('invoices_number_check', "number ~ '^[A-Za-z0-9+_/-]{1,35}$'")
@Check('invoices_issued_check', 'num_nulls(number, issued_on, due_on, seller, buyer, vat_option, texts) IN (0, 7)')
@Check('invoices_due_on_check', "due_on >= issued_on OR (texts ->> 'paidOn') IS NOT NULL")
@Check(
  'invoices_payable_check',
  'prepaid_cents >= 0 AND payable_cents >= 0 AND payable_cents = gross_cents - prepaid_cents',
)
@Check('invoices_credited_check', "(kind = 'credit_note') = (credited_id IS NOT NULL)")
@Check(
  'invoices_credit_effect_check',
  "kind = 'credit_note' AND credit_effect IN ('price', 'billed_wrongly', 'goods_back') OR credit_effect IS NULL",
)
@Check('invoices_percent_bp_check', 'percent_bp BETWEEN 1 AND 10000')
@Check('invoices_percent_check', "(kind IN ('deposit', 'situation')) = (percent_bp IS NOT NULL)")
@Check('invoices_buyer_digest_check', 'num_nulls(number, buyer_salt, buyer_digest) IN (0, 3)')
@Check('invoices_supplied_on_check', "supplied_on IS NOT NULL OR kind IN ('deposit', 'credit_note')")
@Check('invoices_discount_bp_check', 'discount_bp BETWEEN 0 AND 10000')
@Check('invoices_discount_check', 'discount_cents >= 0 AND (discount_bp = 0 OR discount_cents = 0)')
@Index('invoices_credited_id_idx', ['creditedId'])
@Unique('invoices_number_key', ['number'])
@Index('invoices_delivery_id_key', ['deliveryId'], { unique: true })
@Index('invoices_created_on_idx', ['createdOn', 'id'])
@Index('invoices_issued_on_idx', ['issuedOn', 'id'])
@Index('invoices_number_idx', ['number', 'id'])
@Index('invoices_deposit_idx', ['id'], { where: "kind = 'deposit'" })
@Index('invoices_owed_idx', { synchronize: false })
@Index('invoices_account_idx', { synchronize: false })
@Index('invoices_due_on_idx', ['dueOn', 'id'])
@Index('invoices_gross_cents_idx', ['grossCents', 'id'])
@Index('invoices_customer_id_idx', ['customerId', 'id'])
@Index('invoices_order_id_idx', ['orderId', 'id'])
@Index('invoices_search_idx', { synchronize: false })
export class Invoice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invoices_pkey' }) id: string;
  @Column('text') kind: InvoiceKind;
  @Column('text', { nullable: true }) number: string | null;
  @Column('date', { name: 'created_on' }) createdOn: string;
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  /** the day of the (last) delivery, or of the end of the service; null for a deposit and for its credit note */
  @Column('date', { name: 'supplied_on', nullable: true }) suppliedOn: string | null;
  @ForeignKey('Customer', { name: 'invoices_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  @ForeignKey('ProductionOrder', { name: 'invoices_order_id_fkey' })
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId: string | null;
  @ForeignKey('Delivery', { name: 'invoices_delivery_id_fkey' })
  @Column('uuid', { name: 'delivery_id', nullable: true })
  deliveryId: string | null;
  @Column('text') title: string;
  @Column('text', { name: 'order_number', nullable: true }) orderNumber: string | null;
  @Column('text', { name: 'delivery_numbers', nullable: true }) deliveryNumbers: string | null;
  @Column('text', { name: 'quote_number', nullable: true }) quoteNumber: string | null;
  @Column('text', { name: 'customer_reference', nullable: true }) customerReference: string | null;
  /** of public buyers */
  @Column('text', { name: 'service_code', nullable: true }) serviceCode: string | null;
  @Column('text', { name: 'engagement_number', nullable: true }) engagementNumber: string | null;
  /** where the goods went, when elsewhere than the buyer's address */
  @Column('jsonb', { name: 'delivered_to', nullable: true }) deliveredTo: {
    label: string;
    address: PostalAddress;
  } | null;
  /** the invoice that a credit note corrects */
  @ForeignKey('Invoice', { name: 'invoices_credited_id_fkey' })
  @Column('uuid', { name: 'credited_id', nullable: true })
  creditedId: string | null;
  @Column('text', { name: 'credit_reason', nullable: true }) creditReason: string | null;
  /** of a credit note: what becomes of the goods; null on the first ones, whose quantities may be billed again */
  @Column('text', { name: 'credit_effect', nullable: true }) creditEffect: CreditEffect | null;
  /** of a deposit: its part of the order; of a situation: all that is done so far */
  @Column('integer', { name: 'percent_bp', nullable: true }) percentBp: number | null;
  @Column('integer', { name: 'situation_rank', nullable: true }) situationRank: number | null;
  /** true: issued before Établi, entered with the opening balances */
  @Column('boolean', { default: false }) opening: boolean;
  /** on the whole, a percentage or an amount */
  @Column('integer', { name: 'discount_bp', default: 0 }) discountBp: number;
  @Column('bigint', { name: 'discount_cents', default: 0 }) discountCents: number;
  @Column('bigint', { name: 'net_cents' }) netCents: number;
  @Column('bigint', { name: 'vat_cents' }) vatCents: number;
  @Column('bigint', { name: 'gross_cents' }) grossCents: number;
  /** deposits cashed before, taken off by a final invoice */
  @Column('bigint', { name: 'prepaid_cents', default: 0 }) prepaidCents: number;
  /** what the customer owes for it: gross less prepaid */
  @Column('bigint', { name: 'payable_cents' }) payableCents: number;
  @Column('jsonb', { nullable: true }) seller: SellerFacts | null;
  @Column('jsonb', { nullable: true }) buyer: Buyer | null;
  /** the chain knows the buyer by this salted hash, so that erasing a name leaves it whole */
  @Column('text', { name: 'buyer_salt', nullable: true }) buyerSalt: string | null;
  @Column('text', { name: 'buyer_digest', nullable: true }) buyerDigest: string | null;
  @Column('text', { name: 'vat_option', nullable: true }) vatOption: VatOption | null;
  @Column('jsonb', { nullable: true }) texts: InvoiceTexts | null;
  @Column('text', { name: 'search_text' }) searchText: string;
}

@Entity('invoice_lines')
@Check('invoice_lines_nature_check', "nature IN ('goods', 'service')")
@Check('invoice_lines_sector_check', "sector IN ('taxable', 'exempt')")
@Check('invoice_lines_quantity_check', 'quantity <> 0')
@Check('invoice_lines_discount_bp_check', 'discount_bp BETWEEN 0 AND 10000')
@Check('invoice_lines_vat_category_check', "vat_category IN ('S', 'E', 'AE', 'K', 'G', 'O', 'Z')")
@Check(
  'invoice_lines_vat_reason_check',
  "vat_reason IN ('teaching', 'general_interest', 'franchise', 'building_subcontract', 'eu_services', 'intra_eu_goods', 'export', 'foreign_services')",
)
@Check(
  'invoice_lines_reason_check',
  "(vat_category = 'S') = (vat_reason IS NULL) AND (vat_category = 'S') = (vat_rate_bp > 0)",
)
@Unique('invoice_lines_position_key', ['invoiceId', 'position'])
@Index('invoice_lines_order_line_id_idx', ['orderLineId'])
@Index('invoice_lines_credited_line_id_idx', ['creditedLineId'])
export class InvoiceLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invoice_lines_pkey' }) id: string;
  @ForeignKey('Invoice', {
    name: 'invoice_lines_invoice_id_fkey',
    onDelete: 'CASCADE',
    deferrable: 'INITIALLY IMMEDIATE',
  })
  @Column('uuid', { name: 'invoice_id' })
  invoiceId: string;
  @ForeignKey('ProductionOrderLine', { name: 'invoice_lines_order_line_id_fkey' })
  @Column('uuid', { name: 'order_line_id', nullable: true })
  orderLineId: string | null;
  /** of a credit note: the line it takes back */
  @ForeignKey('InvoiceLine', { name: 'invoice_lines_credited_line_id_fkey' })
  @Column('uuid', { name: 'credited_line_id', nullable: true })
  creditedLineId: string | null;
  /** of a credit note: what is billed no longer; null when the price alone was lowered */
  @Column('numeric', { name: 'returned_quantity', precision: 12, scale: 4, nullable: true }) returnedQuantity:
    | string
    | null;
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
  @Column('text', { name: 'vat_category' }) vatCategory: VatCategory;
  @Column('text', { name: 'vat_reason', nullable: true }) vatReason: VatReason | null;
  /** after the discount of the line */
  @Column('bigint', { name: 'net_cents' }) netCents: number;
}

/** VAT of an invoice, once a rate on the sum of its lines. */
@Entity('invoice_vat_lines')
@Check('invoice_vat_lines_pending_check', 'pending_cents >= 0 AND pending_cents <= vat_cents')
@Check('invoice_vat_lines_vat_category_check', "vat_category IN ('S', 'E', 'AE', 'K', 'G', 'O', 'Z')")
@Unique('invoice_vat_lines_rate_key', ['invoiceId', 'vatCategory', 'vatRateBp'])
export class InvoiceVatLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invoice_vat_lines_pkey' }) id: string;
  @ForeignKey('Invoice', {
    name: 'invoice_vat_lines_invoice_id_fkey',
    onDelete: 'CASCADE',
    deferrable: 'INITIALLY IMMEDIATE',
  })
  @Column('uuid', { name: 'invoice_id' })
  invoiceId: string;
  @Column('integer', { name: 'vat_rate_bp' }) vatRateBp: number;
  @Column('bigint', { name: 'base_cents' }) baseCents: number;
  @Column('bigint', { name: 'vat_cents' }) vatCents: number;
  /** the part due to the State when the customer pays: services, and deposits on goods too */
  @Column('bigint', { name: 'pending_cents' }) pendingCents: number;
  @Column('text', { name: 'vat_category' }) vatCategory: VatCategory;
  /** why there is no VAT, as it was worded that day (BT-120, BT-121); null for a rate */
  @Column('text', { name: 'exemption_text', nullable: true }) exemptionText: string | null;
  @Column('text', { name: 'exemption_code', nullable: true }) exemptionCode: string | null;
}

/** The discount on the whole document, once a VAT group. */
@Entity('invoice_allowances')
@Check('invoice_allowances_vat_category_check', "vat_category IN ('S', 'E', 'AE', 'K', 'G', 'O', 'Z')")
@Check('invoice_allowances_amount_check', 'amount_cents > 0')
@Unique('invoice_allowances_rate_key', ['invoiceId', 'vatCategory', 'vatRateBp'])
export class InvoiceAllowance {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invoice_allowances_pkey' }) id: string;
  @ForeignKey('Invoice', {
    name: 'invoice_allowances_invoice_id_fkey',
    onDelete: 'CASCADE',
    deferrable: 'INITIALLY IMMEDIATE',
  })
  @Column('uuid', { name: 'invoice_id' })
  invoiceId: string;
  @Column('text', { name: 'vat_category' }) vatCategory: VatCategory;
  @Column('integer', { name: 'vat_rate_bp' }) vatRateBp: number;
  @Column('bigint', { name: 'amount_cents' }) amountCents: number;
  @Column('integer', { name: 'percent_bp', nullable: true }) percentBp: number | null;
  @Column('text') reason: string;
}

/** A cashed deposit is taken off by one final invoice. */
@Entity('invoice_deposits')
@Index('invoice_deposits_invoice_id_idx', ['invoiceId'])
export class InvoiceDeposit {
  @ForeignKey('Invoice', { name: 'invoice_deposits_deposit_id_fkey' })
  @PrimaryColumn('uuid', { name: 'deposit_id', primaryKeyConstraintName: 'invoice_deposits_pkey' })
  depositId: string;
  @ForeignKey('Invoice', { name: 'invoice_deposits_invoice_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'invoice_id' })
  invoiceId: string;
}

/** The customer contests an invoice: a fact beside it, for the invoice itself never changes. */
@Entity('invoice_disputes')
@Index('invoice_disputes_open_key', ['invoiceId'], { unique: true, where: 'closed_on IS NULL' })
@Index('invoice_disputes_invoice_id_idx', ['invoiceId'])
export class InvoiceDispute {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invoice_disputes_pkey' }) id: string;
  @ForeignKey('Invoice', { name: 'invoice_disputes_invoice_id_fkey' })
  @Column('uuid', { name: 'invoice_id' })
  invoiceId: string;
  @Column('date', { name: 'opened_on' }) openedOn: string;
  @Column('text') reason: string;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('text', { name: 'closing_note', nullable: true }) closingNote: string | null;
}

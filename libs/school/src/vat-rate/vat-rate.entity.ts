import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { VatCategory, VatReason } from '@etabli/kernel';

/** A rate or an exemption and the days it holds, both included. A change of law is a new row. */
@Entity('vat_rates')
@Check('vat_rates_category_check', "category IN ('S', 'E', 'AE', 'K', 'G', 'O', 'Z')")
@Check(
  'vat_rates_reason_check',
  "reason IN ('teaching', 'general_interest', 'franchise', 'building_subcontract', 'eu_services', 'intra_eu_goods', 'export', 'foreign_services')",
)
@Check('vat_rates_rate_check', "rate_bp >= 0 AND rate_bp <= 10000 AND (category = 'S') = (rate_bp > 0)")
@Check('vat_rates_days_check', 'valid_to IS NULL OR valid_to >= valid_from')
@Check(
  'vat_rates_exemption_check',
  "num_nulls(reason, exemption_text, exemption_code) = CASE WHEN category = 'S' THEN 3 ELSE 0 END",
)
@Index('vat_rates_row_key', { synchronize: false })
export class VatRate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vat_rates_pkey' }) id: string;
  /** basis points: 2000 = 20 % */
  @Column('integer', { name: 'rate_bp' }) rateBp: number;
  @Column('text') category: VatCategory;
  /** why there is no VAT; null for a rate */
  @Column('text', { nullable: true }) reason: VatReason | null;
  @Column('text') label: string;
  /** printed on the document when the line bears no VAT */
  @Column('text', { name: 'exemption_text', nullable: true }) exemptionText: string | null;
  /** BT-121, the code list of Factur-X */
  @Column('text', { name: 'exemption_code', nullable: true }) exemptionCode: string | null;
  @Column('text', { name: 'legal_reference' }) legalReference: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}

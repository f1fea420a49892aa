import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { VatCategory } from './vat-rate.rules.js';

/** A rate or an exemption and the days it holds, both included. A change of law is a new row. */
@Entity('vat_rates')
@Check('vat_rates_category_check', "category = ANY (ARRAY['S'::text, 'E'::text])")
@Check('vat_rates_rate_check', "rate_bp >= 0 AND rate_bp <= 10000 AND (category = 'S'::text) = (rate_bp > 0)")
@Check('vat_rates_days_check', 'valid_to IS NULL OR valid_to >= valid_from')
@Check('vat_rates_exemption_check', "category = 'S'::text OR exemption_text IS NOT NULL")
@Index('vat_rates_row_key', ['category', 'rateBp', 'validFrom'], { unique: true })
export class VatRate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vat_rates_pkey' }) id: string;
  /** basis points: 2000 = 20 % */
  @Column('integer', { name: 'rate_bp' }) rateBp: number;
  @Column('text') category: VatCategory;
  @Column('text') label: string;
  /** printed on the document when the line bears no VAT */
  @Column('text', { name: 'exemption_text', nullable: true }) exemptionText: string | null;
  @Column('text', { name: 'legal_reference' }) legalReference: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}

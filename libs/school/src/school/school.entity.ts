import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HolidayRegion } from '@etabli/kernel';
import type { VatOption } from './school.rules.js';

/** The one school of this database. What is unknown yet is null, so that an empty school can start with its name alone. */
@Entity('schools')
@Check('schools_vat_option_check', "vat_option = ANY (ARRAY['on_debits'::text, 'on_receipts'::text])")
@Check('schools_holiday_region_check', "holiday_region IN ('metropole', 'alsace_moselle')")
@Check('schools_payment_days_check', 'payment_days >= 0 AND payment_days <= 60')
@Index('schools_single_key', { synchronize: false })
export class School {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'schools_pkey' }) id: string;
  @Column({ type: 'text', collation: 'fr' }) name: string;
  @Column('text', { name: 'legal_form', nullable: true }) legalForm: string | null;
  @Column('text', { nullable: true }) siren: string | null;
  @Column('text', { nullable: true }) siret: string | null;
  @Column('text', { name: 'vat_number', nullable: true }) vatNumber: string | null;
  @Column('text', { nullable: true }) rna: string | null;
  @Column('text', { name: 'address_line1', nullable: true }) addressLine1: string | null;
  @Column('text', { name: 'address_line2', nullable: true }) addressLine2: string | null;
  @Column('text', { name: 'postal_code', nullable: true }) postalCode: string | null;
  @Column('text', { nullable: true }) city: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) website: string | null;
  @Column('text', { name: 'vat_option' }) vatOption: VatOption;
  @Column('integer', { name: 'payment_days' }) paymentDays: number;
  @Column('text', { nullable: true }) iban: string | null;
  @Column('text', { nullable: true }) bic: string | null;
  @Column('text', { name: 'bank_name', nullable: true }) bankName: string | null;
  /** Printed instead of the legal wording when not null; so the two below. */
  @Column('text', { name: 'late_penalty_text', nullable: true }) latePenaltyText: string | null;
  @Column('text', { name: 'discount_text', nullable: true }) discountText: string | null;
  @Column('text', { name: 'recovery_text', nullable: true }) recoveryText: string | null;
  /** which public holidays hold here */
  @Column('text', { name: 'holiday_region', default: 'metropole' }) holidayRegion: HolidayRegion;
  /** on the documents of today; those of before keep theirs */
  @ForeignKey('SchoolLogo', { name: 'schools_logo_id_fkey' })
  @Column('uuid', { name: 'logo_id', nullable: true })
  logoId: string | null;
  @Column('boolean', { name: 'is_demo' }) isDemo: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

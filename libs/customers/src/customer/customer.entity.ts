import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CustomerKind } from './customer.rules.js';

/** Somebody the school works for: a business, a public body or a private person. */
@Entity('customers')
@Check('customers_kind_check', "kind IN ('business', 'public_body', 'person')")
@Check('customers_payment_days_check', 'payment_days BETWEEN 0 AND 60')
@Check('customers_electronic_scheme_check', "electronic_scheme ~ '^([0-9]{4}|EM)$'")
@Check('customers_erased_check', "erased_on IS NULL OR kind = 'person' AND archived")
@Check('customers_electronic_check', '(electronic_scheme IS NULL) = (electronic_address IS NULL)')
@Index('customers_code_key', ['code'], { unique: true })
@Index('customers_name_idx', ['name', 'id'])
@Index('customers_city_idx', ['city', 'id'])
@Index('customers_search_idx', { synchronize: false })
export class Customer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'customers_pkey' }) id: string;
  /** 'C0001'; the auxiliary account in the ledger */
  @Column('text') code: string;
  @Column('text') kind: CustomerKind;
  /** the firm's name, or the person's family name */
  @Column({ type: 'text', collation: 'fr' }) name: string;
  @Column('text', { name: 'first_name', nullable: true }) firstName: string | null;
  @Column('text', { nullable: true }) siren: string | null;
  @Column('text', { nullable: true }) siret: string | null;
  @Column('text', { name: 'vat_number', nullable: true }) vatNumber: string | null;
  @Column('text', { name: 'address_line1' }) addressLine1: string;
  @Column('text', { name: 'address_line2', nullable: true }) addressLine2: string | null;
  @Column('text', { name: 'postal_code' }) postalCode: string;
  @Column({ type: 'text', collation: 'fr' }) city: string;
  @Column('text') country: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { name: 'contact_name', nullable: true }) contactName: string | null;
  /** null: the school's own term */
  @Column('integer', { name: 'payment_days', nullable: true }) paymentDays: number | null;
  /** where e-invoices go when not to the SIREN: scheme of the EAS list and value */
  @Column('text', { name: 'electronic_scheme', nullable: true }) electronicScheme: string | null;
  @Column('text', { name: 'electronic_address', nullable: true }) electronicAddress: string | null;
  /** of a public buyer (Chorus Pro); proposed on new documents */
  @Column('text', { name: 'service_code', nullable: true }) serviceCode: string | null;
  @Column('boolean', { name: 'requires_service_code', default: false }) requiresServiceCode: boolean;
  @Column('boolean', { name: 'requires_engagement', default: false }) requiresEngagement: boolean;
  @Column('text', { nullable: true }) notes: string | null;
  @Column('boolean') archived: boolean;
  /** the day on which a private person's name and addresses were erased, for ever */
  @Column('date', { name: 'erased_on', nullable: true }) erasedOn: string | null;
  /** folded by kernel, what the search compares */
  @Column('text', { name: 'search_text' }) searchText: string;
}

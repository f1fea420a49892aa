import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CustomerRoleKind } from './role.rules.js';

/** What an outside organisation is to the school, from a day to a day. */
@Entity('customer_roles')
@Check(
  'customer_roles_role_check',
  "role IN ('client', 'supplier', 'placement_host', 'apprenticeship_tax_payer', 'sponsor', 'funder')",
)
@Check('customer_roles_days_check', 'valid_to >= valid_from')
@Exclusion(
  'customer_roles_apart',
  "USING gist (customer_id WITH =, role WITH =, daterange(valid_from, valid_to, '[]') WITH &&)",
)
@Index('customer_roles_role_idx', ['role', 'customerId'])
export class CustomerRole {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'customer_roles_pkey' }) id: string;
  @ForeignKey('Customer', { name: 'customer_roles_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  @Column('text') role: CustomerRoleKind;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  /** its last day */
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  @Column('text', { nullable: true }) note: string | null;
}

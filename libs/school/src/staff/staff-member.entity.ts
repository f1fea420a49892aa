import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '@etabli/platform';

/** Somebody who works at the school, with or without an account. */
@Entity('staff_members')
@Check(
  'staff_members_kind_check',
  "kind = ANY (ARRAY['director'::text, 'master_trainer'::text, 'accountant'::text, 'teacher'::text, 'administrator'::text])",
)
@Index('staff_members_name_idx', ['lastName', 'id'])
@Index('staff_members_user_id_key', ['userId'], { unique: true, where: 'user_id IS NOT NULL' })
export class StaffMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_members_pkey' }) id: string;
  @Column({ type: 'text', name: 'first_name', collation: 'fr' }) firstName: string;
  @Column({ type: 'text', name: 'last_name', collation: 'fr' }) lastName: string;
  @Column('text') kind: Role;
  @ForeignKey('User', { name: 'staff_members_user_id_fkey' })
  @Column('uuid', { name: 'user_id', nullable: true })
  userId: string | null;
  /** Reference and day of the rectorate's agreement to teach or train. */
  @Column('text', { name: 'agreement_ref', nullable: true }) agreementRef: string | null;
  @Column('date', { name: 'agreement_on', nullable: true }) agreementOn: string | null;
  @Column('boolean') active: boolean;
}

import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Channel, Relation } from './guardian.rules.js';

/** An adult who answers for one or several youths: parent, foster family, educator. */
@Entity('guardians')
@Check('guardians_channel_check', "channel IN ('phone', 'sms', 'email', 'letter')")
@Index('guardians_last_name_idx', ['lastName', 'id'])
export class Guardian {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'guardians_pkey' }) id: string;
  @Column({ type: 'text', name: 'first_name', collation: 'fr' }) firstName: string;
  @Column({ type: 'text', name: 'last_name', collation: 'fr' }) lastName: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { name: 'other_phone', nullable: true }) otherPhone: string | null;
  /** as on an envelope, lines apart */
  @Column('text', { nullable: true }) address: string | null;
  @Column('text') channel: Channel;
  /** folded names in both orders */
  @Column('text', { name: 'search_text' }) searchText: string;
}

/** What one person is to one youth and may do, on which days, both included. Never deleted: it ends. */
@Entity('guardian_links')
@Check(
  'guardian_links_relation_check',
  "relation IN ('mother', 'father', 'step_parent', 'grandparent', 'sibling', 'foster_family', 'guardian', 'educator', 'other')",
)
@Check('guardian_links_days_check', 'to_on IS NULL OR to_on >= from_on')
@Check(
  'guardian_links_contact_check',
  'NOT (no_contact AND (may_be_told OR told_as_adult OR emergency OR may_pick_up))',
)
@Exclusion(
  'guardian_links_once_excl',
  "USING gist (student_id WITH =, guardian_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&)",
)
@Index('guardian_links_student_idx', ['studentId', 'fromOn'])
@Index('guardian_links_guardian_idx', ['guardianId'])
export class GuardianLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'guardian_links_pkey' }) id: string;
  @ForeignKey('Student', { name: 'guardian_links_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('Guardian', { name: 'guardian_links_guardian_id_fkey' })
  @Column('uuid', { name: 'guardian_id' })
  guardianId: string;
  @Column('text') relation: Relation;
  @Column('boolean', { name: 'parental_authority' }) parentalAuthority: boolean;
  @Column('boolean', { name: 'lives_with' }) livesWith: boolean;
  @Column('boolean', { name: 'may_be_told' }) mayBeTold: boolean;
  /** the youth, of age, agreed that this person is still told */
  @Column('boolean', { name: 'told_as_adult' }) toldAsAdult: boolean;
  @Column('boolean') pays: boolean;
  @Column('boolean', { name: 'may_pick_up' }) mayPickUp: boolean;
  @Column('boolean') emergency: boolean;
  /** a court forbids contact */
  @Column('boolean', { name: 'no_contact' }) noContact: boolean;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'to_on', nullable: true }) toOn: string | null;
}

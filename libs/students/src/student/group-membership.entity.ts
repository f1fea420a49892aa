import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** In which group a youth was on which days, both included. */
@Entity('group_memberships')
@Check('group_memberships_days_check', 'to_on IS NULL OR to_on >= from_on')
@Exclusion(
  'group_memberships_one_group_excl',
  "USING gist (student_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&)",
)
@Index('group_memberships_open_key', ['studentId'], { unique: true, where: 'to_on IS NULL' })
@Index('group_memberships_student_idx', ['studentId', 'fromOn'])
@Index('group_memberships_group_idx', ['groupId', 'fromOn'])
export class GroupMembership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_memberships_pkey' }) id: string;
  @ForeignKey('Student', { name: 'group_memberships_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('Group', { name: 'group_memberships_group_id_fkey' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'to_on', nullable: true }) toOn: string | null;
  /** the trial week: called like the others, working at no machine */
  @Column('boolean', { default: false }) trial: boolean;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { StudentState } from './student.rules.js';

/** A youth of the school. `groupId` is the group of today, or the last one of somebody who left; a candidate has one in the trial week alone. */
@Entity('students')
@Check(
  'students_state_check',
  "state IN ('inquiry', 'trial_week', 'interview', 'enrolled', 'suspended', 'left', 'not_enrolled')",
)
@Check('students_enrolled_check', "(state IN ('enrolled', 'suspended', 'left')) = (enrolled_on IS NOT NULL)")
@Check('students_group_check', "(state IN ('inquiry', 'interview', 'not_enrolled')) = (group_id IS NULL)")
@Check('students_left_check', "(state = 'left'::text) = (left_on IS NOT NULL)")
@Check('students_days_check', 'enrolled_on > born_on AND (left_on IS NULL OR left_on >= enrolled_on)')
@Index('students_last_name_idx', ['lastName', 'id'])
@Index('students_enrolled_on_idx', ['enrolledOn', 'id'])
@Index('students_born_on_idx', ['bornOn', 'id'])
@Index('students_group_id_idx', ['groupId'])
@Index('students_left_on_idx', ['leftOn', 'id'], { where: 'pseudonym IS NULL' })
@Unique('students_pseudonym_key', ['pseudonym'])
@Index('students_state_idx', ['state', 'id'])
export class Student {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'students_pkey' }) id: string;
  @Column({ type: 'text', name: 'first_name', collation: 'fr' }) firstName: string;
  @Column({ type: 'text', name: 'last_name', collation: 'fr' }) lastName: string;
  @Column('date', { name: 'born_on' }) bornOn: string;
  @ForeignKey('Group', { name: 'students_group_id_fkey' })
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;
  @Column('text') state: StudentState;
  /** first day of the present stay */
  @Column('date', { name: 'enrolled_on', nullable: true }) enrolledOn: string | null;
  /** the last day at the school */
  @Column('date', { name: 'left_on', nullable: true }) leftOn: string | null;
  @ForeignKey('Framework', { name: 'students_framework_id_fkey' })
  @Column('uuid', { name: 'framework_id', nullable: true })
  frameworkId: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  /** « Jeune n° 12 » once the term is over: the name is gone */
  @Column('integer', { nullable: true }) pseudonym: number | null;
  /** folded names in both orders */
  @Column('text', { name: 'search_text' }) searchText: string;
}

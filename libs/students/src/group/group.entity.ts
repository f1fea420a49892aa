import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Youths who learn one trade together with one master-trainer. */
@Entity('groups')
@Check('groups_capacity_check', 'capacity >= 1 AND capacity <= 12')
@Index('groups_name_key', ['name'], { unique: true })
@Index('groups_name_idx', ['name', 'id'])
@Index('groups_trainer_id_idx', ['trainerId'])
export class Group {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'groups_pkey' }) id: string;
  @Column({ type: 'text', collation: 'fr' }) name: string;
  @Column('text') trade: string;
  @ForeignKey('StaffMember', { name: 'groups_trainer_id_fkey' })
  @Column('uuid', { name: 'trainer_id' })
  trainerId: string;
  @Column('integer') capacity: number;
  @Column('boolean') active: boolean;
}

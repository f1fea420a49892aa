import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HalfDay } from '@etabli/kernel';

/** What a group did in class in a half-day; an order of the workshop may have served: the area of a cut-out is mathematics. */
@Entity('lessons')
@Check('lessons_half_day_check', "half_day IN ('morning', 'afternoon')")
@Index('lessons_day_idx', ['day', 'id'])
@Index('lessons_group_idx', ['groupId', 'day'])
@Index('lessons_subject_id_idx', ['subjectId'])
@Index('lessons_order_id_idx', ['orderId'], { where: 'order_id IS NOT NULL' })
@Index('lessons_search_idx', { synchronize: false })
export class Lesson {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lessons_pkey' }) id: string;
  @ForeignKey('Group', { name: 'lessons_group_id_fkey' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;
  @ForeignKey('Subject', { name: 'lessons_subject_id_fkey' })
  @Column('uuid', { name: 'subject_id' })
  subjectId: string;
  @Column('date') day: string;
  @Column('text', { name: 'half_day' }) halfDay: HalfDay;
  @Column('text') title: string;
  @ForeignKey('ProductionOrder', { name: 'lessons_order_id_fkey' })
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId: string | null;
  /** null: the machine itself (demo, command line) */
  @ForeignKey('User', { name: 'lessons_given_by_fkey' })
  @Column('uuid', { name: 'given_by', nullable: true })
  givenBy: string | null;
  @Column('text', { name: 'given_by_name' }) givenByName: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

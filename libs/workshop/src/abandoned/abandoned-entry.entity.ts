import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HalfDay } from '@etabli/kernel';
import { HALF_DAY_CHECK } from '../hours/assignment.entity.js';

/** Written on a tablet without network, refused on arrival and given up by its trainer: it counts nowhere, but that it was is kept. */
@Entity('abandoned_entries')
@Check('abandoned_entries_half_day_check', HALF_DAY_CHECK)
@Index('abandoned_entries_group_day_idx', ['groupId', 'day', 'id'])
export class AbandonedEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'abandoned_entries_pkey' }) id: string;
  @ForeignKey('Group', { name: 'abandoned_entries_group_id_fkey' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;
  @Column('date') day: string;
  @Column('text', { name: 'half_day' }) halfDay: HalfDay;
  /** whom it was about; ids only, so that the names end with the files */
  @Column('uuid', { name: 'student_ids', array: true }) studentIds: string[];
  /** what the server had said */
  @Column('text') refusal: string;
  @Column('text') reason: string;
  @ForeignKey('User', { name: 'abandoned_entries_abandoned_by_fkey' })
  @Column('uuid', { name: 'abandoned_by', nullable: true })
  abandonedBy: string | null;
  @Column('timestamptz', { name: 'abandoned_at' }) abandonedAt: Date;
}

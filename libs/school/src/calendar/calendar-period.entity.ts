import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PeriodKind } from './calendar.rules.js';

/** A stretch of days that the calendar speaks of; the public holidays are computed. */
@Entity('calendar_periods')
@Check('calendar_periods_kind_check', "kind IN ('term', 'closure', 'placement', 'exam', 'extra_day')")
@Check('calendar_periods_days_check', 'to_on >= from_on AND to_on <= from_on + 400')
@Index('calendar_periods_from_on_idx', ['fromOn', 'id'])
@Index('calendar_periods_to_on_idx', ['toOn'])
export class CalendarPeriod {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_periods_pkey' }) id: string;
  @Column('text') kind: PeriodKind;
  @Column('text') label: string;
  /** null: the whole school */
  @ForeignKey('Group', { name: 'calendar_periods_group_id_fkey' })
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'to_on' }) toOn: string;
}

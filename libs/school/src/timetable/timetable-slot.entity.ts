import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { HalfDay } from '@etabli/kernel';
import type { Break } from '../slot/slot.rules.js';
import type { PlannedSlot, SlotKind } from './timetable.rules.js';

/** A slot of a group's week, from a day on. Paris wall time, 'HH:MM'. */
@Entity('timetable_slots')
@Check('timetable_slots_weekday_check', 'weekday BETWEEN 1 AND 7')
@Check('timetable_slots_half_day_check', "half_day IN ('morning', 'afternoon')")
@Check('timetable_slots_kind_check', "kind IN ('class', 'workshop')")
@Check('timetable_slots_hours_check', 'starts_at < ends_at')
@Check('timetable_slots_days_check', 'valid_to IS NULL OR valid_to >= valid_from')
@Index('timetable_slots_group_idx', ['groupId', 'validFrom'])
@Index('timetable_slots_teacher_id_idx', ['teacherId'], { where: 'teacher_id IS NOT NULL' })
export class TimetableSlot {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'timetable_slots_pkey' }) id: string;
  @ForeignKey('Group', { name: 'timetable_slots_group_id_fkey' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;
  @Column('integer') weekday: number;
  @Column('text', { name: 'half_day' }) halfDay: HalfDay;
  @Column('text') kind: SlotKind;
  @Column('text') label: string;
  @Column('text', { name: 'starts_at' }) startsAt: string;
  @Column('text', { name: 'ends_at' }) endsAt: string;
  @Column('jsonb') breaks: Break[];
  @ForeignKey('StaffMember', { name: 'timetable_slots_teacher_id_fkey' })
  @Column('uuid', { name: 'teacher_id', nullable: true })
  teacherId: string | null;
  @Column('text', { nullable: true }) room: string | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}

/** One half-day of a group that is not as usual. */
@Entity('timetable_exceptions')
@Check('timetable_exceptions_half_day_check', "half_day IN ('morning', 'afternoon')")
@Unique('timetable_exceptions_half_day_key', ['groupId', 'day', 'halfDay'])
export class TimetableExceptionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'timetable_exceptions_pkey' }) id: string;
  @ForeignKey('Group', { name: 'timetable_exceptions_group_id_fkey' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;
  @Column('date') day: string;
  @Column('text', { name: 'half_day' }) halfDay: HalfDay;
  @Column('text') reason: string;
  @Column('jsonb') slots: PlannedSlot[];
}

/** Somebody of the team who is not there, and who takes over; why is nobody's business. */
@Entity('staff_absences')
@Check('staff_absences_from_half_day_check', "from_half_day IN ('morning', 'afternoon')")
@Check('staff_absences_to_half_day_check', "to_half_day IN ('morning', 'afternoon')")
@Check(
  'staff_absences_order_check',
  "from_on < to_on OR (from_on = to_on AND (from_half_day = 'morning' OR to_half_day = 'afternoon'))",
)
@Check('staff_absences_replacement_check', 'replacement_id <> staff_id')
@Index('staff_absences_from_on_idx', ['fromOn', 'id'])
@Index('staff_absences_staff_id_idx', ['staffId', 'fromOn'])
export class StaffAbsence {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_absences_pkey' }) id: string;
  @ForeignKey('StaffMember', { name: 'staff_absences_staff_id_fkey' })
  @Column('uuid', { name: 'staff_id' })
  staffId: string;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('text', { name: 'from_half_day' }) fromHalfDay: HalfDay;
  @Column('date', { name: 'to_on' }) toOn: string;
  @Column('text', { name: 'to_half_day' }) toHalfDay: HalfDay;
  @ForeignKey('StaffMember', { name: 'staff_absences_replacement_id_fkey' })
  @Column('uuid', { name: 'replacement_id', nullable: true })
  replacementId: string | null;
}

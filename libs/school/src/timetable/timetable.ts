import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, In, IsNull, LessThan, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { addDays, type CivilDate, HALF_DAYS, type HalfDay, newId } from '@etabli/kernel';
import { invalidFields, Work } from '@etabli/platform';
import { assertGroupKnown, Calendar } from '../calendar/calendar.js';
import { Slot } from '../slot/slot.entity.js';
import { type SlotInterval } from '../slot/slot.rules.js';
import { Slots } from '../slot/slots.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { StaffAbsence, TimetableExceptionRow, TimetableSlot } from './timetable-slot.entity.js';
import { timetableErrors } from './timetable.errors.js';
import {
  type DaySlot,
  plannedErrors,
  type PlannedSlot,
  slotsOn,
  type TimetableException,
  type WeeklySlot,
  windowOf,
} from './timetable.rules.js';

/** What a group does on a day: its own timetable, else the hours of the school. */
@Injectable()
export class Timetable {
  constructor(
    private readonly work: Work,
    private readonly calendar: Calendar,
    private readonly slots: Slots,
  ) {}

  /** The slots of the group on that day, in the order of time; none on a closed day. */
  async of(groupId: string, day: CivilDate): Promise<DaySlot[]> {
    return (await this.between(groupId, day, day))[0]!.slots;
  }

  /** The slots of each day of [from, to]. A few queries, whatever the length. */
  async between(groupId: string, from: CivilDate, to: CivilDate): Promise<{ day: CivilDate; slots: DaySlot[] }[]> {
    const { manager } = this.work;
    const weekly = await manager.find(TimetableSlot, {
      where: [
        { groupId, validFrom: LessThanOrEqual(to), validTo: IsNull() },
        { groupId, validFrom: LessThanOrEqual(to), validTo: MoreThanOrEqual(from) },
      ],
    });
    const exceptions = await manager.find(TimetableExceptionRow, { where: { groupId, day: Between(from, to) } });
    const away = await manager.find(StaffAbsence, {
      where: { fromOn: LessThanOrEqual(to), toOn: MoreThanOrEqual(from) },
    });
    const usual = await manager.find(Slot, { where: { validFrom: LessThanOrEqual(to) }, order: { validFrom: 'DESC' } });
    const statuses = await this.calendar.statuses(groupId, from, to);
    return statuses.map(({ day, status }) => ({
      day,
      slots: slotsOn(day, {
        weekly,
        exceptions,
        away,
        open: status.open,
        usual: HALF_DAYS.flatMap(
          (halfDay) => usual.find((one) => one.halfDay === halfDay && one.validFrom <= day) ?? [],
        ),
      }),
    }));
  }

  /** The half-days of [from, to] in which something is planned: those that are due. */
  async halfDays(groupId: string, from: CivilDate, to: CivilDate): Promise<{ day: CivilDate; halfDay: HalfDay }[]> {
    return (await this.between(groupId, from, to)).flatMap(({ day, slots }) =>
      HALF_DAYS.filter((halfDay) => slots.some((slot) => slot.halfDay === halfDay)).map((halfDay) => ({
        day,
        halfDay,
      })),
    );
  }

  /**
   * The workshop hours of that half-day, for hours: the group's own, else the school's. Never refuses, for what was worked was
   * worked; throws `slot.missing` before the first hours of the school. One query.
   */
  async window(groupId: string, day: CivilDate, halfDay: HalfDay): Promise<SlotInterval> {
    const rows: (Pick<PlannedSlot, 'startsAt' | 'endsAt' | 'breaks'> & { own: boolean })[] =
      await this.work.manager.query(
        `SELECT starts_at AS "startsAt", ends_at AS "endsAt", breaks, true AS own FROM timetable_slots
        WHERE group_id = $1 AND half_day = $3 AND kind = 'workshop' AND weekday = extract(isodow FROM $2::date)
          AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)
          AND NOT EXISTS (SELECT FROM timetable_exceptions e WHERE e.group_id = $1 AND e.day = $2 AND e.half_day = $3)
       UNION ALL
       SELECT s ->> 'startsAt', s ->> 'endsAt', s -> 'breaks', true FROM timetable_exceptions e, jsonb_array_elements(e.slots) s
        WHERE e.group_id = $1 AND e.day = $2 AND e.half_day = $3 AND s ->> 'kind' = 'workshop'
       UNION ALL
       (SELECT starts_at, ends_at, breaks, false FROM slots WHERE half_day = $3 AND valid_from <= $2 ORDER BY valid_from DESC LIMIT 1)`,
        [groupId, day, halfDay],
      );
    const own = windowOf(rows.filter((row) => row.own));
    return own ?? windowOf(rows) ?? this.slots.of(day, halfDay);
  }

  /**
   * The week of a group from `validFrom` on: rows of before end the day before, rows that would begin later are replaced.
   * Throws 422 by field.
   */
  setWeek(
    groupId: string,
    validFrom: CivilDate,
    slots: readonly Omit<WeeklySlot, 'validFrom' | 'validTo'>[],
  ): Promise<void> {
    return this.work.run('timetable.edit', async (tx) => {
      await this.assertRight(tx, groupId, slots);
      await tx.delete(TimetableSlot, { groupId, validFrom: MoreThanOrEqual(validFrom) });
      const until = addDays(validFrom, -1);
      for (const where of [{ validTo: IsNull() }, { validTo: MoreThanOrEqual(validFrom) }])
        await tx.update(TimetableSlot, { groupId, validFrom: LessThan(validFrom), ...where }, { validTo: until });
      const rows = slots.map((slot) => ({
        id: newId(),
        groupId,
        weekday: slot.weekday,
        validFrom,
        validTo: null,
        ...planned(slot),
      }));
      if (rows.length > 0) await tx.insert(TimetableSlot, rows);
    });
  }

  /** That half-day is not as usual; said again, it replaces what was said before. Throws 422 by field. */
  except(groupId: string, exception: TimetableException): Promise<string> {
    return this.work.run('timetable.edit', async (tx) => {
      const { day, halfDay, reason } = exception;
      const slots = exception.slots.map((slot) => ({ ...planned(slot), halfDay }));
      await this.assertRight(tx, groupId, slots);
      await tx.delete(TimetableExceptionRow, { groupId, day, halfDay });
      const id = newId();
      await tx.insert(TimetableExceptionRow, { id, groupId, day, halfDay, reason, slots });
      return id;
    });
  }

  /** The half-day is as usual again. Throws `timetable.exception_not_found`. */
  removeException(id: string): Promise<void> {
    return this.work.run('timetable.edit', async (tx) => {
      const { affected } = await tx.delete(TimetableExceptionRow, { id });
      if (!affected) throw timetableErrors.notFound('timetable.exception_not_found');
    });
  }

  private async assertRight(tx: EntityManager, groupId: string, slots: readonly PlannedSlot[]): Promise<void> {
    const wrong = plannedErrors(slots);
    if (wrong.length > 0) throw invalidFields(wrong);
    await assertGroupKnown(tx, groupId);
    const teachers = [...new Set(slots.flatMap(({ teacherId }) => teacherId ?? []))];
    if (teachers.length === 0) return;
    const known = await tx.countBy(StaffMember, { id: In(teachers), active: true });
    if (known < teachers.length) throw timetableErrors.invalid('timetable.teacher_unknown', 'slots');
  }
}

/** Nothing but the fields of a slot, breaks in order. */
function planned({ halfDay, kind, label, startsAt, endsAt, breaks, teacherId, room }: PlannedSlot): PlannedSlot & {
  breaks: { from: string; to: string }[];
} {
  const sorted = breaks.map(({ from, to }) => ({ from, to })).sort((one, other) => one.from.localeCompare(other.from));
  return { halfDay, kind, label, startsAt, endsAt, breaks: sorted, teacherId: teacherId ?? null, room: room ?? null };
}

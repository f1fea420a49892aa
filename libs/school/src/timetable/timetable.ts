import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThan, MoreThanOrEqual } from 'typeorm';
import { addDays, type CivilDate, eachDay, HALF_DAYS, type HalfDay, newId } from '@etabli/kernel';
import { invalidFields, type Reading, readTogether, rowsFrom, taking, type Parameter, Work } from '@etabli/platform';
import { assertGroupKnown } from '../calendar/calendar.js';
import { LONGEST_PERIOD_DAYS } from '../calendar/calendar.rules.js';
import { type SlotInterval } from '../slot/slot.rules.js';
import { Slots } from '../slot/slots.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { TimetableExceptionRow, TimetableSlot } from './timetable-slot.entity.js';
import { timetableErrors } from './timetable.errors.js';
import { type GroupPlan, type PlanFacts, planOf } from './plan.rules.js';
import {
  type DaySlot,
  moved,
  plannedErrors,
  type PlannedSlot,
  type SlotMove,
  type TimetableException,
  type WeeklySlot,
} from './timetable.rules.js';

/** Some readings of some tens of groups. */
const MOST_KNOWN = 200;

/** What a group does on a day: its own timetable, else the hours of the school. */
@Injectable()
export class Timetable {
  /** plans of the last readings, by all that they stand on: a half-day of the same week and months of twelve groups are laid out once */
  private readonly known = new Map<string, GroupPlan>();

  constructor(
    private readonly work: Work,
    private readonly slots: Slots,
  ) {}

  /** The slots of the group on that day, in the order of time; none on a closed day. */
  async of(groupId: string, day: CivilDate): Promise<DaySlot[]> {
    return (await this.between(groupId, day, day))[0]!.slots;
  }

  /** The slots of each day of [from, to]. One query, whatever the length. */
  async between(groupId: string, from: CivilDate, to: CivilDate): Promise<{ day: CivilDate; slots: DaySlot[] }[]> {
    return (await this.plan(groupId, from, to)).days;
  }

  /** All that is planned for a group in [from, to], and who of the team is away then. One query. */
  async plan(groupId: string, from: CivilDate, to: CivilDate): Promise<GroupPlan> {
    const [plan] = await readTogether(this.work.manager, this.readPlan(groupId, from, to));
    return plan;
  }

  /** As `plan`, asked in one statement with what else the command reads. */
  readPlan(groupId: string, from: CivilDate, to: CivilDate): Reading<GroupPlan> {
    return taking(
      rowsFrom<PlanFacts>(planSql, [
        groupId,
        from,
        to,
        addDays(from, -LONGEST_PERIOD_DAYS),
        addDays(to, LONGEST_PERIOD_DAYS),
      ]),
      ([facts]) => this.laidOut(groupId, from, to, facts!),
    );
  }

  /** As `plan`, for several groups at once, by group. One query, whatever their number. */
  async plans(groupIds: readonly string[], from: CivilDate, to: CivilDate): Promise<Map<string, GroupPlan>> {
    const rows: (PlanFacts & { groupId: string })[] = await this.work.manager.query(PLANS, [
      groupIds,
      from,
      to,
      addDays(from, -LONGEST_PERIOD_DAYS),
      addDays(to, LONGEST_PERIOD_DAYS),
    ]);
    return new Map(rows.map(({ groupId, ...facts }) => [groupId, this.laidOut(groupId, from, to, facts)]));
  }

  private laidOut(groupId: string, from: CivilDate, to: CivilDate, facts: PlanFacts): GroupPlan {
    const said = JSON.stringify([groupId, from, to, facts]);
    const known = this.known.get(said);
    if (known) return known;
    const plan = planOf(groupId, eachDay(from, to), facts);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(said, plan);
    return plan;
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
    return (await this.plan(groupId, day, day)).window(day, halfDay) ?? this.slots.of(day, halfDay);
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
    return this.work.run('timetable.edit', (tx) => this.write(tx, groupId, exception));
  }

  /**
   * One slot happens at another hour or on another day: the half-days it leaves and comes to are not as usual. Throws 422 on `startsAt`
   * when there is no such slot, on `toStartsAt`, `toEndsAt` when it does not fit there.
   */
  move(groupId: string, move: SlotMove): Promise<void> {
    return this.work.run('timetable.edit', async (tx) => {
      const [from, to] = [move.day, move.toDay].toSorted() as [CivilDate, CivilDate];
      const { days } = await this.plan(groupId, from, to);
      const exceptions = moved(
        move,
        days.filter(({ day }) => day === move.day || day === move.toDay),
      );
      if (!exceptions) throw timetableErrors.invalid('timetable.slot_unknown', 'startsAt');
      if (move.toEndsAt <= move.toStartsAt) throw timetableErrors.invalid('timetable.move_backwards', 'toEndsAt');
      const arrived = exceptions.at(-1)!;
      if (plannedErrors(arrived.slots).length > 0) throw timetableErrors.invalid('timetable.move_taken', 'toStartsAt');
      for (const exception of exceptions) await this.write(tx, groupId, exception);
    });
  }

  /** The half-day is as usual again. Throws `timetable.exception_not_found`. */
  removeException(id: string): Promise<void> {
    return this.work.run('timetable.edit', async (tx) => {
      const { affected } = await tx.delete(TimetableExceptionRow, { id });
      if (!affected) throw timetableErrors.notFound('timetable.exception_not_found');
    });
  }

  private async write(tx: EntityManager, groupId: string, exception: TimetableException): Promise<string> {
    const { day, halfDay, reason } = exception;
    const slots = exception.slots.map((slot) => ({ ...planned(slot), halfDay }));
    await this.assertRight(tx, groupId, slots);
    await tx.delete(TimetableExceptionRow, { groupId, day, halfDay });
    const id = newId();
    await tx.insert(TimetableExceptionRow, { id, groupId, day, halfDay, reason, slots });
    return id;
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

/** Rows as the rules read them; a timetable's slot on a weekend makes that day a day of school. */
const planOn = (group: string, from: string, to: string, earlier: string, later: string): string => `
  coalesce((SELECT holiday_region FROM schools LIMIT 1), 'metropole') AS region,
    (SELECT coalesce(json_agg(json_build_object('weekday', weekday, 'halfDay', half_day, 'kind', kind, 'label', label, 'startsAt', starts_at,
       'endsAt', ends_at, 'breaks', breaks, 'teacherId', teacher_id, 'room', room, 'validFrom', valid_from, 'validTo', valid_to) ORDER BY starts_at, id), '[]')
       FROM timetable_slots WHERE group_id = ${group} AND valid_from <= ${to} AND (valid_to IS NULL OR valid_to >= ${from})) AS weekly,
    (SELECT coalesce(json_agg(json_build_object('day', day, 'halfDay', half_day, 'reason', reason, 'slots', slots)), '[]')
       FROM timetable_exceptions WHERE group_id = ${group} AND day BETWEEN ${from} AND ${to}) AS exceptions,
    (SELECT coalesce(json_agg(json_build_object('staffId', staff_id, 'fromOn', from_on, 'fromHalfDay', from_half_day, 'toOn', to_on,
       'toHalfDay', to_half_day, 'replacementId', replacement_id) ORDER BY from_on, id), '[]')
       FROM staff_absences WHERE from_on <= ${to} AND to_on >= ${from}) AS away,
    (SELECT coalesce(json_agg(json_build_object('halfDay', half_day, 'startsAt', starts_at, 'endsAt', ends_at, 'breaks', breaks, 'validFrom', valid_from)
       ORDER BY valid_from DESC), '[]') FROM slots WHERE valid_from <= ${to}) AS usual,
    (SELECT coalesce(json_agg(json_build_object('kind', kind, 'label', label, 'groupId', group_id, 'fromOn', from_on, 'toOn', to_on)
       ORDER BY from_on, id), '[]') FROM calendar_periods
      WHERE (from_on <= ${to} AND to_on >= ${from}) OR (kind = 'term' AND to_on >= ${earlier} AND from_on <= ${later})) AS periods`;

const planSql = (first: number, parameter: Parameter): string => {
  const day = (place: number): string => parameter(first + place, 'date');
  return `SELECT ${planOn(parameter(first, 'uuid'), day(1), day(2), day(3), day(4))}`;
};

const PLANS = `SELECT g.id AS "groupId", ${planOn('g.id', '$2', '$3', '$4', '$5')} FROM unnest($1::uuid[]) AS g(id)`;

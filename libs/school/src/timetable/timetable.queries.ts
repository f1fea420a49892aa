import { Injectable } from '@nestjs/common';
import { addDays } from '@etabli/kernel';
import { invalidFields, Work } from '@etabli/platform';
import { StaffService } from '../staff/staff.service.js';
import { TimetableSlot } from './timetable-slot.entity.js';
import type {
  ExceptionView,
  StaffAbsencesRequest,
  StaffAbsencesView,
  StaffAbsenceView,
  TimetableRequest,
  TimetableView,
} from './timetable.dto.js';
import { Timetable } from './timetable.js';

const MOST_DAYS = 62;

@Injectable()
export class TimetableQueries {
  constructor(
    private readonly work: Work,
    private readonly timetable: Timetable,
    private readonly staff: StaffService,
  ) {}

  /** Throws 422 when the days are in the wrong order or too many. */
  async find({ groupId, from, to }: TimetableRequest): Promise<TimetableView> {
    if (to < from || to > addDays(from, MOST_DAYS))
      throw invalidFields([{ field: 'to', message: `Choisissez de 1 à ${MOST_DAYS} jours.` }]);
    const names = new Map((await this.staff.list()).map((one) => [one.id, `${one.firstName} ${one.lastName}`]));
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    const days = await this.timetable.between(groupId, from, to);
    const week = await this.work.manager
      .createQueryBuilder(TimetableSlot, 's')
      .where('s.group_id = :groupId AND s.valid_from <= :from AND (s.valid_to IS NULL OR s.valid_to >= :from)', {
        groupId,
        from,
      })
      .orderBy('s.weekday')
      .addOrderBy('s.starts_at')
      .getMany();
    return {
      days: days.map(({ day, slots }) => ({
        day,
        slots: slots.map(({ replacedId, breaks, ...slot }) => ({
          ...slot,
          breaks: [...breaks],
          plannedTeacherId: replacedId ?? slot.teacherId,
          teacherName: nameOf(slot.teacherId),
          replacedName: nameOf(replacedId),
        })),
      })),
      week: week.map(({ groupId: _group, ...slot }) => slot),
      exceptions: await this.exceptions(groupId, from, to),
    };
  }

  async absences({ from, to }: StaffAbsencesRequest): Promise<StaffAbsencesView> {
    const items: StaffAbsenceView[] = await this.work.manager.query(
      `SELECT a.id, a.staff_id AS "staffId", s.first_name || ' ' || s.last_name AS "staffName", a.from_on AS "fromOn",
              a.from_half_day AS "fromHalfDay", a.to_on AS "toOn", a.to_half_day AS "toHalfDay", a.replacement_id AS "replacementId",
              r.first_name || ' ' || r.last_name AS "replacementName"
         FROM staff_absences a JOIN staff_members s ON s.id = a.staff_id LEFT JOIN staff_members r ON r.id = a.replacement_id
        WHERE a.from_on <= $2 AND a.to_on >= $1 ORDER BY a.from_on, a.id LIMIT 500`,
      [from, to],
    );
    return { items };
  }

  private exceptions(groupId: string, from: string, to: string): Promise<ExceptionView[]> {
    return this.work.manager.query(
      `SELECT id, day, half_day AS "halfDay", reason, slots FROM timetable_exceptions
        WHERE group_id = $1 AND day BETWEEN $2 AND $3 ORDER BY day, half_day DESC`,
      [groupId, from, to],
    );
  }
}

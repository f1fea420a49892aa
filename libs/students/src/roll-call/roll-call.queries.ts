import { Injectable } from '@nestjs/common';
import type { CivilDate, HalfDay } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { Calendar, closedWords, Timetable } from '@etabli/school';
import { HalfDays } from '../absence/half-days.js';
import { Elsewhere } from '../message/families.js';
import { StudentQueries } from '../student/student.queries.js';
import { Visibility } from '../student/visibility.js';
import { AttendanceRules } from './attendance-settings.js';
import type { CorrectionView, RollCallSlotView, RollCallView } from './roll-call.dto.js';
import { RollCallSignature } from './roll-call.entity.js';
import { RollCalls } from './roll-calls.js';

type Sheet = Pick<RollCallView, 'id' | 'takenAt' | 'takenByName' | 'validatedAt' | 'validatedByName'>;
const NOT_TAKEN: Sheet = { id: null, takenAt: null, takenByName: null, validatedAt: null, validatedByName: null };

@Injectable()
export class RollCallQueries {
  constructor(
    private readonly work: Work,
    private readonly rollCalls: RollCalls,
    private readonly students: StudentQueries,
    private readonly visibility: Visibility,
    private readonly calendar: Calendar,
    private readonly timetable: Timetable,
    private readonly rules: AttendanceRules,
    private readonly halfDays: HalfDays,
    private readonly elsewhere: Elsewhere,
  ) {}

  /** The faces of that half-day with what is known of them, taken or not. Throws 404 for a foreign group. */
  async find(groupId: string, day: CivilDate, halfDay: HalfDay): Promise<RollCallView> {
    await this.visibility.assertGroup(groupId);
    const faces = await this.students.ofGroup(groupId, day);
    const ids = faces.map(({ id }) => id);
    const marks = await this.rollCalls.marks(ids, day, halfDay);
    const sheet = await this.sheet(groupId, day, halfDay);
    const signed = sheet.id ? await this.work.manager.findBy(RollCallSignature, { rollCallId: sheet.id }) : [];
    const asked = { from: day, to: day, studentIds: ids, drafts: true, status: 'absent' as const };
    const excused = (await this.halfDays.find(asked)).filter((one) => one.halfDay === halfDay);
    const away = await this.elsewhere.on(ids, day);
    const { signatures } = await this.rules.find();
    return {
      ...sheet,
      groupId,
      day,
      halfDay,
      signatures,
      ...(await this.planned(groupId, day, halfDay)),
      faces: faces.map(({ id, firstName, lastName, lastInitial, age }) => {
        const excuse = excused.find(({ studentId }) => studentId === id);
        return {
          studentId: id,
          firstName,
          lastName,
          lastInitial,
          age,
          status: marks.get(id)?.status ?? 'unknown',
          lateMinutes: marks.get(id)?.lateMinutes ?? 0,
          missed: [...(marks.get(id)?.missed ?? [])],
          lateSlot: marks.get(id)?.lateSlot ?? null,
          reason: excuse?.reasonLabel ?? null,
          legitimate: excuse?.legitimate ?? null,
          elsewhere: away.get(id) ?? null,
          signed: signed.some(({ studentId }) => studentId === id),
        };
      }),
      corrections: sheet.id ? await this.corrections(sheet.id) : [],
    };
  }

  private async sheet(groupId: string, day: CivilDate, halfDay: HalfDay): Promise<Sheet> {
    const [sheet]: Sheet[] = await this.work.manager.query(
      `SELECT r.id, r.taken_at AS "takenAt", t.name AS "takenByName", r.validated_at AS "validatedAt", v.name AS "validatedByName"
         FROM roll_calls r LEFT JOIN users t ON t.id = r.taken_by LEFT JOIN users v ON v.id = r.validated_by
        WHERE r.group_id = $1 AND r.day = $2 AND r.half_day = $3`,
      [groupId, day, halfDay],
    );
    return sheet ?? NOT_TAKEN;
  }

  private async planned(
    groupId: string,
    day: CivilDate,
    halfDay: HalfDay,
  ): Promise<{ slots: RollCallSlotView[]; closed: string | null }> {
    const slots = (await this.timetable.of(groupId, day))
      .filter((slot) => slot.halfDay === halfDay)
      .map(({ startsAt, endsAt, kind, label }) => ({ startsAt, endsAt, kind, label }));
    const status = await this.calendar.status(groupId, day);
    return { slots, closed: status.open || slots.length > 0 ? null : closedWords(status) };
  }

  private corrections(rollCallId: string): Promise<CorrectionView[]> {
    return this.work.manager.query(
      `SELECT c.student_id AS "studentId", s.first_name AS "firstName", c.before_status AS "beforeStatus",
              c.before_late_minutes AS "beforeLateMinutes", c.status, c.late_minutes AS "lateMinutes",
              coalesce(c.missed, '{}') AS missed, c.late_slot AS "lateSlot", c.reason,
              c.corrected_at AS "correctedAt", u.name AS "correctedByName"
         FROM roll_call_corrections c JOIN students s ON s.id = c.student_id LEFT JOIN users u ON u.id = c.corrected_by
        WHERE c.roll_call_id = $1 ORDER BY c.corrected_at, c.id`,
      [rollCallId],
    );
  }
}

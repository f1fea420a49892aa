import { Injectable } from '@nestjs/common';
import { type CivilDate, type Month, monthEnd, monthStart } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { Timetable } from '@etabli/school';
import { HalfDays, Visibility } from '@etabli/students';
import { HoursQueries } from '@etabli/workshop';
import { type GroupRegister, type RegisterHalfDay, type RegisterRow, signOf } from './attendance-register.rules.js';

interface GroupRow {
  id: string;
  name: string;
  trainerName: string;
}
interface Member {
  id: string;
  name: string;
  fromOn: CivilDate;
  toOn: CivilDate | null;
}

const keyOf = ({ day, halfDay }: RegisterHalfDay): string => `${day}/${halfDay}`;

/** The roll calls of a month by group, of the groups that the actor may see, as of one moment. */
@Injectable()
export class AttendanceRegisterQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly timetable: Timetable,
    private readonly halfDays: HalfDays,
    private readonly hours: HoursQueries,
    private readonly visibility: Visibility,
  ) {}

  ofMonth(month: Month): Promise<GroupRegister[]> {
    return this.work.atOneInstant(() => this.read(month));
  }

  private async read(month: Month): Promise<GroupRegister[]> {
    const mine = await this.visibility.groupIds();
    const groups: GroupRow[] = await this.work.manager.query(
      `SELECT g.id, g.name, t.first_name || ' ' || t.last_name AS "trainerName" FROM groups g JOIN staff_members t ON t.id = g.trainer_id
        WHERE $1::uuid[] IS NULL OR g.id = ANY($1) ORDER BY g.name`,
      [mine === 'all' ? null : mine],
    );
    const registers: GroupRegister[] = [];
    for (const group of groups) {
      const register = await this.ofGroup(group, month);
      if (register.rows.length > 0) registers.push(register);
    }
    return registers;
  }

  private async ofGroup({ id, name, trainerName }: GroupRow, month: Month): Promise<GroupRegister> {
    const from = monthStart(month);
    const to = monthEnd(month);
    const today = this.clock.today();
    const marks = await this.halfDays.find({ from, to, groupIds: [id] });
    const due = (await this.timetable.halfDays(id, from, to)).filter(({ day }) => day <= today);
    const worked = new Set((await this.hours.halfDays(month)).map((half) => `${half.studentId}/${keyOf(half)}`));
    const columns = [...new Map([...due, ...marks].map((half) => [keyOf(half), half])).values()]
      .map(({ day, halfDay }) => ({ day, halfDay }))
      .sort((one, other) => one.day.localeCompare(other.day) || (one.halfDay === 'morning' ? -1 : 1));
    const dueKeys = new Set(due.map(keyOf));
    const byStudent = new Map(marks.map((mark) => [`${mark.studentId}/${keyOf(mark)}`, mark]));
    const rows = (await this.members(id, from, to)).map((member): RegisterRow => {
      const there = ({ day }: RegisterHalfDay): boolean =>
        member.fromOn <= day && (member.toOn === null || member.toOn >= day);
      const signs = columns.map((half) =>
        signOf({
          mark: byStudent.get(`${member.id}/${keyOf(half)}`) ?? null,
          worked: there(half) && worked.has(`${member.id}/${keyOf(half)}`),
          due: there(half) && dueKeys.has(keyOf(half)),
        }),
      );
      const lateMinutes = marks
        .filter(({ studentId }) => studentId === member.id)
        .reduce((sum, mark) => sum + mark.lateMinutes, 0);
      return { studentId: member.id, name: member.name, signs, lateMinutes };
    });
    return { groupName: name, trainerName, halfDays: columns, rows, ...(await this.sheets(id, from, to)) };
  }

  private members(groupId: string, from: CivilDate, to: CivilDate): Promise<Member[]> {
    return this.work.manager.query(
      `SELECT s.id, s.last_name || ' ' || s.first_name AS name, min(m.from_on) AS "fromOn",
              CASE WHEN bool_or(m.to_on IS NULL) THEN NULL ELSE max(m.to_on) END AS "toOn"
         FROM group_memberships m JOIN students s ON s.id = m.student_id
        WHERE m.group_id = $1 AND m.from_on <= $3 AND (m.to_on IS NULL OR m.to_on >= $2)
        GROUP BY s.id ORDER BY s.last_name, s.first_name, s.id`,
      [groupId, from, to],
    );
  }

  private async sheets(
    groupId: string,
    from: CivilDate,
    to: CivilDate,
  ): Promise<Pick<GroupRegister, 'validated' | 'signatures'>> {
    const validated: GroupRegister['validated'][number][] = await this.work.manager.query(
      `SELECT coalesce(u.name, 'Établi') AS name, count(*)::int AS count FROM roll_calls r LEFT JOIN users u ON u.id = r.validated_by
        WHERE r.group_id = $1 AND r.day BETWEEN $2 AND $3 AND r.validated_at IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
      [groupId, from, to],
    );
    const [signed]: { count: number }[] = await this.work.manager.query(
      `SELECT count(*)::int AS count FROM roll_call_signatures g JOIN roll_calls r ON r.id = g.roll_call_id
        WHERE r.group_id = $1 AND r.day BETWEEN $2 AND $3`,
      [groupId, from, to],
    );
    return { validated, signatures: signed?.count ?? 0 };
  }
}

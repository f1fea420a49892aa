import { Injectable } from '@nestjs/common';
import { addDays, ageOn, type CivilDate, type Month, monthEnd, monthStart } from '@etabli/kernel';
import { Clock, currentActor, mayActor, Work } from '@etabli/platform';
import { Families } from '../message/families.js';
import { Visibility } from '../student/visibility.js';
import type {
  AbsenceCounterView,
  AbsenceMonthView,
  AbsentHalfDayView,
  ContactView,
  FollowUpView,
  NotCalledListView,
  NotCalledView,
  StudentAbsencesView,
} from './absence.dto.js';
import { absenceErrors } from './absence.errors.js';
import { isUnjustified, THRESHOLDS } from './absence.rules.js';
import { HalfDays, type KnownHalfDay } from './half-days.js';

interface Named {
  id: string;
  name: string;
  bornOn: CivilDate;
  groupName: string;
}

const MOST_DAYS = 400;

/** Who was absent, who was told, what it adds up to: of the groups that the actor may see. */
@Injectable()
export class AbsenceQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly halfDays: HalfDays,
    private readonly families: Families,
    private readonly visibility: Visibility,
  ) {}

  /** Absent that day without a good reason, with nobody spoken to yet; sheets not validated count too: time matters. */
  async notCalled(day: CivilDate = this.clock.today()): Promise<NotCalledListView> {
    const groupIds = await this.visibility.groupIds();
    const absent = await this.halfDays.find({ from: day, to: day, groupIds, drafts: true, status: 'absent' });
    const ids = [...new Set(absent.map(({ studentId }) => studentId))];
    const spoken = new Set(await this.column('SELECT student_id AS id FROM absence_contacts WHERE day = $1', [day]));
    const told = new Set(await this.column('SELECT student_id AS id FROM family_messages WHERE day = $1', [day]));
    const open = ids.filter(
      (id) => !spoken.has(id) && absent.some(({ studentId, legitimate }) => studentId === id && legitimate !== true),
    );
    const items: NotCalledView[] = [];
    for (const student of await this.named(open)) {
      const age = ageOn(student.bornOn, day);
      items.push({
        studentId: student.id,
        name: student.name,
        groupName: student.groupName,
        age,
        ofAge: age >= 18 && !(await this.families.adultAgreed(student.id, day)),
        halfDays: absent.filter(({ studentId }) => studentId === student.id).map(toHalfDayView),
        family: speaksToFamilies() ? await this.families.toTell(student.id, day) : [],
        told: told.has(student.id),
      });
    }
    return { day, items, absent: ids.length };
  }

  /** Each youth with something in that month, most unjustified first, with the steps that it opened. */
  async month(month: Month, groupId?: string | null): Promise<AbsenceMonthView> {
    const mine = await this.visibility.groupIds();
    if (groupId) await this.visibility.assertGroup(groupId);
    const groupIds = groupId ? [groupId] : mine;
    const from = monthStart(month);
    const known = (await this.halfDays.find({ from, to: monthEnd(month), groupIds })).filter(
      ({ status }) => status !== 'present',
    );
    const followed = await this.followUps(month, groupIds);
    const ids = [...new Set([...known.map(({ studentId }) => studentId), ...followed.map((one) => one.studentId)])];
    const students = (await this.named(ids)).map(({ id, name, groupName }): AbsenceCounterView => {
      const halves = known.filter(({ studentId }) => studentId === id);
      const unjustified = halves.filter(isUnjustified).length;
      return {
        studentId: id,
        name,
        groupName,
        absent: halves.filter(({ status }) => status === 'absent').length,
        late: halves.filter(({ status }) => status === 'late').length,
        unjustified,
        followUps: followed
          .filter(({ studentId }) => studentId === id)
          .map(({ studentId: _id, ...row }) => ({
            ...row,
            standing: unjustified >= THRESHOLDS.find(({ step }) => step === row.step)!.halfDays,
          })),
      };
    });
    students.sort((one, other) => other.unjustified - one.unjustified || one.name.localeCompare(other.name, 'fr'));
    return { month, thresholds: THRESHOLDS.map(({ step, halfDays }) => ({ step, halfDays })), students };
  }

  /** Throws 404 for a foreign youth, 422 on `to`. */
  async ofStudent(studentId: string, from: CivilDate, to: CivilDate): Promise<StudentAbsencesView> {
    await this.visibility.assertStudent(studentId);
    if (to < from || to > addDays(from, MOST_DAYS))
      throw absenceErrors.invalid('absence.period', 'to', { days: MOST_DAYS });
    const known = await this.halfDays.find({ from, to, studentIds: [studentId], drafts: true });
    if (!speaksToFamilies()) return { halfDays: away(known), contacts: [] };
    const contacts: ContactView[] = await this.work.manager.query(
      `SELECT c.id, c.day, c.channel, c.person, c.result, c.note, c.at, u.name AS "byName" FROM absence_contacts c
         LEFT JOIN users u ON u.id = c.by_user WHERE c.student_id = $1 AND c.day BETWEEN $2 AND $3 ORDER BY c.at DESC LIMIT 200`,
      [studentId, from, to],
    );
    return { halfDays: away(known), contacts };
  }

  private followUps(
    month: Month,
    groupIds: readonly string[] | 'all',
  ): Promise<(Omit<FollowUpView, 'standing'> & { studentId: string })[]> {
    return this.work.manager.query(
      `SELECT f.id, f.student_id AS "studentId", f.step, f.reached_on AS "reachedOn", f.reached_half_day AS "reachedHalfDay",
              f.age_band AS "ageBand", f.opened_at AS "openedAt", f.closed_at AS "closedAt", u.name AS "closedByName", f.outcome, f.note
         FROM absence_follow_ups f JOIN students s ON s.id = f.student_id LEFT JOIN users u ON u.id = f.closed_by
        WHERE f.month = $1 AND ($2::uuid[] IS NULL OR s.group_id = ANY($2)) ORDER BY f.reached_on, f.opened_at, f.id`,
      [month, groupIds === 'all' ? null : groupIds],
    );
  }

  private named(ids: readonly string[]): Promise<Named[]> {
    return this.work.manager.query(
      `SELECT s.id, s.first_name || ' ' || s.last_name AS name, s.born_on AS "bornOn", g.name AS "groupName"
         FROM students s JOIN groups g ON g.id = s.group_id WHERE s.id = ANY($1) ORDER BY s.last_name, s.first_name, s.id`,
      [ids],
    );
  }

  private async column(sql: string, parameters: unknown[]): Promise<string[]> {
    const rows: { id: string }[] = await this.work.manager.query(sql, parameters);
    return rows.map(({ id }) => id);
  }
}

/** A teacher needs to know who is absent, not whom to ring and what the family said. */
const speaksToFamilies = (): boolean => mayActor(currentActor(), 'absence.contact');

/** Latest first. */
const away = (known: readonly KnownHalfDay[]): AbsentHalfDayView[] =>
  known
    .filter(({ status }) => status !== 'present')
    .map(toHalfDayView)
    .toReversed();

const toHalfDayView = ({
  studentId: _student,
  groupId: _group,
  reasonCode: _code,
  ...half
}: KnownHalfDay): AbsentHalfDayView => half;

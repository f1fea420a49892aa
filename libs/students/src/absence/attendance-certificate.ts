import { Injectable, StreamableFile } from '@nestjs/common';
import { addDays, type CivilDate, formatDay, HALF_DAY_LABELS } from '@etabli/kernel';
import { assetPath, Clock, currentActor, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts, Timetable } from '@etabli/school';
import { GroupMembership } from '../student/group-membership.entity.js';
import { StudentQueries } from '../student/student.queries.js';
import { absenceErrors } from './absence.errors.js';
import { HalfDays, type KnownHalfDay } from './half-days.js';

const MOST_DAYS = 400;

/** What a youth attended over a period: half-days due by the calendar, present, absent, late. */
@Injectable()
export class AttendanceCertificates {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly students: StudentQueries,
    private readonly halfDays: HalfDays,
    private readonly timetable: Timetable,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  /** A PDF of today. Throws 404 for a foreign youth, 422 on `to`, `school.missing`. */
  async download(studentId: string, from: CivilDate, to: CivilDate): Promise<StreamableFile> {
    const student = await this.students.find(studentId);
    if (to < from || to > addDays(from, MOST_DAYS))
      throw absenceErrors.invalid('absence.period', 'to', { days: MOST_DAYS });
    const known = await this.halfDays.find({ from, to, studentIds: [studentId] });
    const due = await this.due(studentId, from, to < this.clock.today() ? to : this.clock.today());
    const name = `${student.firstName} ${student.lastName}`;
    const count = (test: (half: KnownHalfDay) => boolean): string => String(known.filter(test).length);
    const pdf = await this.typst.render(assetPath('students', 'attendance-certificate.typ'), {
      school: await this.school.letterhead(),
      date: this.clock.today(),
      name,
      signedBy: currentActor().name,
      facts: [
        ['Né(e) le', formatDay(student.bornOn)],
        ['Groupe', student.groupName],
        ['Inscrit(e) depuis le', student.enrolledOn && formatDay(student.enrolledOn)],
        ['Période', `du ${formatDay(from)} au ${formatDay(to)}`],
      ],
      totals: [
        ['Demi-journées prévues', String(due)],
        ['Demi-journées appelées', String(known.length)],
        ['Présent(e)', count(({ status }) => status !== 'absent')],
        ['dont en retard', count(({ status }) => status === 'late')],
        ['Absent(e), motif légitime', count(({ status, legitimate }) => status === 'absent' && legitimate === true)],
        [
          'Absent(e), sans motif légitime',
          count(({ status, legitimate }) => status === 'absent' && legitimate !== true),
        ],
      ],
      rows: known
        .filter(({ status }) => status === 'absent')
        .map(({ day, halfDay, reasonLabel }) => ({
          cells: [formatDay(day), HALF_DAY_LABELS[halfDay], reasonLabel ?? 'Aucun motif donné'],
        })),
    });
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`attestation-presence-${from}-${to}.pdf`)}`,
    });
  }

  /** Half-days planned by calendar and timetable, in the groups that he was in. */
  async due(studentId: string, from: CivilDate, to: CivilDate): Promise<number> {
    const memberships = await this.work.manager.findBy(GroupMembership, { studentId });
    let due = 0;
    for (const { groupId, fromOn, toOn } of memberships) {
      const [start, end] = [fromOn > from ? fromOn : from, toOn !== null && toOn < to ? toOn : to];
      if (start <= end) due += (await this.timetable.halfDays(groupId, start, end)).length;
    }
    return due;
  }
}

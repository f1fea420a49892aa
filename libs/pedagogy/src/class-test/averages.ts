import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { StudentQueries, Visibility } from '@etabli/students';
import { byStudent } from '../by-student.js';
import { averageOf } from '../mark/mark.rules.js';
import type { AveragesView, StudentMarksView, StudentMarkView } from './class-test.dto.js';
import { tallyOf } from './class-test.rules.js';

interface Counted extends StudentMarkView {
  studentId: string;
  subjectId: string;
}

/** Marks that count, and what they come to. */
@Injectable()
export class Averages {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
    private readonly students: StudentQueries,
  ) {}

  /** Each youth of the group on the last day, each subject. Throws 404 for a group one may not see. */
  async ofGroup(groupId: string, from: CivilDate, to: CivilDate): Promise<AveragesView> {
    await this.visibility.assertGroup(groupId);
    const faces = await this.students.ofGroup(groupId, to);
    const marks = await this.counted(
      faces.map(({ id }) => id),
      from,
      to,
    );
    const subjects = [...new Map(marks.map(({ subjectId, subjectName }) => [subjectId, subjectName]))]
      .map(([id, name]) => ({ id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'fr'));
    return {
      subjects,
      items: faces.map(({ id: studentId, firstName, lastName }) => {
        const own = marks.filter((mark) => mark.studentId === studentId);
        const ofSubject = (id: string) => tallyOf(own.filter(({ subjectId }) => subjectId === id));
        return {
          studentId,
          firstName,
          lastName,
          subjects: subjects.map(({ id }) => ({
            subjectId: id,
            ...ofSubject(id),
          })),
        };
      }),
    };
  }

  /** All marks of one youth, latest first, and what they come to by subject. Throws 404 for a youth one may not see. */
  async ofStudent(studentId: string): Promise<StudentMarksView> {
    await this.visibility.assertStudent(studentId);
    const marks = await this.counted([studentId], '0001-01-01', '9999-12-31');
    const names = [...new Set(marks.map(({ subjectName }) => subjectName))].toSorted((a, b) =>
      a.localeCompare(b, 'fr'),
    );
    return {
      subjects: names.map((subjectName) => ({
        subjectName,
        ...tallyOf(marks.filter((mark) => mark.subjectName === subjectName)),
      })),
      items: marks.map(({ studentId: _student, subjectId: _subject, ...mark }) => mark),
    };
  }

  /** The average of all marks of each youth in [from, to]; nobody without marks. Asks nothing about the actor. */
  async overall(studentIds: readonly string[], from: CivilDate, to: CivilDate): Promise<Map<string, number>> {
    const marks = await this.counted(studentIds, from, to);
    const found = new Map<string, number>();
    for (const [id, own] of byStudent(marks)) {
      const average = averageOf(
        own.flatMap(({ value, coefficient }) => (value === null ? [] : [{ value, coefficient }])),
      );
      if (average !== null) found.set(id, average);
    }
    return found;
  }

  private counted(studentIds: readonly string[], from: CivilDate, to: CivilDate): Promise<Counted[]> {
    return this.work.manager.query(
      `SELECT m.student_id AS "studentId", t.subject_id AS "subjectId", u.name AS "subjectName", t.id AS "testId", t.kind, t.title,
              t.held_on AS "heldOn", t.coefficient, m.status, m.value
         FROM class_marks m JOIN class_tests t ON t.id = m.test_id JOIN subjects u ON u.id = t.subject_id
        WHERE m.student_id = ANY($1) AND m.replaced_at IS NULL AND t.cancelled_on IS NULL AND t.held_on BETWEEN $2 AND $3
        ORDER BY t.held_on DESC, t.id DESC`,
      [studentIds, from, to],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';

/** From which version to which a youth was moved. */
@SubjectSource({ subject: 'student', place: 305, covers: ['version_move_youths'] })
@Injectable()
export class VersionMoveSubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    const rows: SubjectSection['rows'] = await this.work.manager.query(
      `SELECT m.moved_on::text AS "Jour", a.title || ', ' || a.version AS "De", b.title || ', ' || b.version AS "Vers",
              m.reason AS "Motif", m.moved_by_name AS "Par"
         FROM version_move_youths y JOIN version_moves m ON m.id = y.move_id JOIN frameworks a ON a.id = m.from_framework_id
         JOIN frameworks b ON b.id = m.to_framework_id WHERE y.student_id = $1 ORDER BY m.moved_at, m.id`,
      [id],
    );
    return [{ title: 'Changements de version du référentiel', rows }];
  }
}

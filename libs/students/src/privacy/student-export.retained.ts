import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Files, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';

/** Handed over, the copies of a whole file have no reason to stay. */
@RetentionSource({
  kind: 'student.export',
  title: 'Copies de dossiers remises',
  end: 'supprimées, fichiers compris',
  subject: 'student',
  covers: ['student_exports'],
})
@Injectable()
export class StudentExportRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return this.work.manager.query(
      `SELECT x.id, s.id AS "subjectId", s.first_name || ' ' || left(s.last_name, 1) || '.' AS title, (x.made_at AT TIME ZONE 'Europe/Paris')::date AS since
         FROM student_exports x JOIN students s ON s.id = x.student_id
        WHERE (x.made_at AT TIME ZONE 'Europe/Paris')::date <= $1 ORDER BY x.made_at, x.id LIMIT $2`,
      [before, limit],
    );
  }

  async forget(ids: readonly string[]): Promise<void> {
    const gone = await this.forgetting.rows('student_exports', 'id', ids);
    await this.files.forget(gone.flatMap(({ pdf_file_id: pdf, json_file_id: json }) => [String(pdf), String(json)]));
  }
}

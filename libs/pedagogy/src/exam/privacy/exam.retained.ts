import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';

/**
 * Candidates whose session ended on that day or earlier and of whom something is still kept, oldest first.
 * @param still SQL on the row `r` of `exam_registrations`: a constant of the program
 */
const candidates = (work: Work, still: string, before: CivilDate, limit: number): Promise<Expired[]> =>
  work.manager.query(
    `SELECT r.id, s.id AS "subjectId", s.first_name || ' ' || left(s.last_name, 1) || '., session ' || e.year AS title,
            coalesce(e.results_on, e.exams_to) AS since
       FROM exam_registrations r JOIN exam_sessions e ON e.id = r.session_id JOIN students s ON s.id = r.student_id
      WHERE coalesce(e.results_on, e.exams_to) <= $1 AND (${still}) ORDER BY since, r.id LIMIT $2`,
    [before, limit],
  );

/** Marks of units may be kept five years by the candidate; then the decision alone remains, which the pass rate counts. */
@RetentionSource({
  kind: 'exam.results',
  title: 'Notes des épreuves et numéros de candidat',
  end: 'supprimés ; la décision reste pour le taux de réussite',
  subject: 'student',
  covers: ['exam_results', 'exam_registrations', 'exam_decisions'],
})
@Injectable()
export class ExamResultsRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    const still =
      'r.candidate_number IS NOT NULL OR EXISTS (SELECT FROM exam_results x WHERE x.registration_id = r.id) OR EXISTS (SELECT FROM exam_decisions d WHERE d.registration_id = r.id AND d.replaced_at IS NOT NULL)';
    return candidates(this.work, still, before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.forgetting.rows('exam_results', 'registration_id', ids);
    const replaced: { id: string }[] = await this.work.manager.query(
      'SELECT id FROM exam_decisions WHERE registration_id = ANY($1::uuid[]) AND replaced_at IS NOT NULL',
      [ids],
    );
    await this.forgetting.rows(
      'exam_decisions',
      'id',
      replaced.map(({ id }) => id),
    );
    await this.forgetting.words('exam_registrations', 'id', ids, { candidate_number: 'NULL' });
  }
}

/** What was arranged tells of the youth more than a mark: it goes a year after the session. */
@RetentionSource({
  kind: 'exam.arrangements',
  title: 'Aménagements d’épreuves',
  end: 'supprimés',
  subject: 'student',
  covers: ['exam_arrangements'],
})
@Injectable()
export class ExamArrangementsRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    const still = 'EXISTS (SELECT FROM exam_arrangements a WHERE a.registration_id = r.id)';
    return candidates(this.work, still, before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.forgetting.rows('exam_arrangements', 'registration_id', ids);
  }
}

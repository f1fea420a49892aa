import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Forgetting, type Retained, RetentionSource, Trail, Work } from '@etabli/platform';

/** After the last survey only figures are needed: the answers of one stay belong to nobody, and leave with the month alone. */
@RetentionSource({
  kind: 'student.survey',
  title: 'Enquêtes auprès des anciens',
  end: 'rendues anonymes : les réponses restent dans les taux',
  subject: 'student',
  covers: ['exit_surveys'],
})
@Injectable()
export class SurveysRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly trail: Trail,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return this.work.manager.query(
      `SELECT e.id, s.id AS "subjectId", s.first_name || ' ' || left(s.last_name, 1) || '., enquête à ' || e.months || ' mois' AS title, e.left_on AS since
         FROM exit_surveys e JOIN students s ON s.id = e.student_id WHERE e.left_on <= $1 ORDER BY e.left_on, e.id LIMIT $2`,
      [before, limit],
    );
  }

  async forget(ids: readonly string[]): Promise<void> {
    const tx = this.work.manager;
    // of somebody who came back afterwards no rate is counted
    const stale: { id: string }[] = await tx.query(
      `SELECT e.id FROM exit_surveys e JOIN students s ON s.id = e.student_id
        WHERE e.id = ANY($1::uuid[]) AND s.left_on IS DISTINCT FROM e.left_on`,
      [ids],
    );
    await this.forgetting.rows(
      'exit_surveys',
      'id',
      stale.map(({ id }) => id),
    );
    await tx.query(
      `UPDATE exit_surveys SET student_id = NULL, channel = NULL, onward_study = NULL, employer_id = NULL, written_by_name = NULL,
              left_on = date_trunc('month', left_on)::date, due_on = date_trunc('month', due_on)::date,
              closed_on = date_trunc('month', closed_on)::date
        WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    await this.trail.forget('exit_surveys', ids);
  }
}

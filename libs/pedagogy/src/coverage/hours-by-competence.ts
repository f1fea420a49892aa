import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';

export interface CompetenceHours {
  readonly studentId: string;
  readonly competenceId: string;
  /** estimated: the hours of each operation shared over its competences by their weights */
  readonly minutes: number;
  /** of these, on rework: it counts as learning like the rest */
  readonly reworkMinutes: number;
}

/** Hours by competence: an estimate by the weights of the operations, and said to be one. */
@Injectable()
export class HoursByCompetence {
  constructor(private readonly work: Work) {}

  /** Of what is worth a minute at least. Asks nobody’s leave. */
  async ofStudents(studentIds: readonly string[]): Promise<CompetenceHours[]> {
    if (studentIds.length === 0) return [];
    return this.work.manager.query(
      `WITH shares AS (
         SELECT operation_id, competence_id, weight::numeric / sum(weight) OVER (PARTITION BY operation_id) AS share FROM operation_competences),
       spent AS (
         SELECT student_id, operation_id, sum(minutes) AS minutes FROM time_entries
          WHERE student_id = ANY($1::uuid[]) AND voided_at IS NULL GROUP BY student_id, operation_id)
       SELECT p.student_id AS "studentId", s.competence_id AS "competenceId", round(sum(p.minutes * s.share))::int AS minutes,
              coalesce(round(sum(p.minutes * s.share) FILTER (WHERE o.kind = 'rework')), 0)::int AS "reworkMinutes"
         FROM spent p JOIN shares s ON s.operation_id = p.operation_id JOIN operations o ON o.id = p.operation_id
        GROUP BY p.student_id, s.competence_id HAVING round(sum(p.minutes * s.share)) > 0`,
      [studentIds],
    );
  }
}

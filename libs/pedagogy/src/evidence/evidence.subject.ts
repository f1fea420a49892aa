import { Injectable } from '@nestjs/common';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';

const said = (table: string): string =>
  `SELECT a.said_on::text AS "Jour", c.code || ' ' || c.title AS "Compétence", a.level AS "Niveau", a.recorded_by_name AS "Saisi par"
     FROM ${table} a JOIN competences c ON c.id = a.competence_id WHERE a.student_id = $1 ORDER BY a.recorded_at, a.id`;

/** What was assessed of a youth, withdrawn or not, and what he said of himself. */
@SubjectSource({
  subject: 'student',
  place: 300,
  covers: ['evidence', 'evidence_dismissals', 'competence_positions', 'self_assessments'],
})
@Injectable()
export class EvidenceSubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    const read = (sql: string): Promise<SubjectSection['rows']> => this.work.manager.query(sql, [id]);
    return [
      {
        title: 'Compétences évaluées',
        rows: await read(
          `SELECT e.assessed_on::text AS "Jour", c.code || ' ' || c.title AS "Compétence", e.level AS "Niveau",
                  e.assessed_by_name AS "Par", e.comment AS "Commentaire", e.withdraw_reason AS "Retirée : motif"
             FROM evidence e JOIN competences c ON c.id = e.competence_id WHERE e.student_id = $1 ORDER BY e.assessed_on, e.id`,
        ),
      },
      {
        title: 'Ce que le jeune dit de lui-même',
        rows: await read(said('self_assessments')),
      },
      {
        title: 'Position donnée par le formateur',
        rows: await read(said('competence_positions')),
      },
      {
        title: 'Propositions écartées',
        rows: await read(
          `SELECT to_char(d.dismissed_at AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY') AS "Jour", c.code || ' ' || c.title AS "Compétence"
             FROM evidence_dismissals d JOIN competences c ON c.id = d.competence_id WHERE d.student_id = $1 ORDER BY d.dismissed_at`,
        ),
      },
    ];
  }
}

import { Injectable } from '@nestjs/common';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';

/** The balances written of a youth, every version, and who signed them. */
@SubjectSource({ subject: 'student', place: 320, covers: ['progress_reviews', 'progress_review_signatures'] })
@Injectable()
export class ReviewSubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    const read = (sql: string): Promise<SubjectSection['rows']> => this.work.manager.query(sql, [id]);
    return [
      {
        title: 'Bilans',
        rows: await read(
          `SELECT held_on::text AS "Jour", CASE kind WHEN 'final' THEN 'final' ELSE 'intermédiaire' END AS "Bilan", version AS "Version",
                  acquired AS "Acquis", to_improve AS "À travailler", next_goals AS "Objectifs", youth_words AS "Avis du jeune",
                  written_by_name AS "Écrit par", validated_by_name AS "Validé par", reason AS "Motif de la version"
             FROM progress_reviews WHERE student_id = $1 ORDER BY held_on, series_id, version`,
        ),
      },
      {
        title: 'Signatures des bilans',
        rows: await read(
          `SELECT r.held_on::text AS "Bilan du", CASE s.part WHEN 'youth' THEN 'le jeune' WHEN 'family' THEN 'la famille' ELSE 'le formateur' END AS "Pour",
                  s.signed_by_name AS "Signé par", s.signed_on::text AS "Le"
             FROM progress_review_signatures s JOIN progress_reviews r ON r.id = s.review_id WHERE r.student_id = $1 ORDER BY s.signed_at`,
        ),
      },
    ];
  }
}

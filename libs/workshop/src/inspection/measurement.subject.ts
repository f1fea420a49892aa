import { Injectable } from '@nestjs/common';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';

/** What a youth measured; whose piece it was stays out. */
@SubjectSource({ subject: 'student', place: 210, covers: ['measurements'] })
@Injectable()
export class MeasurementSubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    return [
      {
        title: 'Mesures de contrôle',
        rows: await this.work.manager.query(
          `SELECT to_char(m.measured_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD HH24:MI') AS "Le", o.title AS "Opération", c.label AS "Contrôle",
                  m.piece AS "Pièce", trim_scale(m.value)::text || ' ' || c.unit AS "Valeur", CASE WHEN m.conform THEN 'oui' ELSE 'non' END AS "Conforme", m.reason AS "Correction"
             FROM measurements m JOIN characteristics c ON c.id = m.characteristic_id JOIN operations o ON o.id = c.operation_id
            WHERE m.student_id = $1 ORDER BY m.measured_at, m.id`,
          [id],
        ),
      },
    ];
  }
}

import { Injectable } from '@nestjs/common';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';

/** The hours of a youth and what was planned; the client's name is his own affair and stays out. */
@SubjectSource({ subject: 'student', place: 200, covers: ['time_entries', 'assignments', 'hour_conflicts'] })
@Injectable()
export class HoursSubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    const read = (sql: string): Promise<SubjectSection['rows']> => this.work.manager.query(sql, [id]);
    return [
      {
        title: 'Heures d’atelier',
        rows: await read(
          `SELECT e.day::text AS "Jour", to_char(e.starts_at AT TIME ZONE 'Europe/Paris', 'HH24:MI') AS "De",
                  to_char(e.ends_at AT TIME ZONE 'Europe/Paris', 'HH24:MI') AS "À", o.title AS "Opération", m.name AS "Machine",
                  CASE WHEN e.voided_at IS NULL THEN 'oui' ELSE 'non : ' || coalesce(e.void_reason, '') END AS "Compte"
             FROM time_entries e JOIN operations o ON o.id = e.operation_id LEFT JOIN machines m ON m.id = e.machine_id
            WHERE e.student_id = $1 ORDER BY e.starts_at, e.id`,
        ),
      },
      {
        title: 'Affectations prévues',
        rows: await read(
          `SELECT a.day::text AS "Jour", CASE a.half_day WHEN 'morning' THEN 'matin' ELSE 'après-midi' END AS "Demi-journée",
                  o.title AS "Opération" FROM assignments a JOIN operations o ON o.id = a.operation_id
            WHERE a.student_id = $1 ORDER BY a.day, a.half_day DESC`,
        ),
      },
      {
        title: 'Écarts entre heures et appel',
        rows: await read(
          `SELECT day::text AS "Jour", CASE half_day WHEN 'morning' THEN 'matin' ELSE 'après-midi' END AS "Demi-journée",
                  CASE settlement WHEN 'hours_voided' THEN 'heures annulées' WHEN 'mark_corrected' THEN 'appel corrigé' WHEN 'gone' THEN 'sans objet' END AS "Suite",
                  reason AS "Motif" FROM hour_conflicts WHERE student_id = $1 ORDER BY day, half_day DESC`,
        ),
      },
    ];
  }
}

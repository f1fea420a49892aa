import { Injectable } from '@nestjs/common';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';

/** The youth's own row, groups and roll calls. */
@SubjectSource({
  subject: 'student',
  place: 10,
  covers: ['students', 'group_memberships', 'roll_call_marks', 'student_exports'],
})
@Injectable()
export class StudentSubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    const read = (sql: string): Promise<SubjectSection['rows']> => this.work.manager.query(sql, [id]);
    return [
      {
        title: 'Identité',
        rows: await read(
          `SELECT first_name AS "Prénom", last_name AS "Nom", born_on::text AS "Naissance", enrolled_on::text AS "Inscription",
                  left_on::text AS "Sortie", email AS "E-mail", phone AS "Téléphone" FROM students WHERE id = $1`,
        ),
      },
      {
        title: 'Groupes',
        rows: await read(
          `SELECT g.name AS "Groupe", m.from_on::text AS "Du", m.to_on::text AS "Au" FROM group_memberships m
             JOIN groups g ON g.id = m.group_id WHERE m.student_id = $1 ORDER BY m.from_on`,
        ),
      },
      {
        title: 'Appels',
        rows: await read(
          `SELECT r.day::text AS "Jour", CASE r.half_day WHEN 'morning' THEN 'matin' ELSE 'après-midi' END AS "Demi-journée",
                  CASE m.status WHEN 'present' THEN 'présent' WHEN 'absent' THEN 'absent' ELSE 'en retard' END AS "Présence",
                  m.late_minutes AS "Retard (min)",
                  m.late_slot AS "Retard au créneau de", array_to_string(m.missed, ', ') AS "Créneaux manqués" FROM roll_call_marks m JOIN roll_calls r ON r.id = m.roll_call_id
            WHERE m.student_id = $1 ORDER BY r.day, r.half_day DESC`,
        ),
      },
      {
        title: 'Copies du dossier demandées',
        rows: await read(
          `SELECT to_char(requested_at AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY') AS "Jour", requested_by_name AS "Par"
             FROM student_exports WHERE student_id = $1 ORDER BY requested_at`,
        ),
      },
    ];
  }
}

import { Injectable } from '@nestjs/common';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';

const STATE = (column: string): string =>
  `CASE ${column} WHEN 'inquiry' THEN 'premier contact' WHEN 'trial_week' THEN 'semaine d’essai' WHEN 'interview' THEN 'entretien'
     WHEN 'enrolled' THEN 'inscrit' WHEN 'suspended' THEN 'suspendu' WHEN 'left' THEN 'parti' WHEN 'not_enrolled' THEN 'non inscrit' END`;

/** The path from the first call to the exit and after it, firms included. */
@SubjectSource({
  subject: 'student',
  place: 40,
  covers: ['student_steps', 'student_diplomas', 'placements', 'exit_surveys'],
})
@Injectable()
export class PathSubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    const read = (sql: string): Promise<SubjectSection['rows']> => this.work.manager.query(sql, [id]);
    return [
      {
        title: 'Parcours',
        rows: await read(
          `SELECT happened_on::text AS "Jour", ${STATE('to_state')} AS "Étape", until::text AS "Jusqu’au",
                  CASE outcome WHEN 'completed' THEN 'formation achevée' WHEN 'onward_study' THEN 'poursuite d’études' WHEN 'job' THEN 'emploi'
                    WHEN 'broken_off' THEN 'interruption' END AS "Issue", reason AS "Motif", written_by_name AS "Écrit par"
             FROM student_steps WHERE student_id = $1 ORDER BY rank`,
        ),
      },
      {
        title: 'Diplômes préparés',
        rows: await read(
          `SELECT f.title AS "Diplôme", d.from_on::text AS "Du", d.to_on::text AS "Au" FROM student_diplomas d
             JOIN frameworks f ON f.id = d.framework_id WHERE d.student_id = $1 ORDER BY d.from_on`,
        ),
      },
      {
        title: 'Stages',
        rows: await read(
          `SELECT c.name AS "Entreprise", p.from_on::text AS "Du", p.to_on::text AS "Au", p.tutor_name AS "Tuteur", p.agreement_on::text AS "Convention signée",
                  p.attested_days AS "Jours attestés", p.cancel_reason AS "Annulé : motif",
                  (SELECT string_agg(to_char(visited_on, 'DD/MM/YYYY') || coalesce(' : ' || note, ''), ' ; ' ORDER BY visited_on)
                     FROM placement_visits WHERE placement_id = p.id) AS "Visites",
                  (SELECT string_agg(to_char(day, 'DD/MM/YYYY') || coalesce(' : ' || reason, ''), ' ; ' ORDER BY day)
                     FROM placement_absences WHERE placement_id = p.id) AS "Absences en stage"
             FROM placements p JOIN customers c ON c.id = p.host_id WHERE p.student_id = $1 ORDER BY p.from_on`,
        ),
      },
      {
        title: 'Enquêtes après la sortie',
        rows: await read(
          `SELECT months AS "Mois après la sortie", closed_on::text AS "Répondue le", answered AS "Réponse",
                  CASE situation WHEN 'employed' THEN 'en emploi' WHEN 'apprenticeship' THEN 'en apprentissage' WHEN 'study' THEN 'en études'
                    WHEN 'civic_service' THEN 'en service civique' WHEN 'looking' THEN 'en recherche' WHEN 'other' THEN 'autre' END AS "Situation",
                  offers AS "Offres reçues", onward_study AS "Formation suivie",
                  (SELECT concat_ws(' ', c.first_name, c.name) FROM customers c WHERE c.id = employer_id) AS "Entreprise" FROM exit_surveys WHERE student_id = $1 ORDER BY left_on, months`,
        ),
      },
    ];
  }
}

import { Injectable } from '@nestjs/common';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';

const MARK = (column: string): string => `replace(to_char(${column} / 100.0, 'FM90.00'), '.', ',')`;
const REPLACED = (alias: string): string =>
  `CASE WHEN ${alias}.replaced_at IS NOT NULL THEN ${alias}.replace_reason || ' (' || ${alias}.replaced_by_name || ')' END AS "Remplacé : motif"`;

/** Marks in class, exams with their arrangements, results and decisions, replaced ones too. */
@SubjectSource({
  subject: 'student',
  place: 320,
  covers: ['class_marks', 'exam_registrations', 'exam_arrangements', 'exam_results', 'exam_decisions'],
})
@Injectable()
export class MarksAndExamsSubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    const read = (sql: string): Promise<SubjectSection['rows']> => this.work.manager.query(sql, [id]);
    return [
      { title: 'Notes de classe', rows: await read(MARKS) },
      { title: 'Inscriptions aux examens', rows: await read(REGISTRATIONS) },
      { title: 'Aménagements d’épreuves', rows: await read(ARRANGEMENTS) },
      { title: 'Résultats des épreuves', rows: await read(RESULTS) },
      { title: 'Décisions des jurys', rows: await read(DECISIONS) },
    ];
  }
}

const SESSION = `f.title || ', session ' || e.year AS "Examen"`;
const OF_SESSION = `JOIN exam_sessions e ON e.id = r.session_id JOIN frameworks f ON f.id = e.framework_id`;

const MARKS = `SELECT t.held_on::text AS "Jour", u.name AS "Matière", t.title AS "Contrôle",
    CASE m.status WHEN 'marked' THEN ${MARK('m.value')} WHEN 'absent' THEN 'absent' ELSE 'dispensé' END AS "Note", m.level AS "Niveau",
    m.typed_by_name AS "Par", ${REPLACED('m')}
  FROM class_marks m JOIN class_tests t ON t.id = m.test_id JOIN subjects u ON u.id = t.subject_id
 WHERE m.student_id = $1 ORDER BY t.held_on, t.id, m.typed_at`;
const REGISTRATIONS = `SELECT ${SESSION},
    CASE r.state WHEN 'planned' THEN 'à inscrire' WHEN 'registered' THEN 'inscrit' ELSE 'retiré' END AS "État",
    r.registered_on::text AS "Inscrit le", r.candidate_number AS "Numéro de candidat", r.withdrawn_on::text AS "Retiré le"
  FROM exam_registrations r ${OF_SESSION} WHERE r.student_id = $1 ORDER BY e.exams_from`;
const ARRANGEMENTS = `SELECT ${SESSION},
    CASE a.kind WHEN 'third_time' THEN 'tiers-temps' WHEN 'reader' THEN 'lecteur' WHEN 'writer' THEN 'secrétaire' WHEN 'computer' THEN 'ordinateur'
      WHEN 'adapted_paper' THEN 'sujet adapté' WHEN 'separate_room' THEN 'salle à part' WHEN 'breaks' THEN 'pauses' WHEN 'equipment' THEN 'matériel'
      WHEN 'spread' THEN 'épreuves étalées' ELSE 'autre' END AS "Aménagement",
    a.asked_on::text AS "Demandé le", a.decided_on::text AS "Réponse le",
    CASE a.granted WHEN true THEN 'accordé' WHEN false THEN 'refusé' END AS "Réponse"
  FROM exam_arrangements a JOIN exam_registrations r ON r.id = a.registration_id ${OF_SESSION} WHERE a.student_id = $1 ORDER BY e.exams_from, a.id`;
const RESULTS = `SELECT ${SESSION}, x.unit_code AS "Unité",
    CASE x.status WHEN 'marked' THEN ${MARK('x.value')} WHEN 'kept' THEN ${MARK('x.value')} || ' (gardée de ' || x.kept_from_year || ')'
      WHEN 'absent' THEN 'absent' ELSE 'dispensé' END AS "Résultat", x.typed_by_name AS "Écrit par", ${REPLACED('x')}
  FROM exam_results x JOIN exam_registrations r ON r.id = x.registration_id ${OF_SESSION} WHERE x.student_id = $1 ORDER BY e.exams_from, x.unit_code, x.typed_at`;
const DECISIONS = `SELECT ${SESSION}, d.decided_on::text AS "Jour",
    CASE d.decision WHEN 'admitted' THEN 'admis' WHEN 'refused' THEN 'refusé' ELSE 'absent' END AS "Décision", d.typed_by_name AS "Écrit par", ${REPLACED('d')}
  FROM exam_decisions d JOIN exam_registrations r ON r.id = d.registration_id ${OF_SESSION} WHERE d.student_id = $1 ORDER BY e.exams_from, d.typed_at`;

import { Injectable } from '@nestjs/common';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';

const HALF = (column: string): string => `CASE ${column} WHEN 'morning' THEN 'matin' ELSE 'après-midi' END`;
const STATUS = (column: string): string =>
  `CASE ${column} WHEN 'present' THEN 'présent' WHEN 'absent' THEN 'absent' WHEN 'late' THEN 'en retard' ELSE 'non appelé' END`;

/** Absences: reasons, what was said to whom, what followed; corrections and signatures of the roll call. */
@SubjectSource({
  subject: 'student',
  place: 50,
  covers: [
    'absence_excuses',
    'absence_contacts',
    'absence_follow_ups',
    'family_messages',
    'roll_call_corrections',
    'roll_call_signatures',
  ],
})
@Injectable()
export class AttendanceSubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    const read = (sql: string): Promise<SubjectSection['rows']> => this.work.manager.query(sql, [id]);
    return [
      {
        title: 'Motifs d’absence',
        rows: await read(
          `SELECT e.from_on::text AS "Du", ${HALF('e.from_half_day')} AS "Demi-journée de début", e.to_on::text AS "Au",
                  ${HALF('e.to_half_day')} AS "Demi-journée de fin", r.label AS "Motif", e.told_by AS "Dit par", e.proof_file_id IS NOT NULL AS "Justificatif"
             FROM absence_excuses e JOIN absence_reasons r ON r.id = e.reason_id WHERE e.student_id = $1 ORDER BY e.from_on, e.excused_at`,
        ),
      },
      {
        title: 'Contacts avec la famille',
        rows: await read(
          `SELECT day::text AS "Absence du", to_char(at AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY HH24:MI') AS "Le",
                  CASE channel WHEN 'phone' THEN 'téléphone' WHEN 'sms' THEN 'SMS' WHEN 'mail' THEN 'e-mail' ELSE 'rendez-vous' END AS "Par", person AS "Avec",
                  CASE result WHEN 'reached' THEN 'joint' WHEN 'left_message' THEN 'message laissé' WHEN 'no_answer' THEN 'sans réponse'
                    ELSE 'mauvais numéro' END AS "Résultat", note AS "Note" FROM absence_contacts WHERE student_id = $1 ORDER BY at`,
        ),
      },
      {
        title: 'Messages envoyés',
        rows: await read(
          `SELECT day::text AS "Absence du", CASE channel WHEN 'sms' THEN 'SMS' ELSE 'e-mail' END AS "Par", person AS "À", body AS "Texte",
                  to_char(queued_at AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY HH24:MI') AS "Le" FROM family_messages WHERE student_id = $1 ORDER BY queued_at`,
        ),
      },
      {
        title: 'Suites des absences',
        rows: await read(
          `SELECT month AS "Mois", CASE step WHEN 'contact' THEN 'prise de contact' WHEN 'warning' THEN 'alerte' WHEN 'letter' THEN 'signalement'
                    ELSE 'réunion d’équipe' END AS "Suite", reached_on::text AS "Atteinte le",
                  CASE outcome WHEN 'done' THEN 'faite' WHEN 'dropped' THEN 'sans objet' END AS "Issue", note AS "Note"
             FROM absence_follow_ups WHERE student_id = $1 ORDER BY reached_on, id`,
        ),
      },
      {
        title: 'Corrections de l’appel',
        rows: await read(
          `SELECT r.day::text AS "Jour", ${HALF('r.half_day')} AS "Demi-journée", ${STATUS('c.before_status')} AS "Avant", ${STATUS('c.status')} AS "Après",
                  array_to_string(c.missed, ', ') AS "Créneaux manqués", c.reason AS "Motif" FROM roll_call_corrections c JOIN roll_calls r ON r.id = c.roll_call_id
            WHERE c.student_id = $1 ORDER BY c.corrected_at`,
        ),
      },
      {
        title: 'Signatures de présence',
        rows: await read(
          `SELECT r.day::text AS "Jour", ${HALF('r.half_day')} AS "Demi-journée", to_char(s.signed_at AT TIME ZONE 'Europe/Paris', 'HH24:MI') AS "Signé à"
             FROM roll_call_signatures s JOIN roll_calls r ON r.id = s.roll_call_id WHERE s.student_id = $1 ORDER BY r.day, r.half_day DESC`,
        ),
      },
    ];
  }
}

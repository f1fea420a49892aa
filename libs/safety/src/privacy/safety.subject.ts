import { Injectable } from '@nestjs/common';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';

const PARIS = (column: string): string => `to_char(${column} AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY HH24:MI')`;

/** What the school knows of a youth so that he may work at machines, what the gate said, and his accidents. */
@SubjectSource({
  subject: 'student',
  place: 100,
  covers: [
    'safety_trainings',
    'fitness_opinions',
    'fitness_requests',
    'clearances',
    'permit_decisions',
    'permit_incidents',
    'accidents',
  ],
})
@Injectable()
export class SafetySubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    const read = (sql: string): Promise<SubjectSection['rows']> => this.work.manager.query(sql, [id]);
    return [
      {
        title: 'Formations à la sécurité',
        rows: await read(
          `SELECT f.name AS "Machines", t.trained_on::text AS "Jour", t.valid_until::text AS "Valable jusqu’au",
                  CASE t.signature_kind WHEN 'drawn' THEN 'sur l’écran' ELSE 'sur papier' END AS "Signature", t.void_reason AS "Annulée : motif"
             FROM safety_trainings t JOIN machine_families f ON f.id = t.family_id WHERE t.student_id = $1 ORDER BY t.trained_on, t.id`,
        ),
      },
      {
        title: 'Avis médicaux d’aptitude',
        rows: await read(
          `SELECT given_on::text AS "Jour", CASE result WHEN 'apt' THEN 'apte' WHEN 'unfit' THEN 'inapte' ELSE 'apte avec restrictions' END AS "Avis",
                  array_to_string(restricted_codes, ', ') AS "Travaux exclus", valid_until::text AS "Valable jusqu’au", doctor AS "Médecin",
                  void_reason AS "Annulé : motif" FROM fitness_opinions WHERE student_id = $1 ORDER BY given_on, id`,
        ),
      },
      {
        title: 'Avis médicaux demandés',
        rows: await read(
          `SELECT requested_on::text AS "Demandé le", chased_on::text AS "Relancé le", answered_on::text AS "Répondu le"
             FROM fitness_requests WHERE student_id = $1 ORDER BY requested_on, id`,
        ),
      },
      {
        title: 'Habilitations et permis',
        rows: await read(
          `SELECT label AS "Titre", issued_on::text AS "Du", valid_until::text AS "Au", void_reason AS "Annulé : motif"
             FROM clearances WHERE student_id = $1 ORDER BY issued_on, id`,
        ),
      },
      {
        title: 'Décisions du permis de travail',
        rows: await read(
          `SELECT d.day::text AS "Jour", d.operation_title AS "Opération", m.name AS "Machine",
                  CASE d.outcome WHEN 'allow' THEN 'permis' WHEN 'warn' THEN 'permis avec réserve' ELSE 'refusé' END AS "Décision",
                  (SELECT string_agg(f ->> 'rule', ', ') FROM jsonb_array_elements(d.findings) f) AS "Règles", d.override_reason AS "Passé outre : motif",
                  ${PARIS('d.decided_at')} AS "Décidé le"
             FROM permit_decisions d LEFT JOIN machines m ON m.id = d.machine_id WHERE d.student_id = $1 ORDER BY d.decided_at, d.id`,
        ),
      },
      {
        title: 'Incidents',
        rows: await read(
          `SELECT day::text AS "Jour", ${PARIS('opened_at')} AS "Ouvert le", ${PARIS('closed_at')} AS "Clos le", closing_words AS "Conclusion"
             FROM permit_incidents WHERE student_id = $1 ORDER BY day, id`,
        ),
      },
      {
        title: 'Accidents',
        rows: await read(
          `SELECT ${PARIS('happened_at')} AS "Le", victim_name AS "Nom au registre", place AS "Lieu", circumstances AS "Circonstances", body_part AS "Partie du corps",
                  family_told_on::text AS "Famille prévenue le", ${PARIS('declared_at')} AS "Déclaré le" FROM accidents WHERE student_id = $1 ORDER BY happened_at`,
        ),
      },
    ];
  }
}

import { Injectable } from '@nestjs/common';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';

/** Papers received and written, and the indicators for the funders. */
@SubjectSource({
  subject: 'student',
  place: 30,
  covers: ['student_documents', 'student_papers', 'student_origins', 'origin_erasures'],
})
@Injectable()
export class FileSubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    const read = (sql: string): Promise<SubjectSection['rows']> => this.work.manager.query(sql, [id]);
    return [
      {
        title: 'Pièces reçues',
        rows: await read(
          `SELECT k.label AS "Pièce", d.received_on::text AS "Reçue le", d.expires_on::text AS "Valable jusqu’au", d.verified_by_name AS "Vérifiée par",
                  f.name AS "Fichier", d.void_reason AS "Annulée : motif"
             FROM student_documents d JOIN document_kinds k ON k.id = d.kind_id LEFT JOIN stored_files f ON f.id = d.file_id
            WHERE d.student_id = $1 ORDER BY d.received_on, d.id`,
        ),
      },
      {
        title: 'Documents écrits par l’école',
        rows: await read(
          `SELECT CASE kind WHEN 'schooling' THEN 'certificat de scolarité' WHEN 'presence' THEN 'attestation de présence'
                    WHEN 'exit_notice' THEN 'avis de sortie' ELSE 'dossier d’inscription' END AS "Document",
                  from_on::text AS "Du", to_on::text AS "Au", issued_on::text AS "Écrit le", issued_by_name AS "Par"
             FROM student_papers WHERE student_id = $1 ORDER BY issued_at`,
        ),
      },
      {
        title: 'Indicateurs d’origine',
        rows: await read(
          `SELECT months_out_of_school AS "Mois hors de l’école", last_class AS "Dernière classe", qpv AS "Quartier prioritaire",
                  zrr AS "Zone de revitalisation rurale", social_situation AS "Situation sociale", convention AS "Convention"
             FROM student_origins WHERE student_id = $1`,
        ),
      },
      {
        title: 'Indicateurs d’origine effacés',
        rows: await read(
          `SELECT to_char(erased_at AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY') AS "Jour", erased_by_name AS "Par", reason AS "Motif"
             FROM origin_erasures WHERE student_id = $1 ORDER BY erased_at`,
        ),
      },
    ];
  }
}

import { Injectable } from '@nestjs/common';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';

/** Which dossiers were printed of a youth; what they say is told by its own sources. */
@SubjectSource({ subject: 'student', place: 330, covers: ['dossiers'] })
@Injectable()
export class DossierSubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    const rows: SubjectSection['rows'] = await this.work.manager.query(
      `SELECT title AS "Document", to_char(requested_at AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY') AS "Demandé le", requested_by_name AS "Par",
              pages AS "Pages", files_forgotten_on::text AS "Fichier supprimé le"
         FROM dossiers WHERE student_id = $1 ORDER BY requested_at, id`,
      [id],
    );
    return [{ title: 'Livrets et dossiers', rows }];
  }
}

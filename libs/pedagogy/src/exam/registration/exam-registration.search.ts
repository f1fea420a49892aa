import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Candidates by the number that the authority gave them; by name one finds the youth. */
@SearchSource('exam.read')
@Injectable()
export class ExamRegistrationSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; number: string; youth: string; year: number }[] = await this.work.manager.query(
      `SELECT r.id, r.candidate_number AS number, s.first_name || ' ' || s.last_name AS youth, e.year
         FROM exam_registrations r JOIN students s ON s.id = r.student_id JOIN exam_sessions e ON e.id = r.session_id
        WHERE lower(r.candidate_number) LIKE $1 ORDER BY e.year DESC, r.id DESC LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, number, youth, year }) => ({
      kind: 'exam_registration',
      title: `Candidat ${number}`,
      detail: `${youth}, session ${year}`,
      path: `/examens/candidats/${id}`,
    }));
  }
}

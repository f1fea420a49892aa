import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';
import type { SessionKind } from './exam-session.rules.js';

/** Exam sessions, by their year and their framework. */
@SearchSource('exam.read')
@Injectable()
export class ExamSessionSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; year: number; kind: SessionKind; title: string }[] = await this.work.manager.query(
      `SELECT e.id, e.year, e.kind, f.title FROM exam_sessions e JOIN frameworks f ON f.id = e.framework_id
        WHERE ${foldedSql("'session'", 'e.year::text', 'f.title', 'f.code')} LIKE $1 ORDER BY e.year DESC, e.id DESC LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, year, kind, title }) => ({
      kind: 'exam_session',
      title: kind === 'main' ? `Session ${year}` : `Session de remplacement ${year}`,
      detail: title.slice(0, 200),
      path: `/examens/${id}`,
    }));
  }
}

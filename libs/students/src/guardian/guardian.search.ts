import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { Clock, containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';
import { Visibility } from '../student/visibility.js';

/** Those who answer today for a youth whom the actor may see; each opens the youth's file. */
@SearchSource('guardian.read')
@Injectable()
export class GuardianSearch implements Searches {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
    private readonly clock: Clock,
  ) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const mine = await this.visibility.groupIds();
    const rows: { id: string; name: string; studentId: string; youth: string }[] = await this.work.manager.query(
      `SELECT g.id, g.first_name || ' ' || g.last_name AS name, s.id AS "studentId", s.first_name || ' ' || s.last_name AS youth
         FROM guardians g JOIN guardian_links l ON l.guardian_id = g.id JOIN students s ON s.id = l.student_id
        WHERE g.search_text LIKE $1 AND l.from_on <= $5 AND (l.to_on IS NULL OR l.to_on >= $5) AND ($3::uuid[] IS NULL OR s.group_id = ANY($3)) AND ($4 OR s.group_id IS NOT NULL)
        ORDER BY g.last_name, g.first_name, g.id, s.id LIMIT $2`,
      [
        containing(fold(text)),
        limit,
        mine === 'all' ? null : mine,
        this.visibility.seesCandidates(),
        this.clock.today(),
      ],
    );
    return rows.map(({ id, name, studentId, youth }) => ({
      kind: 'guardian',
      title: name,
      detail: `responsable de ${youth}`,
      path: `/jeunes?ouvert=${studentId}&responsable=${id}`,
    }));
  }
}

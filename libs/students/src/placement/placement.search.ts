import { Injectable } from '@nestjs/common';
import { fold, formatDay } from '@etabli/kernel';
import { containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';
import { Visibility } from '../student/visibility.js';

interface Row {
  id: string;
  studentId: string;
  youth: string;
  host: string;
  fromOn: string;
  toOn: string;
  cancelled: boolean;
}

/** Periods in a firm of the youths whom the actor may see, by the firm and by the tutor. */
@SearchSource('placement.read')
@Injectable()
export class PlacementSearch implements Searches {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
  ) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const mine = await this.visibility.groupIds();
    const rows: Row[] = await this.work.manager.query(
      `SELECT p.id, s.id AS "studentId", s.first_name || ' ' || s.last_name AS youth, concat_ws(' ', c.first_name, c.name) AS host,
              p.from_on AS "fromOn", p.to_on AS "toOn", p.cancelled_on IS NOT NULL AS cancelled
         FROM placements p JOIN students s ON s.id = p.student_id JOIN customers c ON c.id = p.host_id
        WHERE p.id IN (SELECT i.id FROM placements i JOIN customers h ON h.id = i.host_id WHERE h.search_text LIKE $1
                       UNION ALL SELECT id FROM placements WHERE folded(tutor_name) LIKE $1)
          AND ($3::uuid[] IS NULL OR s.group_id = ANY($3)) AND ($4 OR s.group_id IS NOT NULL)
        ORDER BY p.from_on DESC, p.id DESC LIMIT $2`,
      [containing(fold(text)), limit, mine === 'all' ? null : mine, this.visibility.seesCandidates()],
    );
    return rows.map(({ id, studentId, youth, host, fromOn, toOn, cancelled }) => ({
      kind: 'placement',
      title: `${host}, ${youth}`,
      detail: `du ${formatDay(fromOn)} au ${formatDay(toOn)}${cancelled ? ', annulée' : ''}`,
      path: `/jeunes?ouvert=${studentId}&onglet=stages&periode=${id}`,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { fold, formatDay } from '@etabli/kernel';
import { containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';

/** Tests and mock exams of the groups whom the actor may see, by their title. */
@SearchSource('mark.read')
@Injectable()
export class ClassTestSearch implements Searches {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
  ) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const mine = await this.visibility.groupIds();
    const rows: { id: string; title: string; day: string; group: string; subject: string; cancelled: boolean }[] =
      await this.work.manager.query(
        `SELECT t.id, t.title, t.held_on AS day, g.name AS group, u.name AS subject, t.cancelled_on IS NOT NULL AS cancelled
           FROM class_tests t JOIN groups g ON g.id = t.group_id JOIN subjects u ON u.id = t.subject_id
          WHERE folded(t.title) LIKE $1 AND ($3::uuid[] IS NULL OR t.group_id = ANY($3)) ORDER BY t.held_on DESC, t.id DESC LIMIT $2`,
        [containing(fold(text)), limit, mine === 'all' ? null : mine],
      );
    return rows.map(({ id, title, day, group, subject, cancelled }) => ({
      kind: 'class_test',
      title,
      detail: `${subject} · ${group}, ${formatDay(day)}${cancelled ? ', annulé' : ''}`,
      path: `/notes/${id}`,
    }));
  }
}

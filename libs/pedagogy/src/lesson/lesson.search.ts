import { Injectable } from '@nestjs/common';
import { fold, formatDay } from '@etabli/kernel';
import { containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';

/** What was done in class with the groups whom the actor may see. */
@SearchSource('mark.read')
@Injectable()
export class LessonSearch implements Searches {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
  ) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const mine = await this.visibility.groupIds();
    const rows: { id: string; title: string; day: string; groupId: string; group: string; subject: string }[] =
      await this.work.manager.query(
        `SELECT l.id, l.title, l.day, l.group_id AS "groupId", g.name AS group, u.name AS subject
           FROM lessons l JOIN groups g ON g.id = l.group_id JOIN subjects u ON u.id = l.subject_id
          WHERE folded(l.title) LIKE $1 AND ($3::uuid[] IS NULL OR l.group_id = ANY($3)) ORDER BY l.day DESC, l.id DESC LIMIT $2`,
        [containing(fold(text)), limit, mine === 'all' ? null : mine],
      );
    return rows.map(({ id, title, day, groupId, group, subject }) => ({
      kind: 'lesson',
      title,
      detail: `${subject} · ${group}, ${formatDay(day)}`,
      path: `/notes?onglet=seances&groupId=${groupId}&from=${day}&to=${day}&seance=${id}`,
    }));
  }
}

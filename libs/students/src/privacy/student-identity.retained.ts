import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, type Retained, RetentionSource, Trail, Work } from '@etabli/platform';

const FIELDS = ['first_name', 'last_name', 'born_on', 'search_text'];

/**
 * Years after the exit the youth becomes « Jeune n° 4821 »: hours, presences and evidence stay under the number, so that the totals
 * of orders and of the school do not move. The year of birth remains, for ages at the time.
 */
@RetentionSource({
  kind: 'student.identity',
  title: 'Nom et date de naissance d’un ancien jeune',
  end: 'remplacés par un numéro ; les heures et les présences restent sous ce numéro',
  subject: 'student',
  covers: ['students'],
})
@Injectable()
export class StudentIdentityRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly trail: Trail,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return this.work.manager.query(
      `SELECT id, id AS "subjectId", first_name || ' ' || left(last_name, 1) || '.' AS title, left_on AS since FROM students
        WHERE left_on <= $1 AND pseudonym IS NULL ORDER BY left_on, id LIMIT $2`,
      [before, limit],
    );
  }

  async forget(ids: readonly string[]): Promise<void> {
    const tx = this.work.manager;
    await tx.query('LOCK TABLE students IN SHARE ROW EXCLUSIVE MODE');
    await tx.query(
      `WITH numbered AS (
         SELECT id, (SELECT coalesce(max(pseudonym), 0) FROM students) + row_number() OVER (ORDER BY left_on, id) AS number
           FROM students WHERE id = ANY($1::uuid[]) AND pseudonym IS NULL)
       UPDATE students s SET pseudonym = n.number, first_name = 'Jeune', last_name = 'n° ' || n.number,
              born_on = date_trunc('year', s.born_on)::date, search_text = 'jeune n° ' || n.number
         FROM numbered n WHERE n.id = s.id`,
      [ids],
    );
    await this.trail.forget('students', ids, FIELDS);
  }
}

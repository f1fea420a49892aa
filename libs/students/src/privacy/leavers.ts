import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import type { Expired } from '@etabli/platform';

/** Day on which the school had no more to do with a youth: the exit, or the last step of somebody who never enrolled. */
const GONE_ON = `coalesce(s.left_on, CASE WHEN s.enrolled_on IS NULL THEN (SELECT max(happened_on) FROM student_steps WHERE student_id = s.id) END)`;

/**
 * Those who have been gone since `before` or longer and of whom there is still something, longest first.
 * @param still SQL on the row `s` of `students`: a constant of the program
 */
export function goneWith(tx: EntityManager, still: string, before: CivilDate, limit: number): Promise<Expired[]> {
  return tx.query(
    `SELECT s.id, s.id AS "subjectId", s.first_name || ' ' || CASE WHEN s.pseudonym IS NULL THEN left(s.last_name, 1) || '.' ELSE s.last_name END AS title,
            ${GONE_ON} AS since
       FROM students s WHERE ${GONE_ON} <= $1 AND (${still}) ORDER BY since, s.id LIMIT $2`,
    [before, limit],
  );
}

/** SQL: there is a row of the youth `s` in that table. */
export const hasRows = (table: string, and = 'true'): string =>
  `EXISTS (SELECT FROM ${table} o WHERE o.student_id = s.id AND ${and})`;

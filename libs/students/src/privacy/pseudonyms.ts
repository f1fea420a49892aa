import type { EntityManager } from 'typeorm';

/** Columns of `students` that name somebody. */
export const NAMING_FIELDS = ['first_name', 'last_name', 'born_on', 'search_text', 'email', 'phone'];

/** The youths become « Jeune n° 4821 »; the year of birth remains, for ages at the time. */
export async function becomeNumbers(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await tx.query('LOCK TABLE students IN SHARE ROW EXCLUSIVE MODE');
  await tx.query(
    `WITH numbered AS (
       SELECT id, (SELECT coalesce(max(pseudonym), 0) FROM students) + row_number() OVER (ORDER BY left_on, id) AS number
         FROM students WHERE id = ANY($1::uuid[]) AND pseudonym IS NULL)
     UPDATE students s SET pseudonym = n.number, first_name = 'Jeune', last_name = 'n° ' || n.number, email = NULL, phone = NULL,
            born_on = date_trunc('year', s.born_on)::date, search_text = 'jeune n° ' || n.number
       FROM numbered n WHERE n.id = s.id`,
    [ids],
  );
}

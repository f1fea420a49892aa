import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Rows of one entity, by property names. */
export interface Rows<E extends ObjectLiteral = ObjectLiteral> {
  readonly entity: EntityTarget<E>;
  readonly rows: readonly Partial<E>[];
}

export const rowsOf = <E extends ObjectLiteral>(entity: EntityTarget<E>, rows: readonly Partial<E>[]): Rows => ({
  entity,
  rows,
});

/**
 * Inserts rows of several tables in one statement, one way to the database and back: keys between them are checked at its end.
 * The rows of an entity must have the same properties; columns left out take their default.
 */
export async function insertTogether(tx: EntityManager, ...parts: readonly Rows[]): Promise<void> {
  const written = parts.filter(({ rows }) => rows.length > 0);
  if (written.length === 0) return;
  const inserts = written.map(({ entity, rows }, index) => {
    const { tableName, columns } = tx.connection.getMetadata(entity);
    const given = columns.filter(({ propertyName }) => propertyName in rows[0]!);
    const names = given.map(({ databaseName }) => `"${databaseName}"`).join(', ');
    const json = rows.map((row) =>
      Object.fromEntries(given.map(({ databaseName, propertyName }) => [databaseName, row[propertyName] ?? null])),
    );
    const sql = `INSERT INTO "${tableName}" (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::"${tableName}", $${index + 1}::jsonb)`;
    return { sql, json: JSON.stringify(json) };
  });
  const last = inserts.at(-1)!;
  const before = inserts.slice(0, -1).map(({ sql }, index) => `w${index} AS (${sql})`);
  await tx.query(
    `${before.length > 0 ? `WITH ${before.join(', ')} ` : ''}${last.sql}`,
    inserts.map(({ json }) => json),
  );
}

import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/** Rows of one entity to be written, by property names; `changed`: they are there, and take these values under their id. */
export interface Rows<E extends ObjectLiteral = ObjectLiteral> {
  readonly entity: EntityTarget<E>;
  readonly rows: readonly Partial<E>[];
  readonly changed?: boolean;
}

export const rowsOf = <E extends ObjectLiteral>(entity: EntityTarget<E>, rows: readonly Partial<E>[]): Rows => ({
  entity,
  rows,
});

export const changesOf = <E extends ObjectLiteral & { id: string }>(
  entity: EntityTarget<E>,
  rows: readonly (Partial<E> & { id: string })[],
): Rows => ({ entity, rows, changed: true });

/** A change of one's own, its parameters numbered from `first` on; it sees nothing of what is written beside it. */
export interface Change {
  sql(first: number): string;
  readonly values: readonly unknown[];
}

/**
 * Writes rows of several tables in one statement, one way to the database and back: keys between them are checked at its end.
 * The rows of a part must have the same properties; columns left out take their default, or stay as they were.
 */
export async function writeTogether(tx: EntityManager, ...parts: readonly (Rows | Change)[]): Promise<void> {
  const values: unknown[] = [];
  const steps = parts
    .filter((part) => !('rows' in part) || part.rows.length > 0)
    .map((part) => {
      const { sql, values: own } = 'rows' in part ? changeOf(tx, part) : part;
      values.push(...own);
      return sql(values.length - own.length + 1);
    });
  const last = steps.pop();
  if (last === undefined) return;
  const before = steps.map((sql, index) => `w${index} AS (${sql})`);
  await tx.query(`${before.length > 0 ? `WITH ${before.join(', ')} ` : ''}${last}`, values);
}

function changeOf(tx: EntityManager, { entity, rows, changed = false }: Rows): Change {
  const { columns, table, sql } = shapeOf(tx.connection.getMetadata(entity), Object.keys(rows[0]!), changed);
  const alike = columns.filter(({ propertyName }) =>
    rows.every((row) => same(of(row, propertyName), of(rows[0]!, propertyName))),
  );
  const own = columns.filter((column) => !alike.includes(column));
  return {
    sql: (first) => sql(`jsonb_populate_record(NULL::${table}, $${first}::jsonb)`, `$${first + 1}`),
    values: [JSON.stringify(written(rows[0]!, alike)), JSON.stringify(rows.map((row) => written(row, own)))],
  };
}

/** The rows as JSON under the names of their columns: what `jsonb_populate_recordset` reads. */
export function jsonOf(tx: EntityManager, { entity, rows }: Rows): string {
  if (rows.length === 0) return '[]';
  const { columns } = shapeOf(tx.connection.getMetadata(entity), Object.keys(rows[0]!), false);
  return JSON.stringify(rows.map((row) => written(row, columns)));
}

const of = (row: ObjectLiteral, property: string): unknown => row[property];

const same = (one: unknown, other: unknown): boolean =>
  one === other || (one instanceof Date && other instanceof Date && one.getTime() === other.getTime());

function written(row: ObjectLiteral, columns: readonly Column[]): ObjectLiteral {
  const json: ObjectLiteral = {};
  for (const { databaseName, propertyName } of columns) json[databaseName] = row[propertyName] ?? null;
  return json;
}

type Column = Pick<EntityMetadata['columns'][number], 'databaseName' | 'propertyName'>;

interface Shape {
  readonly columns: readonly Column[];
  readonly table: string;
  /**
   * @param common what all rows say alike: sent, and read by the database, once; it is half of the entries of a half-day
   * @param own what each row says beside it
   */
  sql(this: void, common: string, own: string): string;
}

const known = new WeakMap<EntityMetadata, Map<string, Shape>>();

/** How rows with these properties are written; an entity knows few such sets. */
function shapeOf(metadata: EntityMetadata, properties: readonly string[], changed: boolean): Shape {
  const shapes = known.get(metadata) ?? new Map<string, Shape>();
  known.set(metadata, shapes);
  const key = `${changed} ${properties.join(' ')}`;
  const shape = shapes.get(key) ?? newShape(metadata, new Set(properties), changed);
  shapes.set(key, shape);
  return shape;
}

function newShape({ tableName, columns }: EntityMetadata, properties: ReadonlySet<string>, changed: boolean): Shape {
  const given = columns
    .filter(({ propertyName }) => properties.has(propertyName))
    .map(({ databaseName, propertyName }) => ({ databaseName, propertyName }));
  const names = given.map(({ databaseName }) => `"${databaseName}"`);
  const list = names.join(', ');
  const table = `"${tableName}"`;
  const from = (common: string, own: string): string => `FROM jsonb_populate_recordset(${common}, ${own}::jsonb) AS n`;
  return {
    columns: given,
    table,
    sql: changed
      ? (common, own) =>
          `UPDATE ${table} AS t SET ${names
            .filter((name) => name !== '"id"')
            .map((name) => `${name} = n.${name}`)
            .join(', ')} ${from(common, own)} WHERE t.id = n.id`
      : (common, own) => `INSERT INTO ${table} (${list}) SELECT ${list} ${from(common, own)}`,
  };
}

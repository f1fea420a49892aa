import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/** What one reading of a statement asks, and what becomes of its answer. */
export interface Reading<T> {
  /** one value of JSON, its parameters numbered from `first` on */
  sql(of: EntityManager, first: number): string;
  readonly values: readonly unknown[];
  /** may refuse: a reading that asks for one row says itself that there is none */
  take(json: unknown, of: EntityManager): T;
}

type Answers<R extends readonly Reading<unknown>[]> = { [I in keyof R]: R[I] extends Reading<infer T> ? T : never };

/** Asks several readings in one statement, one way to the database and back; refusals come in the order of the readings. */
export async function readTogether<R extends readonly Reading<unknown>[]>(
  tx: EntityManager,
  ...readings: R
): Promise<Answers<R>> {
  const values: unknown[] = [];
  const parts = readings.map((reading, index) => {
    const sql = reading.sql(tx, values.length + 1);
    values.push(...reading.values);
    return `(${sql}) AS r${index}`;
  });
  const [row] = (await tx.query(`SELECT ${parts.join(', ')}`, values)) as Record<string, unknown>[];
  return readings.map((reading, index) => reading.take(row![`r${index}`], tx)) as Answers<R>;
}

/** The rows of an entity that have these values, as the entity's columns say them. */
export const rowsWith = <E extends ObjectLiteral>(
  entity: EntityTarget<E>,
  where: { readonly [P in keyof E]?: E[P] } = {},
  order: { readonly [P in keyof E]?: 'ASC' | 'DESC' } = {},
): Reading<E[]> => ({
  sql: (tx, first) => {
    const { tableName, json, nameOf } = shapeOf(tx.connection.getMetadata(entity));
    const holds = Object.keys(where).map((property, index) => `${nameOf(property)} = $${first + index}`);
    const by = Object.entries(order).map(([property, way]) => `${nameOf(property)} ${way}`);
    return `SELECT json_agg(json_build_array(${json})${by.length > 0 ? ` ORDER BY ${by.join(', ')}` : ''}) FROM "${tableName}"${
      holds.length > 0 ? ` WHERE ${holds.join(' AND ')}` : ''
    }`;
  },
  values: Object.values(where),
  take: (json, tx) => {
    const { rowOf } = shapeOf(tx.connection.getMetadata(entity));
    return ((json ?? []) as unknown[][]).map((cells) => rowOf(cells) as E);
  },
});

/** The rows of a query of one's own, in its order; `query` is told the number of its first parameter. Days come as texts, cents as numbers. */
export const rowsFrom = <R extends object>(
  query: (first: number, parameter: Parameter) => string,
  values: readonly unknown[] = [],
): Reading<R[]> => ({
  sql: (tx, first) => `SELECT json_agg(row_to_json(q)) FROM (${query(first, parametersIn(tx))}) AS q`,
  values,
  take: (json) => (json ?? []) as R[],
});

/** The rows of these ids, by id, kept from other writers until the commit: as they are once the wait is over. */
export async function lockedRows<E extends ObjectLiteral & { id: string }>(
  tx: EntityManager,
  entity: EntityTarget<E>,
  ids: readonly string[],
): Promise<E[]> {
  const { tableName, json, rowOf } = shapeOf(tx.connection.getMetadata(entity));
  const found = (await tx.query(
    `SELECT json_build_array(${json}) AS cells FROM "${tableName}" WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`,
    [ids],
  )) as { cells: unknown[] }[];
  return found.map(({ cells }) => rowOf(cells) as E);
}

/** How a parameter is written: its number and its type, as `date` or `uuid[]`. */
export type Parameter = (place: number, type: string) => string;

/**
 * A statement of many parts takes longer to plan than to run: one whose plan depends on no value is planned once a connection. A command
 * has all its plans so (`Work`); elsewhere the planner is kept from looking, and each value that it does not see costs a step of its own.
 */
export const parametersIn = (of: EntityManager): Parameter =>
  of.queryRunner?.isTransactionActive
    ? (place, type) => `$${place}::${type}`
    : (place, type) => `(SELECT $${place}::${type})::${type}`;

/** The same reading with another end. */
export const taking = <A, B>(reading: Reading<A>, end: (found: A) => B): Reading<B> => ({
  ...reading,
  take: (json, tx) => end(reading.take(json, tx)),
});

/** Two readings as one. */
export const beside = <A, B>(one: Reading<A>, other: Reading<B>): Reading<readonly [A, B]> => ({
  sql: (tx, first) => `SELECT json_build_array((${one.sql(tx, first)}), (${other.sql(tx, first + one.values.length)}))`,
  values: [...one.values, ...other.values],
  take: (json, tx) => {
    const [mine, its] = json as [unknown, unknown];
    return [one.take(mine, tx), other.take(its, tx)];
  },
});

interface Shape {
  readonly tableName: string;
  readonly json: string;
  nameOf(property: string): string;
  rowOf(cells: readonly unknown[]): ObjectLiteral;
}

const shapes = new WeakMap<EntityMetadata, Shape>();

function shapeOf(metadata: EntityMetadata): Shape {
  const known = shapes.get(metadata);
  if (known) return known;
  const { tableName, columns } = metadata;
  const names = new Map(columns.map(({ propertyName, databaseName }) => [propertyName, `"${databaseName}"`]));
  const instants = columns.map(({ type }) => type === 'timestamptz');
  const shape: Shape = {
    tableName,
    // a numeric is a text in the program, and JSON would make a float of it
    json: columns.map(({ databaseName, type }) => `"${databaseName}"${type === 'numeric' ? '::text' : ''}`).join(', '),
    nameOf: (property) => names.get(property)!,
    rowOf: (cells) => {
      const row: ObjectLiteral = {};
      for (const [index, { propertyName }] of columns.entries()) {
        const cell = cells[index];
        row[propertyName] = instants[index] && cell !== null ? new Date(cell as string) : cell;
      }
      return row;
    },
  };
  shapes.set(metadata, shape);
  return shape;
}

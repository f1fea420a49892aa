import type { ClientBase } from 'pg';

export interface TableColumn {
  readonly name: string;
  /** as PostgreSQL writes it: 'uuid', 'numeric(12,4)' */
  readonly type: string;
  readonly nullable: boolean;
}

export interface TableReference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

export interface DatabaseTable {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** of the primary key */
  readonly key: readonly string[];
  readonly references: readonly TableReference[];
}

export interface SequenceState {
  readonly name: string;
  readonly last: number;
  /** false: `last` is still to be given */
  readonly called: boolean;
}

export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const rows = async <T>(client: ClientBase, sql: string): Promise<T[]> => (await client.query(sql)).rows as T[];

/** What an extension brought is not the school's. */
const OWN = (oid: string): string =>
  `NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = ${oid} AND d.deptype = 'e') AND c.relnamespace = 'public'::regnamespace`;

const TABLES = `
  SELECT c.relname AS name,
    (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'nullable', NOT a.attnotnull) ORDER BY a.attnum)
       FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
    coalesce((SELECT json_agg(a.attname ORDER BY k.n) FROM pg_constraint p CROSS JOIN LATERAL unnest(p.conkey) WITH ORDINALITY k (attnum, n)
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum WHERE p.conrelid = c.oid AND p.contype = 'p'), '[]') AS key,
    coalesce((SELECT json_agg(json_build_object(
         'columns', (SELECT json_agg(a.attname ORDER BY k.n) FROM unnest(f.conkey) WITH ORDINALITY k (attnum, n) JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.attnum),
         'table', f.confrelid::regclass::text,
         'to', (SELECT json_agg(a.attname ORDER BY k.n) FROM unnest(f.confkey) WITH ORDINALITY k (attnum, n) JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.attnum))
         ORDER BY f.conname COLLATE "C")
       FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f'), '[]') AS references
  FROM pg_class c WHERE c.relkind = 'r' AND ${OWN('c.oid')} ORDER BY c.relname COLLATE "C"`;

/** All tables of the school, in the order of their names. */
export const tablesOf = (client: ClientBase): Promise<DatabaseTable[]> => rows(client, TABLES);

export const foreignKeysOf = (client: ClientBase): Promise<ForeignKey[]> =>
  rows(
    client,
    `SELECT c.relname AS "table", f.conname AS name, pg_get_constraintdef(f.oid) AS definition
       FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid WHERE f.contype = 'f' AND ${OWN('c.oid')}
      ORDER BY c.relname COLLATE "C", f.conname COLLATE "C"`,
  );

/** In the order they were applied; none where nothing was ever migrated. */
export async function migrationsOf(client: ClientBase): Promise<string[]> {
  const [{ there }] = (await rows<{ there: boolean }>(
    client,
    `SELECT to_regclass('migrations') IS NOT NULL AS there`,
  )) as [{ there: boolean }];
  if (!there) return [];
  return (await rows<{ name: string }>(client, 'SELECT name FROM migrations ORDER BY id')).map(({ name }) => name);
}

/** Where each numbering stands, but of `migrations`. */
export async function sequencesOf(client: ClientBase): Promise<SequenceState[]> {
  const found = await rows<{ name: string }>(
    client,
    `SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'S' AND ${OWN('c.oid')} AND NOT EXISTS (
       SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.refobjid = to_regclass('migrations') AND d.deptype IN ('a', 'i'))
     ORDER BY c.relname COLLATE "C"`,
  );
  const states: SequenceState[] = [];
  for (const { name } of found) {
    const [state] = await rows<{ last: number; called: boolean }>(
      client,
      `SELECT last_value::float8 AS last, is_called AS called FROM ${quoted(name)}`,
    );
    states.push({ name, ...state! });
  }
  return states;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const columnList = (columns: readonly { name: string }[]): string =>
  columns.map(({ name }) => quoted(name)).join(', ');

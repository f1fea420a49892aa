import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Type } from 'class-transformer';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DomainError } from '@etabli/kernel';
import { Config } from '../config/config.js';
import { ChoiceField, IntField, TextField } from '../http/fields.js';

export const PAGE_SIZE = 50;
/** A count must look at every row it counts: beyond this nobody pages, and the list says « plus de 1 000 » (ADR 18). */
const COUNTED_UP_TO = 1_000;

export const DIRECTIONS = ['asc', 'desc'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What every list may be asked; a lib adds its `sort` and its filters. */
export class PageRequest {
  /** holds the last sort value, which may be a long text */
  @TextField({ optional: true, max: 4000 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 200 }) @Type(() => Number) limit?: number;
  @ChoiceField('Direction', DIRECTIONS, { optional: true }) direction?: Direction;
  @TextField({ optional: true, min: 0, max: 100, description: 'search' }) q?: string;
}

/** A sortable column: its SQL, its PostgreSQL type, and an index (column, id) behind it. */
export interface Sort {
  readonly sql: string;
  readonly type: 'text' | 'date' | 'timestamptz' | 'bigint' | 'integer' | 'numeric';
  readonly direction?: Direction;
}

export interface ListSpec<S extends string> {
  /** alias-qualified id column, e.g. `i.id` */
  readonly id: string;
  readonly sorts: Readonly<Record<S, Sort>>;
  readonly by: S;
}

/** A list without a table behind it. */
export interface ComputedListSpec<Row, Key> {
  readonly name: string;
  readonly keyOf: (row: Row) => Key;
  readonly compare: (one: Key, other: Key) => number;
}

/** Exact up to what a list counts, then "more". */
export const countOf = (count: number): CountView =>
  count > COUNTED_UP_TO ? { count: COUNTED_UP_TO, exactness: 'more' } : { count, exactness: 'exact' };

export class CountView {
  @IntField({ min: 0, max: COUNTED_UP_TO }) count: number;
  /** false: there are more than `count` */
  @ChoiceField('CountExactness', ['exact', 'more']) exactness: 'exact' | 'more';
}

export interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
}

/** A column that is never null: its index serves both directions as it is, and the cursor is one comparison of rows. */
function neverNull(query: SelectQueryBuilder<ObjectLiteral>, sql: string): boolean {
  const [alias, column] = sql.split('.');
  const of = query.expressionMap.aliases.find(({ name, hasMetadata }) => name === alias && hasMetadata);
  return of?.metadata.columns.find(({ databaseName }) => databaseName === column)?.isNullable === false;
}

const tableOf = (column: string): string | undefined => column.split('.')[0];

async function counting(query: SelectQueryBuilder<ObjectLiteral>): Promise<number> {
  const [sql, parameters] = query
    .clone()
    .select('1', 'one')
    .orderBy()
    .limit(COUNTED_UP_TO + 1)
    .getQueryAndParameters();
  const [row] = (await query.connection.query(`SELECT count(*) AS count FROM (${sql}) AS counted`, parameters)) as {
    count: number;
  }[];
  return row?.count ?? 0;
}

/**
 * Pages by keyset: the cursor is the last row's (sort value, id), signed, so that it cannot be made by hand. Null values come last
 * in both directions.
 */
@Injectable()
export class Lists {
  constructor(private readonly config: Config) {}

  /** `query` selects named raw columns; the rows come back as selected. Throws `list.cursor` for a foreign cursor. */
  async page<Row extends object, S extends string>(
    query: SelectQueryBuilder<ObjectLiteral>,
    spec: ListSpec<S>,
    request: PageRequest & { sort?: S },
  ): Promise<Page<Row>> {
    const name = request.sort ?? spec.by;
    const sort = spec.sorts[name];
    const direction = request.direction ?? sort.direction ?? 'asc';
    const limit = request.limit ?? PAGE_SIZE;
    const ordering = `${name}:${direction}`;
    const whole = neverNull(query, sort.sql);
    if (request.cursor) this.after(query, spec.id, { ...sort, whole }, direction, this.open(request.cursor, ordering));
    const rows = await query
      .addSelect(`(${sort.sql})::text`, '__value')
      .addSelect(spec.id, '__id')
      .orderBy(sort.sql, direction === 'asc' ? 'ASC' : 'DESC', whole ? undefined : 'NULLS LAST')
      .addOrderBy(spec.id, direction === 'asc' ? 'ASC' : 'DESC')
      .limit(limit + 1)
      .getRawMany<Row & { __value: string | null; __id: string }>();
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ __value: _value, __id: _id, ...row }) => row as unknown as Row),
      nextCursor: last ? this.seal(ordering, last.__value, last.__id) : null,
    };
  }

  /**
   * A page of rows that were computed whole, in the order of `compare`: those after the key in the cursor, whether or not its row is
   * still there. `keyOf` is what the order looks at, as text. Throws `list.cursor` for a foreign cursor.
   */
  computed<Row, Key>(
    rows: readonly Row[],
    { name, keyOf, compare }: ComputedListSpec<Row, Key>,
    { cursor, limit = PAGE_SIZE }: Pick<PageRequest, 'cursor' | 'limit'>,
  ): Page<Row> {
    const last = cursor ? (JSON.parse(this.open(cursor, name)[0] ?? 'null') as Key) : null;
    const after = last === null ? rows : rows.filter((row) => compare(keyOf(row), last) > 0);
    const items = after.slice(0, limit);
    const end = after.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: end ? this.seal(name, JSON.stringify(keyOf(end)), '') : null };
  }

  /**
   * Exact up to 1 000, then "more". `parts` have no row in common, and are counted one after the other until it is enough; they need
   * not name what only the page shows.
   */
  async count(...parts: readonly SelectQueryBuilder<ObjectLiteral>[]): Promise<CountView> {
    let counted = 0;
    for (const part of parts) if (counted <= COUNTED_UP_TO) counted += await counting(part);
    return countOf(counted);
  }

  private after(
    query: SelectQueryBuilder<ObjectLiteral>,
    id: string,
    sort: Sort & { whole: boolean },
    direction: Direction,
    [value, lastId]: [string | null, string],
  ): void {
    const beyond = direction === 'asc' ? '>' : '<';
    if (value === null) query.andWhere(`${sort.sql} IS NULL AND ${id} ${beyond} :lastId`, { lastId });
    else if (sort.whole) {
      const typed = `CAST(:lastValue AS ${sort.type})`;
      query.andWhere(`(${sort.sql}, ${id}) ${beyond} (${typed}, :lastId)`, { lastValue: value, lastId });
      // a comparison of rows out of two tables begins in no index
      if (tableOf(sort.sql) !== tableOf(id)) query.andWhere(`${sort.sql} ${beyond}= ${typed}`);
    } else {
      const typed = `CAST(:lastValue AS ${sort.type})`;
      query.andWhere(
        `(${sort.sql} ${beyond} ${typed} OR (${sort.sql} = ${typed} AND ${id} ${beyond} :lastId) OR ${sort.sql} IS NULL)`,
        { lastValue: value, lastId },
      );
    }
  }

  private signature(payload: string): Buffer {
    return createHmac('sha256', this.config.ETABLI_SECRET).update(payload).digest().subarray(0, 12);
  }

  private seal(ordering: string, value: string | null, id: string): string {
    const payload = Buffer.from(JSON.stringify([ordering, value, id])).toString('base64url');
    return `${payload}.${this.signature(payload).toString('base64url')}`;
  }

  private open(cursor: string, ordering: string): [string | null, string] {
    const [payload = '', signature = ''] = cursor.split('.');
    const given = Buffer.from(signature, 'base64url');
    const due = this.signature(payload);
    if (given.length === due.length && timingSafeEqual(given, due)) {
      const [said, value, id] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [
        string,
        string | null,
        string,
      ];
      if (said === ordering) return [value, id];
    }
    throw new DomainError('invalid', 'list.cursor', 'Cette page de la liste n’est plus valable ; revenez au début.', {
      fields: [{ field: 'cursor', message: 'Revenez au début de la liste.' }],
    });
  }
}

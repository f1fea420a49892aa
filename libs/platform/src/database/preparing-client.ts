import { createHash } from 'node:crypto';
import pg from 'pg';

const PREPARED_FROM = 3;
const MOST_PREPARED = 200;
const MOST_COUNTED = 2_000;

/** Text → how often it was asked for, until it has a name. One for the process: a connection of the pool is as good as any other. */
const asked = new Map<string, number>();
const names = new Map<string, string>();

/**
 * The name under which PostgreSQL keeps the plan of a statement, from the third time on: planning a page of a list takes longer than
 * reading it. Texts that differ each time (rows written together) earn none, and there are never more than a connection can hold
 * (200 plans are some 10 MB).
 */
export function preparedName(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= MOST_PREPARED) return name;
  const times = (asked.get(text) ?? 0) + 1;
  if (times < PREPARED_FROM) {
    if (asked.size >= MOST_COUNTED) asked.clear();
    asked.set(text, times);
    return undefined;
  }
  asked.delete(text);
  const given = createHash('sha1').update(text).digest('hex');
  names.set(text, given);
  return given;
}

/** A connection that prepares what is asked often; only statements with parameters. Not for a pooler between us and PostgreSQL. */
export class PreparingClient extends pg.Client {
  override query = ((asks: unknown, values?: unknown, done?: unknown) => {
    const name =
      typeof asks === 'string' && Array.isArray(values) && values.length > 0 ? preparedName(asks) : undefined;
    const send = super.query as (...given: unknown[]) => unknown;
    return name === undefined
      ? send.call(this, asks, values, done)
      : send.call(this, { name, text: asks, values }, done);
  }) as pg.Client['query'];
}

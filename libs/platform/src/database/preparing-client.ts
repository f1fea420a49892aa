import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
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

const BEGIN = 'START TRANSACTION';

/**
 * A connection that prepares what is asked often; only statements with parameters. Not for a pooler between us and PostgreSQL. A
 * transaction begins with its first statement: both go in one write, one way to the database and back less for each command.
 */
export class PreparingClient extends pg.Client {
  private beginning = false;

  override query = ((asks: unknown, values?: unknown, done?: unknown) => {
    if (asks === BEGIN && values === undefined && done === undefined) {
      this.beginning = true;
      return Promise.resolve(NOTHING);
    }
    const send = (): unknown => this.prepared(asks, values, done);
    if (!this.beginning) return send();
    this.beginning = false;
    return this.begunWith(send, typeof asks === 'string');
  }) as pg.Client['query'];

  private prepared(asks: unknown, values: unknown, done: unknown): unknown {
    const name =
      typeof asks === 'string' && Array.isArray(values) && values.length > 0 ? preparedName(asks) : undefined;
    const send = super.query as (...given: unknown[]) => unknown;
    return name === undefined
      ? send.call(this, asks, values, done)
      : send.call(this, { name, text: asks, values }, done);
  }

  /** `plain`: a statement of one answer, which may follow in the same write; a stream of rows waits until the transaction has begun. */
  private begunWith(send: () => unknown, plain: boolean): unknown {
    const self = this as unknown as { pipeline: boolean; connection: { stream: Writable } };
    const { stream } = self.connection;
    self.pipeline = plain;
    stream.cork();
    try {
      // where it fails the connection is lost, and what follows fails with it
      void super.query(BEGIN).catch(() => undefined);
      const answered = send();
      const ended = (): void => void (self.pipeline = false);
      if (answered instanceof Promise) answered.then(ended, ended);
      else ended();
      return answered;
    } finally {
      stream.uncork();
    }
  }
}

const NOTHING = { rows: [], rowCount: null, command: 'START', oid: 0, fields: [] };

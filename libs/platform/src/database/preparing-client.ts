import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import pg from 'pg';
import { type Backend, standBehind } from './turns.js';

const PREPARED_FROM = 3;
const MOST_PREPARED = 200;
const MOST_COUNTED = 2_000;

/**
 * Which statements have a plan of their own: those asked for three times, since planning a page of a list takes longer than reading it.
 * Texts that differ each time (rows written together) earn none, and there are never more than a connection can hold (200 plans are
 * some 10 MB). One for a pool: each of its connections is as good as any other.
 */
export class PreparedNames {
  /** Text → how often it was asked for, until it has a name. */
  private readonly asked = new Map<string, number>();
  private readonly names = new Map<string, string>();

  /** The name under which PostgreSQL keeps the plan of this text, when it has earned one. */
  of(text: string): string | undefined {
    const name = this.names.get(text);
    if (name !== undefined || this.names.size >= MOST_PREPARED) return name;
    const times = (this.asked.get(text) ?? 0) + 1;
    if (times < PREPARED_FROM) {
      if (this.asked.size >= MOST_COUNTED) this.asked.clear();
      this.asked.set(text, times);
      return undefined;
    }
    this.asked.delete(text);
    const given = createHash('sha1').update(text).digest('hex');
    this.names.set(text, given);
    return given;
  }
}

/**
 * A connection that prepares what is asked often (only statements with parameters), and sends what is asked in one turn of the loop in
 * one packet: each way to the server and back costs both sides more than many a statement. The order stays, and each statement has its
 * own answer. Not for a pooler between us and PostgreSQL.
 */
abstract class PreparingClient extends pg.Client {
  protected abstract readonly prepared: PreparedNames;

  override query = ((asks: unknown, values?: unknown, done?: unknown) => {
    // a COPY holds the connection until it has ended, and is asked for when everything before it is answered
    if (typeof asks === 'object' && asks !== null && 'submit' in asks) this.pipelining(false);
    const stream = this.connection.stream as Duplex;
    stream.cork();
    process.nextTick(() => stream.uncork());
    if (asks === OPENING) return this.opened();
    const name =
      typeof asks === 'string' && Array.isArray(values) && values.length > 0 ? this.prepared.of(asks) : undefined;
    return name === undefined ? this.send(asks, values, done) : this.send({ name, text: asks, values }, done);
  }) as pg.Client['query'];

  /** Nobody waits for a transaction to have begun: where it cannot, the connection is lost, and what follows on it says so. */
  private opened(): Promise<unknown> {
    this.pipelining(true);
    (this.send(OPENING) as Promise<unknown>).catch(() => undefined);
    return Promise.resolve({ command: 'START', rowCount: null, rows: [] });
  }

  private send(...given: unknown[]): unknown {
    return (super.query as (...given: unknown[]) => unknown).call(this, ...given);
  }

  private pipelining(pipeline: boolean): void {
    Object.assign(this, { pipeline });
  }
}

const OPENING = 'START TRANSACTION';

/** The kind of connection of one pool. */
export function preparingClient(): typeof pg.Client {
  const prepared = new PreparedNames();
  return class extends PreparingClient {
    protected override readonly prepared = prepared;

    constructor(config?: pg.ClientConfig) {
      super(config);
      this.once('connect', () => void standBehind(this as unknown as Backend));
    }
  };
}

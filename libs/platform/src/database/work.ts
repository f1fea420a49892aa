import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock } from '../clock/clock.js';
import { currentContext, inContext } from '../context/request-context.js';
import { sent } from './sent.js';

const RETRIES = 3;
const lostRace = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  ['40001', '40P01'].includes(String((error.driverError as { code?: string }).code));

/** The key of a request that shall have one answer, and what it asked; the owner is who acts. */
export interface Claim {
  readonly key: string;
  readonly route: string;
  readonly requestHash: string;
  /** machine time */
  readonly at: Date;
}

/** The last statement of a command: it goes out with the COMMIT, and nothing is asked after it. */
type Closing = (sql: string, values: readonly unknown[]) => void;
type OnceChange<T> = (tx: EntityManager, first: boolean, close: Closing) => Promise<T>;

/**
 * One command = one transaction = one line of the audit trail. A command that calls another one (accepting a quote opens
 * an order) joins its transaction, so either everything is written or nothing.
 */
@Injectable()
export class Work {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** For reads: the running command's transaction, so that it sees its own changes, else the pool. */
  get manager(): EntityManager {
    return currentContext()?.tx ?? this.db.manager;
  }

  /**
   * Runs `change` in the running command's transaction, or opens one and writes who does `command` and when; the database's
   * triggers add the changed fields. A deadlock or serialization failure is tried again from the start.
   */
  async run<T>(command: string, change: (tx: EntityManager) => Promise<T>): Promise<T> {
    const outer = currentContext();
    return outer?.tx ? change(outer.tx) : this.open(command, null, change);
  }

  /**
   * As `run`, for a request that shall have one answer: `claim` is written with the command, after another request of the same key
   * has ended; `first` says whether the key was free.
   */
  runOnce<T>(command: string, claim: Claim, change: OnceChange<T>): Promise<T> {
    return this.open(command, claim, change);
  }

  /**
   * Reads all as it stands at one moment: what is compared, or added up, in several statements agrees though others write meanwhile.
   * Within a command, which holds what it must, as the command sees it; else nothing can be written in it.
   */
  atOneInstant<T>(read: () => Promise<T>): Promise<T> {
    const { requestId = 'local', actor = null, tx: outer } = currentContext() ?? {};
    if (outer) return read();
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      return inContext({ requestId, actor, tx }, read);
    });
  }

  /**
   * Runs `work`, in the name of who acts, once the running command's transaction has ended, committed or not; at once where none is
   * open. Not beside it: commands that each hold a connection and ask for another one would wait for each other for ever.
   */
  async afterwards(work: () => Promise<unknown>): Promise<void> {
    const { requestId = 'local', actor = null, afterwards } = currentContext() ?? {};
    const later = (): Promise<unknown> => inContext({ requestId, actor }, work);
    if (afterwards) afterwards.push(later);
    else await later();
  }

  /** Tells once what the running command wrote stands for good; never where it is refused or fails. */
  onceCommitted(told: () => void): void {
    currentContext()?.committed?.push(told);
  }

  private async open<T>(command: string, claim: Claim | null, change: OnceChange<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const afterwards: (() => Promise<unknown>)[] = [];
      let again = false;
      try {
        return await this.transaction(command, claim, afterwards, change);
      } catch (error) {
        again = attempt <= RETRIES && lostRace(error);
        if (!again) throw error;
      } finally {
        if (!again) for (const work of afterwards) await work();
      }
    }
  }

  private async transaction<T>(
    command: string,
    claim: Claim | null,
    afterwards: (() => Promise<unknown>)[],
    change: OnceChange<T>,
  ): Promise<T> {
    const { requestId = 'local', actor = null } = currentContext() ?? {};
    const closing: Promise<unknown>[] = [];
    const committed: (() => void)[] = [];
    const answer = await this.db.transaction(async (tx) => {
      const commandId = newId();
      const said = [
        commandId,
        this.clock.now(),
        actor?.userId ?? null,
        actor?.name ?? 'inconnu',
        command,
        requestId,
        actor?.deviceId ?? null,
      ];
      const written: unknown[] = claim
        ? await tx.query(OPEN_ONCE, [...said, claim.key, claim.route, claim.requestHash, claim.at])
        : await tx.query(OPEN, said);
      const close: Closing = (sql, values) => closing.push(sent(tx.query(sql, values)));
      const first = !claim || written.length > 0;
      return inContext({ requestId, actor, tx, commandId, afterwards, committed }, () => change(tx, first, close));
    });
    // a refused one has made a ROLLBACK of the COMMIT that went out with it
    await Promise.all(closing);
    for (const told of committed) told();
    return answer;
  }
}

const COMMAND = `INSERT INTO audit_commands (id, at, actor_id, actor_name, command, request_id, device_id)
  SELECT $1, $2, $3, $4, $5, $6, $7::uuid FROM said`;
/** What a command asks is found by key: a plan that looks at no value is good for every value, and made once a connection. */
const SAID = `said AS (SELECT set_config('etabli.command_id', $1::uuid::text, true), set_config('plan_cache_mode', 'force_generic_plan', true))`;
const OPEN = `WITH ${SAID} ${COMMAND}`;
const OPEN_ONCE = `WITH ${SAID}, command AS (${COMMAND})
  INSERT INTO idempotency_keys (owner_id, key, route, request_hash, created_at) VALUES ($3, $8, $9, $10, $11)
  ON CONFLICT DO NOTHING RETURNING key`;

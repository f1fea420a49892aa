import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock } from '../clock/clock.js';
import { currentContext, inContext } from '../context/request-context.js';

const RETRIES = 3;
const lostRace = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  ['40001', '40P01'].includes(String((error.driverError as { code?: string }).code));

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
    if (outer?.tx) return change(outer.tx);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.open(command, change);
      } catch (error) {
        if (attempt > RETRIES || !lostRace(error)) throw error;
      }
    }
  }

  private open<T>(command: string, change: (tx: EntityManager) => Promise<T>): Promise<T> {
    const outer = currentContext();
    return this.db.transaction(async (tx) => {
      const commandId = newId();
      await tx.query(
        `WITH said AS (SELECT set_config('etabli.command_id', $1::uuid::text, true))
         INSERT INTO audit_commands (id, at, actor_id, actor_name, command, request_id) SELECT $1, $2, $3, $4, $5, $6 FROM said`,
        [
          commandId,
          this.clock.now(),
          outer?.actor?.userId ?? null,
          outer?.actor?.name ?? 'inconnu',
          command,
          outer?.requestId ?? 'local',
        ],
      );
      return inContext({ requestId: outer?.requestId ?? 'local', actor: outer?.actor ?? null, tx, commandId }, () =>
        change(tx),
      );
    });
  }
}

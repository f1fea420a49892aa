import { Injectable } from '@nestjs/common';
import { type CivilDate, instantAt, newId } from '@etabli/kernel';
import { type Actor, Clock, currentContext, inContext, SystemClock, Work } from '@etabli/platform';

/**
 * The demo is played in one transaction, so that a machine that dies in the middle leaves an empty database and the next
 * start loads it again. Inside, every act has its own line in the audit trail, of its own person and at its own time.
 */
@Injectable()
export class Stage {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly machine: SystemClock,
  ) {}

  /** Runs the whole play, all or nothing; business time is put back at the end, whatever happens. */
  async play<T>(producer: Actor, whole: (from: Date) => Promise<T>): Promise<T> {
    const from = this.clock.now();
    const machineFrom = this.machine.now().getTime();
    try {
      return await inContext({ requestId: 'demo', actor: producer }, () =>
        this.work.run('demo.load', () => whole(from)),
      );
    } finally {
      this.clock.startAt(new Date(from.getTime() + this.machine.now().getTime() - machineFrom));
    }
  }

  today(): CivilDate {
    return this.clock.today();
  }

  now(): Date {
    return this.clock.now();
  }

  /** Business time becomes that wall time in Paris. */
  moveTo(day: CivilDate, time: string): void {
    this.clock.startAt(instantAt(day, time));
  }

  /** One command of one person. */
  async act<T>(actor: Actor, command: string, perform: () => Promise<T>): Promise<T> {
    const tx = currentContext()?.tx;
    if (!tx) throw new Error('an act needs the play around it');
    const commandId = newId();
    await tx.query(
      `WITH said AS (SELECT set_config('etabli.command_id', $1::uuid::text, true))
       INSERT INTO audit_commands (id, at, actor_id, actor_name, command, request_id) SELECT $1, $2, $3, $4, $5, 'demo' FROM said`,
      [commandId, this.clock.now(), actor.userId, actor.name, command],
    );
    return inContext({ requestId: 'demo', actor, tx, commandId }, perform);
  }
}

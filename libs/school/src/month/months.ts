import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, formatMonth, type Month, monthOf, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { LockedMonth } from './locked-month.entity.js';
import { monthErrors } from './month.errors.js';
import { lockRefusals, type MonthScope, SCOPE_WORDS } from './month.rules.js';

/**
 * Closing a month. A month without a row is open, so there is no row to lock: writers share an advisory lock on the
 * (scope, month) until their commit, closing takes it alone and thus waits for them.
 */
@Injectable()
export class Months {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /**
   * For writers, inside their own transaction: the month of `day` is open and stays so until they commit. First lock of
   * all; several months are asked in order. Throws 409 `month.locked`.
   */
  assertOpen(scope: MonthScope, day: CivilDate): Promise<void> {
    return this.work.run('month.check', async (tx) => {
      const month = monthOf(day);
      await tx.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [lockName(scope, month)]);
      if (await tx.existsBy(LockedMonth, { scope, month }))
        throw monthErrors.refused('month.locked', words(scope, month));
    });
  }

  /** For screens: a look without a lock. */
  isLocked(scope: MonthScope, day: CivilDate): Promise<boolean> {
    return this.work.manager.existsBy(LockedMonth, { scope, month: monthOf(day) });
  }

  /** Closes the month for good, after the writers under way. Throws `month.not_over`, `month.already_locked`. */
  lock(scope: MonthScope, month: Month): Promise<string> {
    return this.work.run('month.lock', async (tx) => {
      monthErrors.throwIfAny(lockRefusals(month, this.clock.today()));
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockName(scope, month)]);
      if (await tx.existsBy(LockedMonth, { scope, month }))
        throw monthErrors.refused('month.already_locked', words(scope, month));
      return this.insert(tx, scope, month);
    });
  }

  private async insert(tx: EntityManager, scope: MonthScope, month: Month): Promise<string> {
    const id = newId();
    await tx.insert(LockedMonth, { id, scope, month, lockedAt: this.clock.now(), lockedBy: currentActor().userId });
    return id;
  }
}

const lockName = (scope: MonthScope, month: Month): string => `month:${scope}:${month}`;
const words = (scope: MonthScope, month: Month): { month: string; scope: string } => ({
  month: formatMonth(month),
  scope: SCOPE_WORDS[scope],
});

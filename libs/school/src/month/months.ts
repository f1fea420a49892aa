import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EntityManager } from 'typeorm';
import { type CivilDate, DomainError, formatMonth, type Month, monthOf, newId } from '@etabli/kernel';
import { Clock, currentActor, type Reading, readTogether, Work } from '@etabli/platform';
import { LockedMonth } from './locked-month.entity.js';
import { MonthClosing } from './month-closing.entity.js';
import { GuardsMonth, type MonthGuard } from './month-guard.js';
import { monthErrors } from './month.errors.js';
import { type MonthScope, type MonthState, type MonthStep, SCOPE_WORDS, stepRefusals } from './month.rules.js';

/**
 * Closing a month. A month without a row is open, so there is no row to lock: writers share an advisory lock on the
 * (scope, month) until their commit, closing takes it alone and thus waits for them. Sales are closed for ever in the order of
 * the months, for the perpetual total counts all before: there writers share a lock on the scope too, which that closing takes alone.
 */
@Injectable()
export class Months {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly discovery: DiscoveryService,
  ) {}

  /**
   * For writers, inside their own transaction: the month of `day` is open and stays so until they commit. First lock of
   * all; several months are asked in order. Throws 409 `month.locked`, `month.soft_closed`.
   */
  assertOpen(scope: MonthScope, day: CivilDate): Promise<void> {
    return this.work.run('month.check', async (tx) => void (await readTogether(tx, this.readOpen(scope, day))));
  }

  /** As `assertOpen`, asked in one statement with what else the command reads. */
  readOpen(scope: MonthScope, day: CivilDate): Reading<void> {
    const month = monthOf(day);
    return {
      sql: (_tx, first) => `SELECT to_json(share_month($${first}, $${first + 1}))`,
      values: [scope, month],
      take: (state) => {
        if (state === 'open') return;
        throw monthErrors.refused(state === 'closed' ? 'month.locked' : 'month.soft_closed', words(scope, month));
      },
    };
  }

  /** For screens: a look without a lock; closed softly counts too. */
  async isLocked(scope: MonthScope, day: CivilDate): Promise<boolean> {
    return (await this.stateOn(scope, day)) !== 'open';
  }

  /** For screens: a look without a lock. */
  stateOn(scope: MonthScope, day: CivilDate): Promise<MonthState> {
    return this.state(scope, monthOf(day));
  }

  /** For screens: a look without a lock. */
  state(scope: MonthScope, month: Month): Promise<MonthState> {
    return stateOf(this.work.manager, scope, month);
  }

  /** As `stateOn`, asked in one statement with what else the screen reads. */
  readState(scope: MonthScope, day: CivilDate): Reading<MonthState> {
    return {
      sql: (_tx, first) => `SELECT to_json(month_state($${first}, $${first + 1}))`,
      values: [scope, monthOf(day)],
      take: (state) => state as MonthState,
    };
  }

  /** Closes the month until somebody reopens it, after the writers under way. Throws those of `stepRefusals`. */
  softClose(scope: MonthScope, month: Month): Promise<string> {
    return this.step('soft_close', scope, month, null);
  }

  /** Opens a month closed softly, for a reason that is kept. Throws those of `stepRefusals`. */
  reopen(scope: MonthScope, month: Month, reason: string): Promise<string> {
    return this.step('reopen', scope, month, reason);
  }

  /** As asked by hand: hours. Sales are closed by billing, with their totals. Throws `month.by_closing` and those of `lock`. */
  lockAlone(scope: MonthScope, month: Month): Promise<string> {
    if (scope === 'sales') throw monthErrors.refused('month.by_closing');
    return this.lock(scope, month);
  }

  /** Closes the month for good, after the writers under way. Throws those of `stepRefusals`. */
  lock(scope: MonthScope, month: Month): Promise<string> {
    return this.work.run('month.lock', async (tx) => {
      if (scope === 'sales') await alone(tx, wideName(scope));
      await alone(tx, lockName(scope, month));
      await this.assertMay(tx, 'close', scope, month);
      await this.assertSettled(scope, month);
      const id = newId();
      await tx.insert(LockedMonth, { id, scope, month, lockedAt: this.clock.now(), lockedBy: currentActor().userId });
      return id;
    });
  }

  private step(step: MonthStep, scope: MonthScope, month: Month, reason: string | null): Promise<string> {
    return this.work.run(`month.${step}`, async (tx) => {
      await alone(tx, lockName(scope, month));
      await this.assertMay(tx, step, scope, month);
      const id = newId();
      const rank = (await tx.countBy(MonthClosing, { scope, month })) + 1;
      const by = { at: this.clock.now(), byUser: currentActor().userId };
      await tx.insert(MonthClosing, { id, scope, month, rank, step, reason, ...by });
      return id;
    });
  }

  /** What those above still have to settle; throws the first with all in `reasons`. */
  private async assertSettled(scope: MonthScope, month: Month): Promise<void> {
    const guards = this.discovery
      .getProviders({ metadataKey: GuardsMonth.KEY })
      .filter((wrapper) => this.discovery.getMetadataByDecorator(GuardsMonth, wrapper) === scope)
      .map((wrapper) => wrapper.instance as MonthGuard);
    const reasons = (await Promise.all(guards.map((guard) => guard.refusals(month)))).flat();
    const [first] = reasons;
    if (first) throw new DomainError('refused', first.code, first.detail, { params: first.params, reasons });
  }

  private async assertMay(
    tx: EntityManager,
    step: MonthStep | 'close',
    scope: MonthScope,
    month: Month,
  ): Promise<void> {
    const state = await stateOf(tx, scope, month);
    const refusals = stepRefusals(step, { scope, month, state }, this.clock.today());
    monthErrors.throwIfAny(refusals.map((one) => ({ ...one, params: { ...one.params, month: formatMonth(month) } })));
  }
}

async function stateOf(tx: EntityManager, scope: MonthScope, month: Month): Promise<MonthState> {
  const [row] = (await tx.query('SELECT month_state($1, $2) AS state', [scope, month])) as { state: MonthState }[];
  return row!.state;
}

const alone = (tx: EntityManager, name: string): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
/** The names that `share_month` shares. */
const wideName = (scope: MonthScope): string => `months:${scope}`;
const lockName = (scope: MonthScope, month: Month): string => `month:${scope}:${month}`;
const words = (scope: MonthScope, month: Month): { month: string; scope: string } => ({
  month: formatMonth(month),
  scope: SCOPE_WORDS[scope],
});

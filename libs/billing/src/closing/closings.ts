import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  addToMonth,
  type CivilDate,
  formatMonth,
  type Month,
  monthEnd,
  monthOf,
  monthStart,
  newId,
} from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Months } from '@etabli/school';
import { FiscalYear, PeriodClosing } from './closing.entity.js';
import { closingErrors } from './closing.errors.js';
import { earlierRefusals, type Period, yearRefusals } from './closing.rules.js';
import { FiscalYears } from './fiscal-years.js';
import { periodTotals } from './period-totals.js';

/** Months and years of sales: open, closed softly, closed for ever with their totals as a link of the chain. */
@Injectable()
export class Closings {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly months: Months,
    private readonly years: FiscalYears,
  ) {}

  /** Throws 409 `month.not_over`, `month.already_soft_closed`, `month.already_locked`. */
  async softClose(month: Month): Promise<void> {
    await this.months.softClose('sales', month);
  }

  /** Throws 409 `month.still_open`, `month.already_locked`. */
  async reopen(month: Month, reason: string): Promise<void> {
    await this.months.reopen('sales', month, reason);
  }

  /**
   * Closes the month for ever, after the writers under way, and answers the id of its closing. Throws 409 `month.still_open`,
   * `month.already_locked`, `closing.earlier_open`.
   */
  close(month: Month): Promise<string> {
    return this.work.run('month.close', async (tx) => {
      // also waits for all who write into the months before
      await this.months.lock('sales', month);
      closingErrors.throwIfAny(earlierRefusals((await openBefore(tx, month)).map(formatMonth)));
      return this.write(tx, 'month', monthStart(month), monthEnd(month));
    });
  }

  /**
   * Closes the fiscal year around a day for ever; the id of its closing. Throws 409 `closing.year_closed`, `closing.year_not_over`,
   * `closing.months_open`.
   */
  closeYear(day: CivilDate): Promise<string> {
    return this.work.run('fiscal_year.close', async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('fiscal_years', 0))");
      const { startsOn, endsOn } = await this.years.around(day);
      const known = await tx.findOneBy(FiscalYear, { startsOn });
      const open: string[] = [];
      for (let month = monthOf(startsOn); month <= monthOf(endsOn); month = addToMonth(month, 1))
        if ((await this.months.state('sales', month)) !== 'closed') open.push(formatMonth(month));
      const closed = Boolean(known?.closedAt);
      closingErrors.throwIfAny(yearRefusals({ endsOn, closed }, open, this.clock.today()));
      const closedAt = this.clock.now();
      if (known) await tx.update(FiscalYear, { id: known.id }, { closedAt });
      else await tx.insert(FiscalYear, { id: newId(), startsOn, endsOn, closedAt });
      return this.write(tx, 'year', startsOn, endsOn);
    });
  }

  private async write(tx: EntityManager, period: Period, startsOn: CivilDate, endsOn: CivilDate): Promise<string> {
    const id = newId();
    const actor = currentActor();
    await tx.insert(PeriodClosing, {
      ...(await periodTotals(tx, startsOn, endsOn)),
      id,
      period,
      startsOn,
      endsOn,
      closedAt: this.clock.now(),
      closedBy: actor.userId,
      closedByName: actor.name,
    });
    await tx.query(`SELECT link_chain('closing', $1)`, [id]);
    return id;
  }
}

/** Months before this one that hold entries and were never closed, the oldest first. Opening balances are no sales. */
async function openBefore(tx: EntityManager, month: Month): Promise<Month[]> {
  const rows: { month: Month }[] = await tx.query(
    `SELECT DISTINCT to_char(e.entry_date, 'YYYY-MM') AS month FROM journal_entries e
      WHERE e.entry_date < $1 AND e.journal <> 'AN'
        AND NOT EXISTS (SELECT FROM locked_months l WHERE l.scope = 'sales' AND l.month >= to_char(e.entry_date, 'YYYY-MM') AND l.month < $2) ORDER BY 1`,
    [monthStart(month), month],
  );
  return rows.map((row) => row.month);
}

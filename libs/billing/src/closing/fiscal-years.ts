import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { FiscalYear } from './closing.entity.js';
import { closingErrors } from './closing.errors.js';
import { fiscalYearOf, type YearSpan, yearSpanRefusals } from './fiscal-year.rules.js';

/** The one place that knows where a year of accounts ends. */
@Injectable()
export class FiscalYears {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** The year around a day: today's when left out. */
  async around(day: CivilDate = this.clock.today()): Promise<YearSpan> {
    const { startsOn, endsOn } = fiscalYearOf(await this.known(), day);
    return { startsOn, endsOn };
  }

  /** Years that were defined or closed, the latest first. */
  known(): Promise<FiscalYear[]> {
    return this.work.manager.find(FiscalYear, { order: { startsOn: 'DESC' } });
  }

  /** Defines a year, or gives the last one other days while it is open; its id. Throws those of `yearSpanRefusals`. */
  define(year: YearSpan): Promise<string> {
    return this.work.run('fiscal_year.define', async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('fiscal_years', 0))");
      const all = await this.known();
      const edited = all.find(
        ({ closedAt, startsOn }, index) => index === 0 && !closedAt && startsOn === year.startsOn,
      );
      const others = all.filter((one) => one !== edited);
      closingErrors.throwIfAny(
        yearSpanRefusals(
          year,
          others.map((one) => ({ ...one, closed: one.closedAt !== null })),
        ),
      );
      const id = edited?.id ?? newId();
      if (edited) await tx.update(FiscalYear, { id }, { endsOn: year.endsOn });
      else await tx.insert(FiscalYear, { id, startsOn: year.startsOn, endsOn: year.endsOn, closedAt: null });
      return id;
    });
  }
}

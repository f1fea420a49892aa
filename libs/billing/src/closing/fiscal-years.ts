import { Injectable } from '@nestjs/common';
import { type CivilDate, newId, yearOf } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { ExportSettingsService } from '../export/export-settings.service.js';
import { fiscalYear as yearClosingIn, fiscalYearOf as yearOfSettings } from '../export/fiscal-year.rules.js';
import { FiscalYear } from './closing.entity.js';
import { closingErrors } from './closing.errors.js';
import { fiscalYearOf, type YearSpan, yearSpanRefusals } from './fiscal-year.rules.js';

/** The one place that knows where a year of accounts ends. */
@Injectable()
export class FiscalYears {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly settings: ExportSettingsService,
  ) {}

  /** The year around a day: today's when left out. As long as none is defined, the settings of the exports say where it ends. */
  async around(day: CivilDate = this.clock.today()): Promise<YearSpan> {
    const known = await this.known();
    if (known.length === 0) {
      const settings = await this.settings.find();
      const { from, to } = yearClosingIn(yearOfSettings(day, settings), settings);
      return { startsOn: from, endsOn: to };
    }
    const { startsOn, endsOn } = fiscalYearOf(known, day);
    return { startsOn, endsOn };
  }

  /** The year that closes in that calendar year. */
  async closingIn(year: number): Promise<YearSpan> {
    const late = await this.around(`${year}-12-31`);
    return yearOf(late.endsOn) === year ? late : this.around(`${year}-01-01`);
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

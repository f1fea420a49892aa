import { Injectable } from '@nestjs/common';
import { minDay } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { INDICATOR_CODES, type Measured, schoolYear, schoolYearOf } from './indicator.catalogue.js';
import { LearningIndicators } from './learning-indicators.js';
import { WorkIndicators } from './work-indicators.js';
import { YearFactsService } from './year-facts.js';
import { YouthIndicators } from './youth-indicators.js';

/** The figures of a school year as they are known today; what was sent is frozen elsewhere. */
@Injectable()
export class Indicators {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly facts: YearFactsService,
    private readonly youths: YouthIndicators,
    private readonly learning: LearningIndicators,
    private readonly done: WorkIndicators,
  ) {}

  /** In the order in which they are printed, all as of one moment. */
  of(asked?: number): Promise<{ year: number; items: Measured[] }> {
    return this.work.atOneInstant(() => this.measured(asked));
  }

  private async measured(asked?: number): Promise<{ year: number; items: Measured[] }> {
    const today = this.clock.today();
    const year = schoolYear(asked ?? schoolYearOf(today));
    const until = minDay(today, year.to);
    const facts = await this.facts.of(year.year);
    const items = [
      ...(await this.youths.of(year, facts)),
      ...(await this.learning.of(year, until, facts)),
      ...(await this.done.of(year, until, facts)),
    ];
    const place = ({ code }: Measured): number => INDICATOR_CODES.indexOf(code);
    return { year: year.year, items: items.toSorted((one, other) => place(one) - place(other)) };
  }
}

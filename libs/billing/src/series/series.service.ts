import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, yearOf } from '@etabli/kernel';
import { Clock, type Reading, readTogether, rowsWith, taking, Work } from '@etabli/platform';
import { NumberSeries } from './series.entity.js';
import { seriesErrors } from './series.errors.js';
import { SERIES_DEFAULTS, SERIES_KINDS, type SeriesKind, type SeriesState } from './series.rules.js';

/** The series of numbers, one a kind and year. */
@Injectable()
export class Series {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** The next number, the last lock of the transaction. Tried again from the start when a later day was drawn meanwhile. */
  async draw(tx: EntityManager, kind: SeriesKind, day: CivilDate): Promise<string> {
    const [drawn] = (await tx.query('SELECT draw_number($1, $2) AS number', [kind, day])) as { number: string }[];
    return drawn!.number;
  }

  /** Dates of a series never go back. Throws 409 `series.day_before`. */
  async assertNotBefore(kind: SeriesKind, day: CivilDate): Promise<void> {
    const [last] = await readTogether(this.work.manager, this.readLastDay(kind, day));
    assertNotBefore(day, last);
  }

  /** The last day the series bears in the year of `day`; null when it has no number yet. */
  readLastDay(kind: SeriesKind, day: CivilDate): Reading<CivilDate | null> {
    return taking(rowsWith(NumberSeries, { kind, year: yearOf(day) }), ([series]) => series?.lastIssuedOn ?? null);
  }

  /** Every series known, newest year first, and this year's even before its first number. */
  async list(): Promise<SeriesState[]> {
    const rows = await this.work.manager.find(NumberSeries, { order: { year: 'DESC', kind: 'ASC' } });
    const year = yearOf(this.clock.today());
    const unborn = SERIES_KINDS.filter((kind) => !rows.some((row) => row.kind === kind && row.year === year)).map(
      (kind) => ({
        ...SERIES_DEFAULTS[kind],
        ...shape(rows.find((row) => row.kind === kind && row.year < year)),
        kind,
        year,
        nextNumber: 1,
        lastIssuedOn: null,
      }),
    );
    return [...unborn, ...rows];
  }

  /** Where a year begins, as long as nothing was drawn: a school may come from another program. Throws `series.used`, `series.prefix_taken`. */
  async start(kind: SeriesKind, year: number, change: { prefix?: string; nextNumber?: number }): Promise<void> {
    await this.work.run('series.edit', async (tx) => {
      const thisYear = yearOf(this.clock.today());
      if (year < thisYear || year > thisYear + 1) throw seriesErrors.invalid('series.year_wrong', 'year');
      const all = await tx.find(NumberSeries, { order: { year: 'DESC' }, lock: { mode: 'pessimistic_write' } });
      const known = all.find((row) => row.kind === kind && row.year === year);
      if (known?.lastIssuedOn) throw seriesErrors.refused('series.used', { year: String(year) });
      const before = known ?? {
        ...SERIES_DEFAULTS[kind],
        ...shape(all.find((row) => row.kind === kind && row.year < year)),
        nextNumber: 1,
      };
      const prefix = change.prefix ?? before.prefix;
      const others = SERIES_KINDS.filter((other) => other !== kind).map(
        (other) => all.find((row) => row.kind === other)?.prefix ?? SERIES_DEFAULTS[other].prefix,
      );
      if (others.includes(prefix)) throw seriesErrors.invalid('series.prefix_taken', 'prefix');
      const nextNumber = change.nextNumber ?? before.nextNumber;
      const row = { prefix, digits: before.digits, firstNumber: nextNumber, nextNumber, lastIssuedOn: null };
      // never an upsert: a number drawn meanwhile for a year without row must not be forgotten
      if (known) await tx.update(NumberSeries, { kind, year }, row);
      else await tx.insert(NumberSeries, { kind, year, ...row });
    });
  }
}

/** Throws 409 `series.day_before`. */
export function assertNotBefore(day: CivilDate, last: CivilDate | null): void {
  if (last !== null && day < last) throw seriesErrors.refused('series.day_before', { day: last });
}

const shape = (row: NumberSeries | undefined): { prefix?: string; digits?: number } =>
  row ? { prefix: row.prefix, digits: row.digits } : {};

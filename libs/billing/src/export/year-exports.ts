import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { addDays, yearOf } from '@etabli/kernel';
import { Clock, Files, type JobContext, Jobs, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { LedgerHead } from '../ledger/ledger.entity.js';
import { FiscalYears } from '../closing/fiscal-years.js';
import { type Period, periodWords } from './batch.rules.js';
import { ExportBatch } from './export-batch.entity.js';
import { ExportFiles, type MadeFile } from './export-files.js';
import { type ExportChoices, optionsOf } from './export-settings.rules.js';
import { ExportSettingsService } from './export-settings.service.js';
import { Exports } from './export.service.js';
import { exportErrors } from './export.errors.js';
import { numberedOn } from './export-writer.js';
import { yearName } from './fiscal-year.rules.js';
import { codeOf } from './format/ledger-line.rules.js';
import { describeYear } from './year-description.rules.js';

export const YEAR_EXPORT_JOB = 'accounting.export_year';

const IN_ORDER = 'SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off';

/** The entries of a whole fiscal year in one FEC, made in the background; no entry is taken. */
@Injectable()
export class YearExports {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly files: Files,
    private readonly exports: Exports,
    private readonly exportFiles: ExportFiles,
    private readonly settings: ExportSettingsService,
    private readonly fiscalYears: FiscalYears,
    private readonly school: SchoolService,
  ) {}

  /** Queues the file of the fiscal year that closes in `year`; the id of the run. Throws 409 `export.year_to_come`, `export.school_without_siren`. */
  async request(year: number): Promise<string> {
    const period = await this.period(year);
    if (period.from > this.clock.today()) throw exportErrors.refused('export.year_to_come');
    await this.exports.siren();
    return this.jobs.enqueue({
      kind: YEAR_EXPORT_JOB,
      title: `FEC, exercice ${periodWords(period)}`,
      params: { year },
      tells: { path: '/exports' },
    });
  }

  /** Years of closing from the first entry to today, the newest first. */
  async years(): Promise<{ year: number; period: Period }[]> {
    const [row]: { first: string | null }[] = await this.work.manager.query(
      // an entry waits or is in a batch of its month: two indexes instead of every entry
      `SELECT least((SELECT min(entry_date) FROM journal_entries WHERE batch_id IS NULL),
                    (SELECT min(period_from) FROM export_batches WHERE kind = 'month')) AS first`,
    );
    const today = this.clock.today();
    const years: { year: number; period: Period }[] = [];
    for (let day = today; ;) {
      const { startsOn, endsOn } = await this.fiscalYears.around(day);
      years.push({ year: yearOf(endsOn), period: { from: startsOn, to: endsOn } });
      if (startsOn <= (row?.first ?? today)) return years;
      day = addDays(startsOn, -1);
    }
  }

  private async period(year: number): Promise<Period> {
    const { startsOn, endsOn } = await this.fiscalYears.closingIn(year);
    return { from: startsOn, to: endsOn };
  }

  /** Makes and keeps the file; the batch bears the id of the run, so that a second attempt makes no second batch. */
  async make(year: number, job: JobContext): Promise<string> {
    if (await this.work.manager.existsBy(ExportBatch, { id: job.runId })) return job.runId;
    const settings = await this.settings.find();
    const siren = await this.exports.siren();
    const period = await this.period(year);
    const made = await this.withRunner(async (runner) => this.write(runner, { period, settings, job }));
    const legal = settings.holdsAllEntries && period.to < this.clock.today();
    const name = yearName(siren, period, { legal });
    return this.work.run('accounting.export', async () =>
      this.exports.keepYear(
        {
          id: job.runId,
          name,
          kind: 'year',
          format: 'fec',
          period,
          options: optionsOf(settings),
          descriptionFileId: await this.describe({ name, siren, period, legal, made, settings }),
        },
        made,
      ),
    );
  }

  /** Throws `export.year_empty`. */
  private async write(
    runner: QueryRunner,
    { period, settings, job }: { period: Period; settings: ExportChoices; job: JobContext },
  ): Promise<MadeFile> {
    const [{ entries }]: [{ entries: number }] = await runner.query(
      'SELECT count(*) AS entries FROM journal_entries WHERE entry_date BETWEEN $1 AND $2 AND hash IS NOT NULL',
      [period.from, period.to],
    );
    if (entries === 0) throw exportErrors.refused('export.year_empty');
    await job.progress(1, 'Lecture des écritures');
    return this.exportFiles.make(runner, {
      selection: { period },
      format: 'fec',
      options: optionsOf(settings),
      turn: numberedOn(),
      progress: ({ entryCount, lineCount }) =>
        job.progress(Math.min(99, Math.floor((99 * entryCount) / entries)), `${lineCount} lignes écrites`),
    });
  }

  private async describe(of: {
    name: string;
    siren: string;
    period: Period;
    legal: boolean;
    made: MadeFile;
    settings: ExportChoices;
  }): Promise<string> {
    const heads = await this.work.manager.find(LedgerHead, { order: { journal: 'ASC' } });
    const { tally, sha256 } = of.made;
    const content = describeYear({
      ...of,
      schoolName: (await this.school.find()).name,
      journals: heads.map(({ journal, label }) => ({ code: codeOf(of.settings, journal), label })),
      entryCount: tally.entryCount,
      lineCount: tally.lineCount,
      totalDebitCents: tally.debitCents,
      sha256,
    });
    const name = of.name.replace(/\.txt$/, '-description.txt');
    return this.files.keep(content, { name, mediaType: 'text/plain; charset=utf-8' });
  }

  /**
   * A connection of one's own for as long as the rows flow. Entries are sorted alone and their lines fetched by index, so that
   * rows flow at once and PostgreSQL sorts a third of them; its own plan joins first and sorts everything on disk.
   */
  private async withRunner<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.work.manager.connection.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      await runner.query(IN_ORDER);
      return await work(runner);
    } finally {
      await runner.rollbackTransaction().finally(() => runner.release());
    }
  }
}

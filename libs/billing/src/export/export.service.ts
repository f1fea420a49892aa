import { Injectable, type StreamableFile } from '@nestjs/common';
import type { EntityManager, QueryRunner } from 'typeorm';
import { formatMonth, type Month, monthOf, newId } from '@etabli/kernel';
import { Clock, currentActor, Files, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { JournalEntry } from '../ledger/ledger.entity.js';
import { type BatchKind, cancelRefusals, extractName, monthPeriod, type Period, reversalName } from './batch.rules.js';
import { ExportBatch } from './export-batch.entity.js';
import { ExportFiles, type MadeFile } from './export-files.js';
import { optionsOf } from './export-settings.rules.js';
import { ExportSettingsService } from './export-settings.service.js';
import { exportErrors } from './export.errors.js';
import type { ExportFormat } from './format/format.rules.js';
import { DEFAULT_OPTIONS, type ExportOptions, mirrored } from './format/ledger-line.rules.js';

/** What is new about a batch; the rest is who makes it, when, and what its file holds. */
export interface NewBatch {
  readonly id: string;
  readonly name: string;
  readonly kind: BatchKind;
  readonly format: ExportFormat;
  readonly period: Period;
  readonly options: ExportOptions;
  readonly cancels?: { id: string; reason: string };
  readonly descriptionFileId?: string;
}

/** Hands entries to the accountant in numbered batches: each entry in one live batch, each file kept as it was. */
@Injectable()
export class Exports {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly exportFiles: ExportFiles,
    private readonly settings: ExportSettingsService,
    private readonly school: SchoolService,
  ) {}

  /**
   * A batch of all entries of the month that are in no live one; its id. A second call takes what was booked since.
   * Without a format: the one of the settings. Throws 409 `export.nothing`, `export.month_to_come`,
   * `export.school_without_siren`.
   */
  create(month: Month, chosen?: ExportFormat): Promise<string> {
    return this.work.run('accounting.export', async (tx) => {
      if (month > monthOf(this.clock.today())) throw exportErrors.refused('export.month_to_come');
      const siren = await this.siren();
      const settings = await this.settings.find();
      const format = chosen ?? settings.format;
      const options = optionsOf(settings);
      await oneAtATime(tx);

      const id = newId();
      const period = monthPeriod(month);
      if ((await claim(tx, id, period)) === 0)
        throw exportErrors.refused('export.nothing', { month: formatMonth(month) });
      const rank = (await tx.countBy(ExportBatch, { kind: 'month', periodFrom: period.from })) + 1;
      const name = extractName(siren, month, { format, rank });
      const made = await this.exportFiles.make(runnerOf(tx), { selection: { liveBatch: id }, format, options });
      return this.insert(tx, { id, name, kind: 'month', format, period, options }, made);
    });
  }

  /**
   * Cancels a batch by one that mirrors its lines, for the accountant to import too; the id of that one. Its entries may then
   * be exported again. Throws `export.not_found`, 409 `export.already_cancelled`, `export.reversal_stays`, `export.year_stays`.
   */
  cancel(batchId: string, reason: string): Promise<string> {
    return this.work.run('accounting.export_cancel', async (tx) => {
      await oneAtATime(tx);
      const batch = await tx.findOneBy(ExportBatch, { id: batchId });
      if (!batch) throw exportErrors.notFound('export.not_found');
      const cancelled = await tx.existsBy(ExportBatch, { cancelsId: batchId });
      exportErrors.throwIfAny(cancelRefusals({ kind: batch.kind, cancelled }));

      const { format } = batch;
      const options = { ...DEFAULT_OPTIONS, ...batch.options };
      const made = await this.exportFiles.make(runnerOf(tx), {
        selection: { liveBatch: batchId },
        format,
        options,
        turn: mirrored,
      });
      const id = await this.insert(
        tx,
        {
          id: newId(),
          name: reversalName(await this.siren(), batch),
          kind: 'reversal',
          format,
          period: { from: batch.periodFrom, to: batch.periodTo },
          options,
          cancels: { id: batchId, reason },
        },
        made,
      );
      await tx.update(JournalEntry, { batchId }, { batchId: null });
      return id;
    });
  }

  /** Writes the batch of a year whose file is made; does nothing when it stands already. */
  keepYear(batch: NewBatch, made: MadeFile): Promise<string> {
    return this.work.run('accounting.export', async (tx) => {
      await oneAtATime(tx);
      if (await tx.existsBy(ExportBatch, { id: batch.id })) return batch.id;
      return this.insert(tx, batch, made);
    });
  }

  /** The file as it was made. Throws `export.not_found`. */
  async download(id: string): Promise<StreamableFile> {
    return this.files.download((await this.find(id)).fileId);
  }

  /** What the file of a year holds, in words. Throws `export.not_found`. */
  async description(id: string): Promise<StreamableFile> {
    const { descriptionFileId } = await this.find(id);
    if (descriptionFileId === null) throw exportErrors.notFound('export.not_found');
    return this.files.download(descriptionFileId);
  }

  /** Throws 409 `export.school_without_siren`. */
  async siren(): Promise<string> {
    const { siren } = await this.school.find();
    if (siren === null) throw exportErrors.refused('export.school_without_siren');
    return siren;
  }

  private async find(id: string): Promise<ExportBatch> {
    const batch = await this.work.manager.findOneBy(ExportBatch, { id });
    if (!batch) throw exportErrors.notFound('export.not_found');
    return batch;
  }

  private async insert(tx: EntityManager, batch: NewBatch, made: MadeFile): Promise<string> {
    const { id, name, kind, format, period, options, cancels } = batch;
    const actor = currentActor();
    await tx.insert(ExportBatch, {
      id,
      number: ((await tx.maximum(ExportBatch, 'number')) ?? 0) + 1,
      name,
      kind,
      format,
      periodFrom: period.from,
      periodTo: period.to,
      options: options as object,
      createdAt: this.clock.now(),
      createdBy: actor.userId,
      createdByName: actor.name,
      fileId: await this.exportFiles.keep(made, { name, format }),
      sha256: made.sha256,
      entryCount: made.tally.entryCount,
      lineCount: made.tally.lineCount,
      totalDebitCents: made.tally.debitCents,
      cancelsId: cancels?.id ?? null,
      reason: cancels?.reason ?? null,
      descriptionFileId: batch.descriptionFileId ?? null,
    });
    return id;
  }
}

/** The number is the last plus one, and two exports of a month never take the same entries. */
const oneAtATime = (tx: EntityManager): Promise<unknown> =>
  tx.query("SELECT pg_advisory_xact_lock(hashtextextended('export_batches', 0))");

const runnerOf = (tx: EntityManager): QueryRunner => {
  if (!tx.queryRunner) throw new Error('not in a transaction');
  return tx.queryRunner;
};

/** Takes the entries of the period that are in no live batch; the key to the batch is checked at the commit. */
async function claim(tx: EntityManager, batchId: string, { from, to }: Period): Promise<number> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(JournalEntry)
    .set({ batchId })
    .where(`batch_id IS NULL AND hash IS NOT NULL AND journal <> 'AN' AND entry_date BETWEEN :from AND :to`, {
      from,
      to,
    })
    .execute();
  return affected ?? 0;
}

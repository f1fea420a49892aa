import { createHash } from 'node:crypto';
import { Injectable, type StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formatMonth, type Month, monthEnd, monthOf, monthStart, newId } from '@etabli/kernel';
import { Clock, currentActor, Files, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { JournalEntry, JournalLine, LedgerHead } from '../ledger/ledger.entity.js';
import { ExportBatch } from './export-batch.entity.js';
import { exportErrors } from './export.errors.js';
import { extractName, fecFile, type FecLine } from './fec.rules.js';

/** Hands the entries of a month to the accountant: each in one batch, the file kept as it was. */
@Injectable()
export class Exports {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly school: SchoolService,
  ) {}

  /**
   * A batch of all entries of the month that are in none yet; its id. A second call takes what was booked since.
   * Throws 409 `export.nothing`, `export.month_to_come`, `export.school_without_siren`.
   */
  create(month: Month): Promise<string> {
    return this.work.run('accounting.export', async (tx) => {
      if (month > monthOf(this.clock.today())) throw exportErrors.refused('export.month_to_come');
      const { siren } = await this.school.find();
      if (siren === null) throw exportErrors.refused('export.school_without_siren');
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('export_batches', 0))");

      const id = newId();
      const entryCount = await claim(tx, id, month);
      if (entryCount === 0) throw exportErrors.refused('export.nothing', { month: formatMonth(month) });
      const lines = await linesOf(tx, id);

      const name = extractName(siren, month, (await tx.countBy(ExportBatch, { periodMonth: month })) + 1);
      const content = fecFile(lines);
      const actor = currentActor();
      await tx.insert(ExportBatch, {
        id,
        name,
        periodMonth: month,
        createdAt: this.clock.now(),
        createdBy: actor.userId,
        createdByName: actor.name,
        fileId: await this.files.keep(content, { name, mediaType: 'text/plain; charset=utf-8' }),
        sha256: createHash('sha256').update(content).digest('hex'),
        entryCount,
        lineCount: lines.length,
        totalDebitCents: lines.reduce((sum, line) => sum + line.debitCents, 0),
      });
      return id;
    });
  }

  /** The file as it was made. Throws `export.not_found`. */
  async download(id: string): Promise<StreamableFile> {
    const batch = await this.work.manager.findOneBy(ExportBatch, { id });
    if (!batch) throw exportErrors.notFound('export.not_found');
    return this.files.download(batch.fileId);
  }
}

/** Takes the entries of the month that are in no batch; the key to the batch is checked at the commit. */
async function claim(tx: EntityManager, batchId: string, month: Month): Promise<number> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(JournalEntry)
    .set({ batchId })
    // opening balances come from the accountant's own books
    .where("journal <> 'AN' AND batch_id IS NULL AND hash IS NOT NULL AND entry_date BETWEEN :from AND :to", {
      from: monthStart(month),
      to: monthEnd(month),
    })
    .execute();
  return affected ?? 0;
}

/** In the order of validation, journal and number, as the law wants them. */
function linesOf(tx: EntityManager, batchId: string): Promise<FecLine[]> {
  return tx
    .createQueryBuilder(JournalEntry, 'e')
    .innerJoin(JournalLine, 'l', 'l.entry_id = e.id')
    .innerJoin(LedgerHead, 'h', 'h.journal = e.journal')
    .where('e.batch_id = :batchId', { batchId })
    .select([
      'e.journal AS journal',
      'h.label AS "journalLabel"',
      'e.entry_number AS "entryNumber"',
      'e.entry_date AS "entryDate"',
      'l.account AS account',
    ])
    .addSelect([
      'l.account_label AS "accountLabel"',
      'l.aux AS aux',
      'l.aux_label AS "auxLabel"',
      'e.piece_ref AS "pieceRef"',
      'e.piece_date AS "pieceDate"',
    ])
    .addSelect([
      'e.label AS label',
      'l.debit_cents AS "debitCents"',
      'l.credit_cents AS "creditCents"',
      'e.validated_on AS "validatedOn"',
    ])
    .orderBy('e.validated_on')
    .addOrderBy('e.journal', 'DESC')
    .addOrderBy('e.entry_number')
    .addOrderBy('l.position')
    .getRawMany<FecLine>();
}

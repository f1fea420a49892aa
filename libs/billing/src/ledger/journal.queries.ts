import { Injectable } from '@nestjs/common';
import { monthEnd, monthStart } from '@etabli/kernel';
import { Lists, Work } from '@etabli/platform';
import { ExportBatch } from '../export/export-batch.entity.js';
import type {
  JournalEntryView,
  JournalLineView,
  JournalRequest,
  JournalTotalView,
  JournalView,
} from './journal.dto.js';
import { JournalEntry } from './ledger.entity.js';

const LIST = {
  id: 'e.id',
  by: 'entryDate',
  sorts: { entryDate: { sql: 'e.entry_date', type: 'date' } },
} as const;

/** The entries of a month as they were booked, with their letters. */
@Injectable()
export class JournalQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  async list(request: JournalRequest): Promise<JournalView> {
    const days = { from: monthStart(request.month), to: monthEnd(request.month) };
    const query = this.work.manager
      .createQueryBuilder(JournalEntry, 'e')
      .leftJoin(ExportBatch, 'b', 'b.id = e.batch_id')
      .select(['e.id AS id', 'e.journal AS journal', 'e.entry_number AS "entryNumber"', 'e.entry_date AS "entryDate"'])
      .addSelect(['e.piece_ref AS "pieceRef"', 'e.label AS label', 'b.name AS "batchName"'])
      .addSelect(['e.source_kind AS "sourceKind"', 'e.source_id AS "sourceId"'])
      .where('e.entry_date BETWEEN :from AND :to', days);
    if (request.journal) query.andWhere('e.journal = :journal', { journal: request.journal });
    const page = await this.lists.page<Omit<JournalEntryView, 'lines'>, 'entryDate'>(query, LIST, request);
    const lines = await this.lines(page.items.map(({ id }) => id));
    const items = page.items.map((entry) => ({
      ...entry,
      lines: lines.filter(({ entryId }) => entryId === entry.id).map(({ entryId: _entryId, ...line }) => line),
    }));
    return { items, nextCursor: page.nextCursor, totals: await this.totals(days) };
  }

  private lines(entryIds: readonly string[]): Promise<(JournalLineView & { entryId: string })[]> {
    return this.work.manager.query(
      `SELECT l.entry_id AS "entryId", l.account, l.account_label AS "accountLabel", l.aux, l.aux_label AS "auxLabel", l.debit_cents AS "debitCents",
              l.credit_cents AS "creditCents", t.letter FROM journal_lines l LEFT JOIN line_letters t ON t.line_id = l.id
        WHERE l.entry_id = ANY ($1) ORDER BY l.entry_id, l.position`,
      [entryIds],
    );
  }

  private totals({ from, to }: { from: string; to: string }): Promise<JournalTotalView[]> {
    return this.work.manager.query(
      `SELECT e.journal, count(DISTINCT e.id) AS "entryCount", sum(l.debit_cents)::bigint AS "debitCents", sum(l.credit_cents)::bigint AS "creditCents"
         FROM journal_entries e JOIN journal_lines l ON l.entry_id = e.id WHERE e.entry_date BETWEEN $1 AND $2 GROUP BY 1 ORDER BY 1`,
      [from, to],
    );
  }
}

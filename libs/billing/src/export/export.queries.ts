import { Injectable } from '@nestjs/common';
import { Lists, Work } from '@etabli/platform';
import { ExportBatch } from './export-batch.entity.js';
import type { ExportBatchesView, ExportBatchView, ExportsRequest, WaitingMonthView } from './export.dto.js';
import { EXTRACT_NOTICE } from './fec.rules.js';

const LIST = {
  id: 'b.id',
  by: 'createdAt',
  sorts: { createdAt: { sql: 'b.created_at', type: 'timestamptz', direction: 'desc' } },
} as const;

@Injectable()
export class ExportQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  async list(request: ExportsRequest): Promise<ExportBatchesView> {
    const query = this.work.manager
      .createQueryBuilder(ExportBatch, 'b')
      .select([
        'b.id AS id',
        'b.name AS name',
        'b.period_month AS "periodMonth"',
        'b.created_at AS "createdAt"',
        'b.created_by_name AS "createdByName"',
      ])
      .addSelect([
        'b.sha256 AS sha256',
        'b.entry_count AS "entryCount"',
        'b.line_count AS "lineCount"',
        'b.total_debit_cents AS "totalDebitCents"',
      ]);
    if (request.month) query.where('b.period_month = :month', { month: request.month });
    const page = await this.lists.page<Omit<ExportBatchView, 'createdAt'> & { createdAt: Date }, 'createdAt'>(
      query,
      LIST,
      request,
    );
    const items = page.items.map((item) => ({ ...item, createdAt: item.createdAt.toISOString() }));
    return { items, nextCursor: page.nextCursor, waiting: await this.waiting(), notice: EXTRACT_NOTICE };
  }

  /** Months with entries in no batch yet, the oldest first. */
  waiting(): Promise<WaitingMonthView[]> {
    return this.work.manager.query(
      `SELECT to_char(e.entry_date, 'YYYY-MM') AS month, count(DISTINCT e.id) AS "entryCount", sum(l.debit_cents)::bigint AS "totalDebitCents"
         FROM journal_entries e JOIN journal_lines l ON l.entry_id = e.id WHERE e.batch_id IS NULL AND e.journal <> 'AN' GROUP BY 1 ORDER BY 1`,
    );
  }
}

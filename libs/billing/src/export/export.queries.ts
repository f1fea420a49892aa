import { Injectable } from '@nestjs/common';
import { monthEnd, monthStart } from '@etabli/kernel';
import { Lists, Work } from '@etabli/platform';
import { cancelRefusals, EXTRACT_NOTICE, periodWords } from './batch.rules.js';
import { ExportBatch } from './export-batch.entity.js';
import type { ExportBatchesView, ExportBatchView, ExportsRequest, WaitingMonthView } from './export.dto.js';
import { FiscalYears } from './fiscal-year.service.js';

const LIST = {
  id: 'b.id',
  by: 'createdAt',
  sorts: { createdAt: { sql: 'b.created_at', type: 'timestamptz', direction: 'desc' } },
} as const;

type Row = Omit<ExportBatchView, 'createdAt' | 'cancellable' | 'period'> & { createdAt: Date };

@Injectable()
export class ExportQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly years: FiscalYears,
  ) {}

  async list(request: ExportsRequest): Promise<ExportBatchesView> {
    const query = this.work.manager
      .createQueryBuilder(ExportBatch, 'b')
      .leftJoin(ExportBatch, 'was', 'was.id = b.cancels_id')
      .leftJoin(ExportBatch, 'by', 'by.cancels_id = b.id')
      .select([
        'b.id AS id',
        'b.number AS number',
        'b.name AS name',
        'b.kind AS kind',
        'b.format AS format',
        'b.period_from AS "periodFrom"',
        'b.period_to AS "periodTo"',
        'b.created_at AS "createdAt"',
        'b.created_by_name AS "createdByName"',
      ])
      .addSelect([
        'b.sha256 AS sha256',
        'b.entry_count AS "entryCount"',
        'b.line_count AS "lineCount"',
        'b.total_debit_cents AS "totalDebitCents"',
        'was.number AS cancels',
        'by.number AS "cancelledBy"',
        'b.reason AS reason',
        'b.description_file_id IS NOT NULL AS described',
      ]);
    if (request.month)
      query.where('b.period_from = :from AND b.period_to = :to', {
        from: monthStart(request.month),
        to: monthEnd(request.month),
      });
    const page = await this.lists.page<Row, 'createdAt'>(query, LIST, request);
    return {
      items: page.items.map(toBatchView),
      nextCursor: page.nextCursor,
      waiting: await this.waiting(),
      years: (await this.years.years()).map(({ year, period }) => ({ year, period: periodWords(period) })),
      notice: EXTRACT_NOTICE,
    };
  }

  /** Months with entries in no live batch, the oldest first; opening entries go into the file of the year alone. */
  waiting(): Promise<WaitingMonthView[]> {
    return this.work.manager.query(
      `SELECT to_char(e.entry_date, 'YYYY-MM') AS month, count(*) AS "entryCount", sum(l.debit)::bigint AS "totalDebitCents"
         FROM journal_entries e CROSS JOIN LATERAL (SELECT sum(debit_cents) AS debit FROM journal_lines WHERE entry_id = e.id) AS l
        WHERE e.batch_id IS NULL AND e.journal <> 'AN' GROUP BY 1 ORDER BY 1`,
    );
  }
}

const toBatchView = (row: Row): ExportBatchView => ({
  ...row,
  period: periodWords({ from: row.periodFrom, to: row.periodTo }),
  createdAt: row.createdAt.toISOString(),
  cancellable: cancelRefusals({ kind: row.kind, cancelled: row.cancelledBy !== null }).length === 0,
});

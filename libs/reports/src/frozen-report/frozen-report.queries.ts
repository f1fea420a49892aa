import { Injectable } from '@nestjs/common';
import { type CountView, containing, Lists, type ListSpec, SystemClock, Work } from '@etabli/platform';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type {
  FreezingView,
  FrozenReportRow,
  FrozenReportsRequest,
  FrozenReportsView,
  FrozenReportView,
} from './frozen-report.dto.js';
import { FrozenReport } from './frozen-report.entity.js';
import { FrozenReports } from './frozen-reports.js';
import type { FrozenContent } from './state-report.js';

const LIST: ListSpec<'frozenAt'> = {
  id: 'f.id',
  by: 'frozenAt',
  sorts: { frozenAt: { sql: 'f.frozen_at', type: 'timestamptz', direction: 'desc' } },
};
const FAILED_SHOWN_MS = 7 * 86_400_000;
const GONE = 'Jeune dont le nom a été effacé';
type Row = Omit<FrozenReportRow, 'frozenAt'> & { frozenAt: Date };

/** The history of what went out. */
@Injectable()
export class FrozenReportQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly frozen: FrozenReports,
    private readonly machine: SystemClock,
  ) {}

  async list(request: FrozenReportsRequest): Promise<FrozenReportsView> {
    const page = await this.lists.page<Row, 'frozenAt'>(this.rows(request.q), LIST, request);
    return {
      items: page.items.map((row) => ({ ...row, frozenAt: row.frozenAt.toISOString() })),
      nextCursor: page.nextCursor,
    };
  }

  count(request: FrozenReportsRequest): Promise<CountView> {
    return this.lists.count(this.rows(request.q));
  }

  /** What is not frozen yet, newest first, without what was stopped or failed long ago. */
  freezing(): Promise<FreezingView[]> {
    return this.work.manager.query(
      `SELECT q.id, q.run_id AS "runId" FROM frozen_report_requests q JOIN job_runs r ON r.id = q.run_id
        WHERE q.frozen_at IS NULL AND r.state <> 'cancelled' AND (r.state <> 'failed' OR r.finished_at > $1)
        ORDER BY q.requested_at DESC, q.id DESC LIMIT 10`,
      [new Date(this.machine.now().getTime() - FAILED_SHOWN_MS)],
    );
  }

  /** With the names that are still known. Throws 404. */
  async one(id: string): Promise<FrozenReportView> {
    const report = await this.frozen.known(id);
    const { indicators } = JSON.parse(report.content) as FrozenContent;
    const ids = [...new Set(indicators.flatMap(({ behind }) => behind.flatMap(({ studentId }) => studentId ?? [])))];
    const known: { id: string; name: string }[] = await this.work.manager.query(
      "SELECT id, first_name || ' ' || last_name AS name FROM students WHERE id = ANY($1::uuid[])",
      [ids],
    );
    const names = new Map(known.map((one) => [one.id, one.name]));
    return {
      id,
      year: report.year,
      title: report.title,
      recipient: report.recipient,
      contentSha256: report.contentSha256,
      personsForgottenOn: report.personsForgottenOn,
      fileSha256: report.fileSha256,
      frozenAt: report.frozenAt.toISOString(),
      frozenByName: report.frozenByName,
      indicators: indicators.map((one) => ({
        ...one,
        behind: one.behind.map((row) => ({ ...row, label: row.label ?? names.get(row.studentId ?? '') ?? GONE })),
      })),
    };
  }

  private rows(q = ''): SelectQueryBuilder<ObjectLiteral> {
    const query = this.work.manager
      .createQueryBuilder(FrozenReport, 'f')
      .select([
        'f.id AS id',
        'f.year AS year',
        'f.title AS title',
        'f.recipient AS recipient',
        'f.file_sha256 AS "fileSha256"',
        'f.frozen_by_name AS "frozenByName"',
        'f.frozen_at AS "frozenAt"',
      ])
      .where('true');
    if (q)
      query.andWhere("lower(unaccent(f.title || ' ' || f.recipient)) LIKE lower(unaccent(:q))", { q: containing(q) });
    return query as unknown as SelectQueryBuilder<ObjectLiteral>;
  }
}

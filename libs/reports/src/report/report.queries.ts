import { Injectable } from '@nestjs/common';
import { formatDay } from '@etabli/kernel';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import {
  containing,
  type CountView,
  currentActor,
  hasRole,
  mayActor,
  JobRun,
  Lists,
  type ListSpec,
  Work,
} from '@etabli/platform';
import { Visibility } from '@etabli/students';
import type { REPORT_SORTS, ReportsRequest, ReportsView, ReportView } from './report.dto.js';
import { Report, REPORT_KINDS, REPORT_PERMISSIONS } from './report.entity.js';
import { reportErrors } from './report.errors.js';

const LIST: ListSpec<(typeof REPORT_SORTS)[number]> = {
  id: 'r.id',
  by: 'requestedAt',
  sorts: { requestedAt: { sql: 'r.requested_at', type: 'timestamptz', direction: 'desc' } },
};
type Row = Omit<ReportView, 'requestedAt' | 'snapshotAt'> & { requestedAt: Date; snapshotAt: Date | null };

const toReportView = (row: Row): ReportView => ({
  ...row,
  requestedAt: row.requestedAt.toISOString(),
  snapshotAt: row.snapshotAt?.toISOString() ?? null,
});

/** One's own reports while the groups in them are one's own still; the direction sees all: what a report shows depends on who asked for it. */
@Injectable()
export class ReportQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly visibility: Visibility,
  ) {}

  async list(request: ReportsRequest): Promise<ReportsView> {
    const page = await this.lists.page<Row, 'requestedAt'>(await this.visible(request.q), LIST, request);
    return { items: page.items.map(toReportView), nextCursor: page.nextCursor };
  }

  async count(request: ReportsRequest): Promise<CountView> {
    return this.lists.count(await this.visible(request.q));
  }

  /** Throws `report.not_found`. */
  async one(id: string): Promise<ReportView> {
    const row = await (await this.visible()).andWhere('r.id = :id', { id }).getRawOne<Row>();
    if (!row) throw reportErrors.notFound('report.not_found');
    return toReportView(row);
  }

  /** The file's id. Throws `report.not_found`, and `report.not_ready` before the run has ended. */
  async file(id: string, form: 'pdf' | 'xlsx'): Promise<string> {
    await this.one(id);
    const { pdfFileId, xlsxFileId, filesForgottenOn } = await this.work.manager.findOneByOrFail(Report, { id });
    const fileId = form === 'pdf' ? pdfFileId : xlsxFileId;
    if (filesForgottenOn) throw reportErrors.refused('report.files_forgotten', { on: formatDay(filesForgottenOn) });
    if (!fileId) throw reportErrors.refused('report.not_ready');
    return fileId;
  }

  private async visible(q = ''): Promise<SelectQueryBuilder<ObjectLiteral>> {
    const query = this.work.manager
      .createQueryBuilder(Report, 'r')
      .innerJoin(JobRun, 'j', 'j.id = r.run_id')
      .select([
        'r.id AS id',
        'r.kind AS kind',
        'r.month AS month',
        'r.title AS title',
        'r.run_id AS "runId"',
        'j.state AS state',
        'j.progress AS progress',
        'j.step AS step',
        'j.failure AS failure',
        'r.pdf_file_id IS NOT NULL AS ready',
        'r.files_forgotten_on AS "filesForgottenOn"',
        'r.requested_by_name AS "requestedByName"',
        'r.requested_at AS "requestedAt"',
        'r.snapshot_at AS "snapshotAt"',
      ])
      .where('true');
    const actor = currentActor();
    const readable = REPORT_KINDS.filter((kind) => mayActor(actor, REPORT_PERMISSIONS[kind]));
    query.andWhere('r.kind = ANY(:readable)', { readable });
    if (!hasRole(actor, 'director')) {
      query.andWhere('r.requested_by = :me', { me: actor.userId });
      const mine = await this.visibility.groupIds();
      if (mine !== 'all') query.andWhere('(r.snapshot_at IS NULL OR r.group_ids <@ :mine::uuid[])', { mine });
    }
    if (q) query.andWhere('lower(unaccent(r.title)) LIKE lower(unaccent(:q))', { q: containing(q) });
    return query as unknown as SelectQueryBuilder<ObjectLiteral>;
  }
}

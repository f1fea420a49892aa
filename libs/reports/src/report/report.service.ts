import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { formatMonth, type Month, monthOf, newId } from '@etabli/kernel';
import { Clock, currentActor, Files, Jobs, mayActor, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { Report, REPORT_PERMISSIONS, type ReportKind } from './report.entity.js';
import { reportErrors } from './report.errors.js';

export const REPORT_JOBS: Readonly<Record<ReportKind, string>> = {
  'workshop-hours': 'reports.workshop_hours',
  'attendance-register': 'reports.attendance_register',
  cockpit: 'reports.cockpit',
};
export const REPORT_TITLES: Readonly<Record<ReportKind, string>> = {
  'workshop-hours': 'Heures d’atelier',
  'attendance-register': 'Registre d’appel',
  cockpit: 'Tableau de bord',
};

const FILE_NAMES: Readonly<Record<ReportKind, string>> = {
  'workshop-hours': 'heures-atelier',
  'attendance-register': 'registre-appel',
  cockpit: 'tableau-de-bord',
};

export interface FinishedReport {
  readonly pdf: Buffer;
  readonly xlsx: Buffer;
  readonly snapshotAt: Date;
}

@Injectable()
export class ReportService {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly files: Files,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
  ) {}

  /** Queues the report and answers its id. Throws `report.month_future`, 403 `report.not_for_role`. */
  request(kind: ReportKind, month: Month): Promise<string> {
    return this.work.run('report.request', async (tx) => {
      if (!mayActor(currentActor(), REPORT_PERMISSIONS[kind])) throw reportErrors.forbidden('report.not_for_role');
      if (month > monthOf(this.clock.today())) throw reportErrors.invalid('report.month_future', 'month');
      const id = newId();
      const title = `${REPORT_TITLES[kind]}, ${formatMonth(month)}`;
      const actor = currentActor();
      const runId = await this.jobs.enqueue({
        kind: REPORT_JOBS[kind],
        title,
        params: { reportId: id },
        // what nobody asked for is read by the direction alone
        tells: { path: `/rapports?ouvert=${id}`, bySchedule: { whoMay: 'cockpit.read' } },
      });
      await tx.insert(Report, {
        id,
        kind,
        month,
        title,
        runId,
        pdfFileId: null,
        xlsxFileId: null,
        snapshotAt: null,
        groupIds: null,
        filesForgottenOn: null,
        requestedBy: actor.userId,
        requestedByName: actor.name,
        requestedAt: this.clock.now(),
      });
      return id;
    });
  }

  /** The run that makes it. */
  async runOf(id: string): Promise<string> {
    return (await this.work.manager.findOneByOrFail(Report, { id })).runId;
  }

  /** null when it is already made: a run that comes a second time has nothing to do. */
  unfinished(id: string): Promise<Report | null> {
    return this.work.manager.findOneBy(Report, { id, snapshotAt: IsNull() });
  }

  /** Keeps both files; whoever comes second changes nothing. */
  finish({ id, kind, month }: Report, made: FinishedReport): Promise<void> {
    return this.work.run('report.finish', async (tx) => {
      const open = await tx.findOne(Report, {
        where: { id, snapshotAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (!open) return;
      const pdfFileId = await this.files.keep(made.pdf, {
        name: `${FILE_NAMES[kind]}-${month}.pdf`,
        mediaType: 'application/pdf',
      });
      const xlsxFileId = await this.files.keep(made.xlsx, {
        name: `${FILE_NAMES[kind]}-${month}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      });
      const groups = await this.visibility.groupIds();
      const groupIds = groups === 'all' ? null : groups;
      await tx.update(Report, { id }, { pdfFileId, xlsxFileId, snapshotAt: made.snapshotAt, groupIds });
    });
  }
}

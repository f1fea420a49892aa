import fs from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { SystemClock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Work } from '../database/work.js';
import { JobRun } from '../jobs/job-run.entity.js';
import type { BackupState, BackupsView, BackupView } from './backup.dto.js';
import { Backup } from './backup.entity.js';
import { backupErrors } from './backup.errors.js';
import { lateSince } from './backup.rules.js';

export const BACKUP_JOB = 'platform.backup';
export const BACKUP_CHECK_JOB = 'platform.backup_check';

const MOST = 60;
const FAILURES_DAYS = 14;
const DAY_MS = 86_400_000;
const GOOD: readonly BackupState[] = ['good', 'elsewhere'];

@Injectable()
export class BackupQueries {
  constructor(
    private readonly work: Work,
    private readonly config: Config,
    private readonly clock: SystemClock,
  ) {}

  async list(): Promise<BackupsView> {
    const rows = await this.work.manager.find(Backup, {
      where: { removedAt: IsNull() },
      order: { madeAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
    const since = new Date(this.clock.now().getTime() - FAILURES_DAYS * DAY_MS);
    const shown = rows.filter(({ failure, madeAt }) => failure === null || madeAt > since);
    const items = await Promise.all(shown.map((row) => this.view(row)));
    const last = lastGood(items);
    return {
      folder: this.config.backupDir,
      lastGoodAt: last?.toISOString() ?? null,
      late: (await this.since(last)) !== null,
      runId: await this.underWay(),
      items,
    };
  }

  /** The run that is making or reading one, null when there is none. */
  async underWay(): Promise<string | null> {
    const run = await this.work.manager.findOne(JobRun, {
      select: { id: true },
      where: { kind: In([BACKUP_JOB, BACKUP_CHECK_JOB]), state: In(['queued', 'running']) },
      order: { requestedAt: 'ASC' },
    });
    return run?.id ?? null;
  }

  /** Since when a fresh backup is missing, and the last good one; null when all is well. */
  async late(): Promise<{ since: Date; lastGoodAt: Date | null } | null> {
    const { lastGoodAt } = await this.list();
    const last = lastGoodAt === null ? null : new Date(lastGoodAt);
    const since = await this.since(last);
    return since && { since, lastGoodAt: last };
  }

  /** Its path on disk. Throws `backup.not_found`. */
  async find(id: string): Promise<Backup & { path: string }> {
    const row = await this.work.manager.findOneBy(Backup, { id, removedAt: IsNull() });
    if (!row?.archive || row.folder !== this.config.backupDir || !(await this.isThere(row)))
      throw backupErrors.notFound('backup.not_found');
    return { ...row, path: path.join(row.folder, row.archive) };
  }

  private async since(lastGoodAt: Date | null): Promise<Date | null> {
    const now = this.clock.now();
    const [opened]: { at: Date | null }[] = await this.work.manager.query('SELECT min(created_at) AS at FROM users');
    return lateSince(lastGoodAt, opened?.at ?? now, now);
  }

  private async view(row: Backup): Promise<BackupView> {
    return {
      id: row.id,
      madeAt: row.madeAt.toISOString(),
      state: await this.stateOf(row),
      folder: row.folder,
      archive: row.archive,
      bytes: row.bytes,
      sha256: row.sha256,
      checkedAt: row.checkedAt?.toISOString() ?? null,
      failure: row.failure ?? row.checkFailure,
    };
  }

  private async stateOf(row: Backup): Promise<BackupState> {
    if (row.failure !== null) return 'failed';
    if (row.checkFailure !== null) return 'changed';
    if (row.folder !== this.config.backupDir) return 'elsewhere';
    return (await this.isThere(row)) ? 'good' : 'missing';
  }

  private isThere({ folder, archive, bytes }: Backup): Promise<boolean> {
    return fs.stat(path.join(folder, archive!)).then(
      ({ size }) => size === bytes,
      () => false,
    );
  }
}

const lastGood = (items: readonly BackupView[]): Date | null => {
  const found = items.find(({ state }) => GOOD.includes(state));
  return found ? new Date(found.madeAt) : null;
};

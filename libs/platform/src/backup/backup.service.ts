import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Injectable, StreamableFile } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DomainError, newId } from '@etabli/kernel';
import { SystemClock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Work } from '../database/work.js';
import { JobCancelled } from '../jobs/job-handlers.js';
import type { Priority } from '../jobs/job-run.entity.js';
import { Jobs } from '../jobs/jobs.js';
import { Archive } from './archive-reader.js';
import { isArchiveName, madeAtOf } from './archive.format.js';
import { Backup } from './backup.entity.js';
import { backupErrors, writingFailure } from './backup.errors.js';
import { BACKUP_CHECK_JOB, BACKUP_JOB, BackupQueries } from './backup.queries.js';
import { worn } from './backup.rules.js';
import { hashOfFile } from '../files/hash-of-file.js';
import { takeSnapshot, type Tell } from './snapshot.js';

const TECHNICAL =
  'Une erreur technique est survenue pendant la sauvegarde\u202f; relancez-la ou prévenez l’administration.';
const DAY_MS = 86_400_000;
const SNAPSHOT_SHARE = 0.7;

/** Each night one is made: only that one was not is news. */
const TELLS = { path: '/reglages/sauvegardes', bySchedule: { whoMay: 'backup.run', onlyFailure: true } } as const;

/** Backups of the running school: asked for, made, read again, thinned out. */
@Injectable()
export class Backups {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly queries: BackupQueries,
    private readonly config: Config,
    private readonly clock: SystemClock,
  ) {}

  /** The id of the run. Throws `backup.under_way`. */
  request(priority: Priority): Promise<string> {
    return this.ask(BACKUP_JOB, 'Sauvegarde de l’école', {}, priority);
  }

  /** Reads one as a whole again; the id of the run. Throws `backup.not_found`, `backup.under_way`. */
  async requestCheck(id: string): Promise<string> {
    const { archive } = await this.queries.find(id);
    return this.ask(BACKUP_CHECK_JOB, `Vérification de ${archive}`, { backupId: id }, 2);
  }

  /** Makes one and reads it again; only then older ones make room. Throws the refusals of `takeSnapshot`. */
  async make(tell: Tell): Promise<string> {
    const at = this.clock.now();
    try {
      const folder = await this.folder();
      await this.clearHalfMade(folder);
      const { DATABASE_URL: url, FILES_DIR: filesDir } = this.config;
      const made = await takeSnapshot({ url, filesDir, folder, at, tell: (p, step) => tell(p * SNAPSHOT_SHARE, step) });
      await this.read(made.path, (p, step) => tell(100 * SNAPSHOT_SHARE + p * 0.29, step));
      const id = await this.note({ archive: made.name, madeAt: at, bytes: made.bytes, sha256: made.sha256 });
      await this.adopt(folder);
      await this.thinOut();
      return id;
    } catch (error) {
      if (!(error instanceof JobCancelled)) await this.noteFailure(at, error);
      throw error;
    }
  }

  /** Reads one as a whole and writes down what was found; throws it too. */
  async check(id: string, tell: Tell): Promise<void> {
    const backup = await this.queries.find(id);
    // the ZIP has bytes that no part of it covers: the hash of the whole says what the parts cannot
    const whole = backup.sha256 === (await hashOfFile(backup.path));
    const found =
      (await this.faultOf(backup.path, tell)) ??
      (whole ? null : backupErrors.refused('archive.changed', { entry: backup.archive! }));
    await this.work.run('backup.check', (tx) =>
      tx.update(Backup, { id }, { checkedAt: this.clock.now(), checkFailure: found?.detail ?? null }),
    );
    if (found) throw found;
  }

  /** The archive as a download; that a copy of everything left is written in the trail. Throws `backup.not_found`. */
  async download(id: string): Promise<StreamableFile> {
    const { path: file, archive, bytes } = await this.queries.find(id);
    await this.work.run('backup.download', async () => undefined);
    return new StreamableFile(createReadStream(file), {
      type: 'application/zip',
      length: bytes!,
      disposition: `attachment; filename*=UTF-8''${archive}`,
    });
  }

  private ask(kind: string, title: string, params: Record<string, unknown>, priority: Priority): Promise<string> {
    return this.work.run(kind === BACKUP_JOB ? 'backup.make' : 'backup.check', async () => {
      if (await this.queries.underWay()) throw backupErrors.refused('backup.under_way');
      return this.jobs.enqueue({ kind, title, params, priority, maxAttempts: 2, tells: TELLS });
    });
  }

  /** Ours is made when missing; one that was named must be there: it may be on a disk that is not plugged in. */
  private async folder(): Promise<string> {
    const folder = this.config.backupDir;
    if (!this.config.BACKUP_DIR)
      await fs.mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
        throw writingFailure(error, folder);
      });
    return folder;
  }

  private async read(file: string, tell: Tell): Promise<void> {
    const archive = await Archive.open(file);
    try {
      await archive.check(tell);
    } finally {
      archive.close();
    }
  }

  private async faultOf(file: string, tell: Tell): Promise<DomainError | null> {
    try {
      await this.read(file, tell);
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  private async note(made: Pick<Backup, 'archive' | 'madeAt' | 'bytes' | 'sha256'>, fault?: string): Promise<string> {
    const id = newId();
    await this.work.run('backup.make', (tx) =>
      tx.insert(Backup, {
        id,
        ...made,
        folder: this.config.backupDir,
        failure: null,
        checkedAt: this.clock.now(),
        checkFailure: fault ?? null,
        removedAt: null,
      }),
    );
    return id;
  }

  private async noteFailure(at: Date, error: unknown): Promise<void> {
    const failure = error instanceof DomainError ? error.detail : TECHNICAL;
    await this.work.run('backup.make', (tx) =>
      tx.insert(Backup, {
        id: newId(),
        madeAt: at,
        folder: this.config.backupDir,
        archive: null,
        bytes: null,
        sha256: null,
        failure,
        checkedAt: null,
        checkFailure: null,
        removedAt: null,
      }),
    );
  }

  /** What a power cut left half-written. */
  private async clearHalfMade(folder: string): Promise<void> {
    const names = await fs.readdir(folder).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.zip.part') && isArchiveName(one.slice(0, -5)))) {
      const file = path.join(folder, name);
      const { mtimeMs } = await fs.stat(file);
      if (this.clock.now().getTime() - mtimeMs > DAY_MS) await fs.rm(file, { force: true });
    }
  }

  /** Archives that lie in the folder and that the log does not know: after a restore, those made since, and the one restored from. */
  private async adopt(folder: string): Promise<void> {
    const known = new Set((await this.work.manager.findBy(Backup, { folder })).map(({ archive }) => archive));
    for (const archive of (await fs.readdir(folder)).filter((name) => isArchiveName(name) && !known.has(name))) {
      const file = path.join(folder, archive);
      const fault = await this.faultOf(file, () => undefined);
      const { size } = await fs.stat(file);
      if (size > 0)
        await this.note(
          { archive, madeAt: madeAtOf(archive), bytes: size, sha256: await hashOfFile(file) },
          fault?.detail,
        );
    }
  }

  private async thinOut(): Promise<void> {
    const folder = this.config.backupDir;
    const there = await this.work.manager.findBy(Backup, { folder, failure: IsNull(), removedAt: IsNull() });
    // one that cannot be read must not keep a good one from staying
    const good = there.filter(({ checkFailure }) => checkFailure === null);
    for (const { id } of worn(good)) {
      const { archive } = good.find((one) => one.id === id)!;
      await fs.rm(path.join(folder, archive!), { force: true });
      await this.work.run('backup.make', (tx) => tx.update(Backup, { id }, { removedAt: this.clock.now() }));
    }
  }
}

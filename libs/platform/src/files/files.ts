import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Injectable, StreamableFile } from '@nestjs/common';
import { DomainError, newId } from '@etabli/kernel';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Work } from '../database/work.js';
import { Outbox } from '../outbox/outbox.js';
import { type BytesOnDisk, bytesOnDisk, placeOf } from './file-store.js';
import { StoredFile } from './stored-file.entity.js';

const DEFAULT_LIMIT = 25 * 1024 * 1024;

/** Bytes that are on disk and have no row yet. */
export interface ReceivedBytes {
  readonly sha256: string;
  readonly size: number;
}

export interface FileOnDisk {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly path: string;
}

/** Bytes on disk by hash, a row for each use. There is no download route here: the owner checks who asks, then streams. */
@Injectable()
export class Files {
  constructor(
    private readonly config: Config,
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Stores `content` and answers the id of its row. Throws `file.empty` or `file.too_large`; a full disk is told where the request or the run ends. */
  async keep(content: Buffer, meta: { name: string; mediaType: string; limit?: number }): Promise<string> {
    const limit = meta.limit ?? DEFAULT_LIMIT;
    if (content.length === 0) throw new DomainError('invalid', 'file.empty', 'Ce fichier est vide.');
    if (content.length > limit)
      throw new DomainError('invalid', 'file.too_large', `Ce fichier dépasse ${Math.floor(limit / 1024 / 1024)} Mo.`);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return this.work.run('file.keep', async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [sha256]);
      await this.write(sha256, content);
      return this.keepReceived({ sha256, size: content.length }, meta);
    });
  }

  /**
   * Writes a stream of any length to disk, one part at a time, hashing on the way; `keepReceived` then gives it its row.
   * When the source or the disk fails nothing remains. Throws `file.empty`.
   */
  async receive(source: AsyncIterable<Buffer>): Promise<ReceivedBytes> {
    const aside = await this.aside();
    const handle = await fs.open(aside, 'wx', 0o600);
    // one part is on its way to disk while the next is made
    let writing: Promise<void> = Promise.resolve();
    try {
      const hash = createHash('sha256');
      let size = 0;
      for await (const part of source) {
        hash.update(part);
        size += part.length;
        await writing;
        writing = handle.writeFile(part);
        // heard above once the next part is there; until then nobody else listens, which would end the program
        writing.catch(() => undefined);
      }
      await writing;
      if (size === 0) throw new DomainError('invalid', 'file.empty', 'Ce fichier est vide.');
      await handle.sync();
      const sha256 = hash.digest('hex');
      await fs.mkdir(path.dirname(this.place(sha256)), { recursive: true });
      await fs.rename(aside, this.place(sha256));
      return { sha256, size };
    } finally {
      await writing.catch(() => undefined);
      // a disk that is full may refuse at the last moment
      await handle.close().finally(() => fs.rm(aside, { force: true }));
    }
  }

  /** The row of bytes that `receive` wrote; its id. */
  async keepReceived({ sha256, size }: ReceivedBytes, meta: { name: string; mediaType: string }): Promise<string> {
    const id = newId();
    await this.work.run('file.keep', (tx) =>
      tx.insert(StoredFile, {
        id,
        name: meta.name,
        mediaType: meta.mediaType,
        size,
        sha256,
        storedAt: this.clock.now(),
      }),
    );
    return id;
  }

  /** Takes the rows of these files away; their bytes go after the commit, unless another row has the same. */
  async forget(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.work.run('file.forget', async (tx) => {
      const gone: { sha256: string }[] = await tx.query(
        'WITH gone AS (DELETE FROM stored_files WHERE id = ANY($1::uuid[]) RETURNING sha256) SELECT DISTINCT sha256 FROM gone',
        [ids],
      );
      await this.outbox.publish('platform.files.forgotten.v1', { hashes: gone.map(({ sha256 }) => sha256) });
    });
  }

  /** Removes bytes that no row names any more; whoever keeps the same ones just now waits, and writes them again. */
  async sweep(sha256: string): Promise<void> {
    await this.work.run('file.sweep', async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [sha256]);
      if (!(await tx.existsBy(StoredFile, { sha256 }))) await fs.rm(this.place(sha256), { force: true });
    });
  }

  /** Throws `file.not_found`. */
  async find(id: string): Promise<FileOnDisk> {
    const file = await this.work.manager.findOneBy(StoredFile, { id });
    if (!file) throw new DomainError('not_found', 'file.not_found', 'Ce fichier n’existe pas.');
    return {
      id: file.id,
      name: file.name,
      mediaType: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      path: this.place(file.sha256),
    };
  }

  /** The file as a download; the browser never guesses its kind nor shows it in our origin. */
  async download(id: string): Promise<StreamableFile> {
    const file = await this.find(id);
    const handle = await fs.open(file.path, 'r');
    return new StreamableFile(handle.createReadStream(), {
      type: file.mediaType,
      length: file.size,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }

  /** Hashes the bytes on disk anew, one part at a time. */
  check(sha256: string): Promise<BytesOnDisk> {
    return bytesOnDisk(this.config.FILES_DIR, sha256);
  }

  /** Removes what a process that died was writing before then. */
  async clearHalfWritten(before: Date): Promise<void> {
    for (const name of await fs.readdir(this.incoming).catch(() => [])) {
      const file = path.join(this.incoming, name);
      const { mtimeMs } = await fs.stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (mtimeMs < before.getTime()) await fs.rm(file, { recursive: true, force: true });
    }
  }

  private get incoming(): string {
    return path.join(this.config.FILES_DIR, 'incoming');
  }

  /** Where a file is written before it is whole, on the disk of the others. */
  private async aside(): Promise<string> {
    await fs.mkdir(this.incoming, { recursive: true });
    return path.join(this.incoming, newId());
  }

  private place(sha256: string): string {
    return placeOf(this.config.FILES_DIR, sha256);
  }

  /** Written aside and renamed, so that a crash leaves no half file under a hash; a full disk leaves none at all. */
  private async write(sha256: string, content: Buffer): Promise<void> {
    const target = this.place(sha256);
    if (
      await fs.stat(target).then(
        (found) => found.size === content.length,
        () => false,
      )
    )
      return;
    await fs.mkdir(path.dirname(target), { recursive: true });
    const aside = await this.aside();
    try {
      await fs.writeFile(aside, content, { flush: true, mode: 0o600 });
      await fs.rename(aside, target);
    } catch (error) {
      await fs.rm(aside, { force: true });
      throw error;
    }
  }
}

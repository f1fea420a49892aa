import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** The same data give the same bytes: entries bear one day, whoever packs them and when. */
const ONE_DAY = new Date(Date.UTC(2000, 0, 1, 12));

export interface WrittenEntry {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * A ZIP written beside its place (`.part`, mode 600) while it is filled, one entry at a time, in memory that does not grow with
 * it. Only `finish` gives it its name; `abandon` leaves nothing.
 */
export class ArchiveWriter {
  private readonly zip = new ZipFile();
  private readonly whole: Hash = createHash('sha256');
  private size = 0;
  private readonly written: Promise<void>;
  private readonly part: string;
  private broken: unknown = null;
  private onBroken: ((error: unknown) => void) | null = null;

  constructor(private readonly target: string) {
    this.part = `${target}.part`;
    const out = createWriteStream(this.part, { flags: 'wx', mode: 0o600, flush: true });
    const packed = this.zip.outputStream as Readable;
    this.written = pipeline(packed, (chunks) => this.counted(chunks as AsyncIterable<Buffer>), out);
    this.written.catch((error: unknown) => {
      this.broken = error;
      this.onBroken?.(error);
    });
  }

  /** Writes one entry to its end. Photos and PDFs are packed already: `packed` spares the time. */
  async add(name: string, source: AsyncIterable<Buffer>, { packed = false } = {}): Promise<WrittenEntry> {
    const hash = createHash('sha256');
    let bytes = 0;
    const entry = new Promise<void>((done, failed) => {
      async function* passed(): AsyncGenerator<Buffer> {
        try {
          for await (const chunk of source) {
            hash.update(chunk);
            bytes += chunk.length;
            yield chunk;
          }
          done();
        } catch (error) {
          failed(error as Error);
        }
      }
      const stream = Readable.from(passed(), { objectMode: false });
      this.zip.addReadStream(stream, name, { mtime: ONE_DAY, compress: !packed });
    });
    await this.unlessItFails(entry);
    return { bytes, sha256: hash.digest('hex') };
  }

  /** Ends the archive and gives it its name. */
  async finish(comment: string): Promise<WrittenEntry> {
    this.zip.end({ comment, forceZip64Format: false });
    await this.written;
    await fs.rename(this.part, this.target);
    const folder = await fs.open(path.dirname(this.target), 'r');
    await folder.sync().catch(() => undefined);
    await folder.close();
    return { bytes: this.size, sha256: this.whole.digest('hex') };
  }

  async abandon(): Promise<void> {
    (this.zip.outputStream as Readable).destroy();
    await this.written.catch(() => undefined);
    await fs.rm(this.part, { force: true });
  }

  /** A full disk ends the reading of an entry that nobody writes any more. */
  private async unlessItFails(entry: Promise<void>): Promise<void> {
    if (this.broken) throw this.broken;
    try {
      await new Promise<void>((done, failed) => {
        this.onBroken = failed;
        entry.then(done, failed);
      });
    } finally {
      this.onBroken = null;
    }
  }

  private async *counted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.whole.update(chunk);
      this.size += chunk.length;
      yield chunk;
    }
  }
}

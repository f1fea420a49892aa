import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import {
  ARCHIVE_VERSION,
  commentOf,
  fileEntry,
  hashOfEntry,
  isManifest,
  type Manifest,
  MANIFEST,
  READ_ME,
  tableEntry,
} from './archive.format.js';
import { codeOf } from '../http/failure.js';
import { backupErrors } from './backup.errors.js';
import type { Tell } from './snapshot.js';

const MANIFEST_LIMIT = 64 * 1024 * 1024;

/** An archive opened for reading; its parts come as streams, in any order. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly manifest: Manifest,
    readonly file: string,
  ) {}

  /** Throws `archive.missing`, `archive.not_ours`, `archive.cut_off`, `archive.too_new`. */
  static async open(file: string): Promise<Archive> {
    const name = path.basename(file);
    const zip = await openPromise(file, { autoClose: false, lazyEntries: true }).catch((error: unknown) => {
      const code = codeOf(error);
      if (code === 'ENOENT') throw backupErrors.notFound('archive.missing', { file });
      if (code) throw error;
      throw backupErrors.refused(name.endsWith('.zip') ? 'archive.cut_off' : 'archive.not_ours', { file: name });
    });
    try {
      const entries = await asOf(name, async () => {
        const found = new Map<string, Entry>();
        for await (const entry of zip.eachEntry()) found.set(entry.fileName, entry);
        return found;
      });
      const manifest = await readManifest(zip, entries.get(MANIFEST), name);
      return new Archive(zip, entries, manifest, name);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  close(): void {
    this.zip.close();
  }

  /** Throws `archive.entry_missing`, `archive.cut_off`. */
  async read(entry: string): Promise<Readable> {
    const found = this.entries.get(entry);
    if (!found) throw backupErrors.refused('archive.entry_missing', { entry });
    return asOf(this.file, () => this.zip.openReadStreamPromise(found));
  }

  has(entry: string): boolean {
    return this.entries.has(entry);
  }

  /** The hashes of all files in the archive. */
  hashes(): string[] {
    return [...this.entries.keys()].map(hashOfEntry).filter((hash) => hash !== null);
  }

  /** Reads everything once and compares it with what the manifest says. Throws what `read` throws, `archive.changed`, `archive.entry_unknown`. */
  async check(tell: Tell): Promise<void> {
    const { tables, files } = this.manifest;
    const known = new Set([READ_ME, MANIFEST, ...tables.map(({ name }) => tableEntry(name))]);
    const stray = [...this.entries.keys()].find((entry) => !known.has(entry) && hashOfEntry(entry) === null);
    if (stray) throw backupErrors.refused('archive.entry_unknown', { entry: stray });
    const hashes = this.hashes().toSorted();
    const list = createHash('sha256');
    for (const sha256 of hashes) list.update(`${sha256}\n`);
    if (hashes.length !== files.count || list.digest('hex') !== files.sha256)
      throw backupErrors.refused('archive.entry_missing', { entry: 'un fichier' });
    const parts = [
      ...tables.map(({ name, sha256 }) => ({ entry: tableEntry(name), sha256 })),
      ...hashes.map((sha256) => ({ entry: fileEntry(sha256), sha256 })),
    ];
    for (const [index, { entry, sha256 }] of parts.entries()) {
      await tell((100 * index) / parts.length, `relecture ${index + 1} sur ${parts.length}`);
      if ((await this.hashOf(entry)) !== sha256) throw backupErrors.refused('archive.changed', { entry });
    }
  }

  private async hashOf(entry: string): Promise<string> {
    const source = await this.read(entry);
    return asOf(this.file, async () => {
      const hash = createHash('sha256');
      for await (const part of source) hash.update(part as Buffer);
      return hash.digest('hex');
    });
  }
}

/** Whatever the ZIP reader or zlib stumbles over is an archive that is not whole; errors of the disk stay what they are. */
async function asOf<T>(file: string, reading: () => Promise<T>): Promise<T> {
  try {
    return await reading();
  } catch (error) {
    const code = codeOf(error);
    if (code && !code.startsWith('Z_')) throw error;
    throw backupErrors.refused('archive.cut_off', { file });
  }
}

async function readManifest(zip: ZipFile, entry: Entry | undefined, file: string): Promise<Manifest> {
  if (!entry || entry.uncompressedSize > MANIFEST_LIMIT) throw backupErrors.refused('archive.not_ours', { file });
  const bytes = await asOf(file, async () => {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    return Buffer.concat(parts);
  });
  if (zip.comment !== commentOf(createHash('sha256').update(bytes).digest('hex')))
    throw backupErrors.refused('archive.changed', { entry: MANIFEST });
  const manifest: unknown = JSON.parse(bytes.toString());
  if (!isManifest(manifest)) throw backupErrors.refused('archive.not_ours', { file });
  if (manifest.version > ARCHIVE_VERSION) throw backupErrors.refused('archive.too_new');
  return manifest;
}

import { Zip, ZipPassThrough, ZipDeflate } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  /** read when its turn comes, and let go before the next */
  content(): Promise<Uint8Array>;
  /** pictures and PDFs are small already */
  readonly packed?: boolean;
}

/** The day on which every file of a ZIP was made, as ZIP can say it: the same files give the same bytes. */
const ZIP_DAY = '1980-01-01T12:00:00';

/** A ZIP of any length, one file of it in memory at a time. */
export async function* zipOf(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const chunks: Buffer[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(Buffer.from(chunk));
  });
  for await (const entry of entries) {
    const file = entry.packed ? new ZipPassThrough(entry.path) : new ZipDeflate(entry.path, { level: 6 });
    zip.add(Object.assign(file, { mtime: ZIP_DAY }));
    file.push(await entry.content(), true);
    yield* chunks.splice(0);
  }
  zip.end();
  yield* chunks.splice(0);
}

import { createReadStream } from 'node:fs';
import { Zip, ZipPassThrough } from 'fflate';

export interface ArchivedFile {
  readonly name: string;
  readonly path: string;
}

/** A ZIP written part by part while it is read, in memory that does not grow with its files. PDFs are packed already: they go as they are. */
export async function* archive(files: Iterable<ArchivedFile>): AsyncGenerator<Buffer> {
  const made: Buffer[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(Buffer.from(chunk));
  });
  for (const { name, path } of files) {
    // without a zone: a ZIP knows local times alone; the same files give the same bytes
    const entry = Object.assign(new ZipPassThrough(name), { mtime: '2000-01-01T00:00:00' });
    zip.add(entry);
    for await (const part of createReadStream(path)) {
      entry.push(part as Buffer);
      yield* made.splice(0);
    }
    entry.push(Buffer.alloc(0), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
}

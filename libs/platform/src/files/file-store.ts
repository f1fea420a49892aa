import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';

/** Where the bytes of a hash lie below the folder of files. */
export const placeOf = (folder: string, sha256: string): string =>
  path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** What stands on disk under a hash: these bytes, other ones, or nothing. */
export type BytesOnDisk = 'whole' | 'changed' | 'missing';

/** Hashes the bytes on disk anew, one part at a time. */
export async function bytesOnDisk(folder: string, sha256: string): Promise<BytesOnDisk> {
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(placeOf(folder, sha256))) hash.update(part as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
  return hash.digest('hex') === sha256 ? 'whole' : 'changed';
}

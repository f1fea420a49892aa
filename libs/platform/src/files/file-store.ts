import path from 'node:path';
import { hashOfFile } from './hash-of-file.js';

/** Where the bytes of a hash lie below the folder of files. */
export const placeOf = (folder: string, sha256: string): string =>
  path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** What stands on disk under a hash: these bytes, other ones, or nothing. */
export type BytesOnDisk = 'whole' | 'changed' | 'missing';

/** Hashes the bytes on disk anew, one part at a time. */
export async function bytesOnDisk(folder: string, sha256: string): Promise<BytesOnDisk> {
  try {
    return (await hashOfFile(placeOf(folder, sha256))) === sha256 ? 'whole' : 'changed';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
}

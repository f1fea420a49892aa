import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface TinyDisk {
  readonly folder: string;
  /** Leaves so many bytes. */
  fill(left: number): void;
  empty(): void;
  end(): void;
}

/** A disk of that many bytes, in memory, which really gets full; null where the account may not mount one. */
export function tinyDisk(bytes: number): TinyDisk | null {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=755`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    fs.rmdirSync(folder);
    return null;
  }
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill: (left) => {
      const { bavail, bsize } = fs.statfsSync(folder);
      fs.writeFileSync(filler, Buffer.alloc(bavail * bsize - left));
    },
    empty: () => fs.rmSync(filler),
    end: () => {
      execFileSync('umount', [folder]);
      fs.rmdirSync(folder);
    },
  };
}

// A file system in memory of a few megabytes, which really gets full.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sentence } from '../support/say.mjs';

const BLOCK = Buffer.alloc(4096, 1);

/** @param {string} size as mount reads it: '8m' @param {(folder: string) => Promise<T>} play @returns what it saw, or why it was left out */
export async function onSmallDisk(size, play) {
  const { folder, why } = mounted(size);
  if (!folder) return { skipped: why };
  try {
    return await play(folder);
  } finally {
    execFileSync('umount', [folder]);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function mounted(size) {
  if (process.platform !== 'linux') return { why: 'il faut Linux pour un petit disque' };
  if (process.getuid() !== 0) return { why: 'seul root peut monter un petit disque' };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder], { stdio: 'pipe' });
    return { folder };
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    return { why: `ce système ne laisse pas monter de petit disque (${sentence(error).trim()})` };
  }
}

/** Leaves so many bytes; answers how to make room again. */
export function fill(folder, left) {
  const file = path.join(folder, 'ballast');
  const handle = fs.openSync(file, 'w');
  let size = 0;
  try {
    for (;;) size += fs.writeSync(handle, BLOCK);
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  } finally {
    fs.closeSync(handle);
  }
  fs.truncateSync(file, size - left);
  return () => fs.rmSync(file);
}

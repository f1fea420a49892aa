// A PostgreSQL of one's own for a benchmark: empty, migrated, thrown away after. Nothing of the school's data is near it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startDatabase } from '../dev-db.mjs';
import { at } from '../support/run.mjs';

/** A built module of a lib: the benchmark runs what production runs. */
export const lib = (name) => import(at('dist', 'libs', name, 'src', 'index.js'));

/** `fast`: no fsync, where only reading is measured; `parent`: the folder it lies in. @returns {Promise<{ url: string, adminUrl: string, pid: number, dir: string, end(): Promise<void> }>} */
export async function scratch({ fast = true, parent = os.tmpdir() } = {}) {
  const dir = fs.mkdtempSync(path.join(parent, `etabli-bench-${process.pid}-`));
  fs.chmodSync(dir, 0o755);
  const database = await startDatabase({ dir: path.join(dir, 'pg'), database: 'bench', fast });
  const { migrate } = await lib('schema');
  await migrate(database.url);
  return {
    url: database.url,
    adminUrl: database.adminUrl,
    pid: database.pid,
    dir,
    async end() {
      await database.stop();
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}

// What the tests of every day cannot break: a PostgreSQL and a disk of one's own, the API and the worker as they are deployed.
import { databaseWithBull, databaseInProcess } from '../faults/database.mjs';
import { databaseDiskFull } from '../faults/database-disk.mjs';
import { diskFull } from '../faults/disk.mjs';
import { prepare } from '../prepare.mjs';
import { end, endWith } from '../support/ending.mjs';
import { elapsed, sentence } from '../support/say.mjs';

/** A fault says what it saw, throws what was wrong, or says `skipped` and why. */
const FAULTS = [
  ['base redémarrée, travaux dans l’API', databaseInProcess],
  ['base redémarrée, travaux dans un worker', databaseWithBull],
  ['disque plein au moment du fichier', diskFull],
  ['disque plein sous la base', databaseDiskFull],
];

export async function run() {
  try {
    await prepare({ build: true });
    let failed = 0;
    for (const [name, fault] of FAULTS) {
      const from = performance.now();
      try {
        const { saw, skipped } = await fault();
        console.log(`${skipped ? '–' : '✓'} ${name} (${elapsed(from)}) : ${skipped ? `sauté, ${skipped}` : saw}`);
      } catch (error) {
        failed += 1;
        console.log(`✗ ${name} (${elapsed(from)}) : ${sentence(error)}`);
      }
    }
    await end(failed ? 1 : 0);
  } catch (error) {
    await endWith(error);
  }
}

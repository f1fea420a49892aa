import fs from 'node:fs';

export default async function globalTeardown() {
  const { dir, database, redis } = globalThis.__ETABLI_TEST__;
  redis?.stop();
  await database.stop();
  for (const folder of new Set([dir, database.home])) fs.rmSync(folder, { recursive: true, force: true });
}

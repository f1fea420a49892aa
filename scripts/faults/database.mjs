// PostgreSQL dies in the middle of runs and of requests, and comes back three seconds later.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startRedis } from '../../test/harness/redis.mjs';
import { pause } from '../support/process.mjs';
import { Plain } from '../support/say.mjs';
import { must, onStage, until } from './stage.mjs';

const AWAY_MS = 3_000;
const PEOPLE = 3;
const MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
/** A run may use up the attempts that its deaths cost; so does none here. */
const PLAIN = /^[^a-z]*[A-ZÀ-Ý].*[.!…]$/su;

/** Reads and writes like somebody who asks again when he saw an error: each key shall leave one row. */
async function person(stage, seen, goes) {
  while (goes()) {
    const key = crypto.randomUUID();
    for (;;) {
      seen.asked += 1;
      const answer = await stage
        .call('/reports', { method: 'POST', body: { kind: 'attendance-register', month: '2026-10' }, key })
        .catch((error) => error);
      if (!(answer instanceof Error)) break;
      seen.refused += 1;
      await pause(100);
    }
    seen.keys += 1;
    await stage.read('/reports').catch(() => (seen.refused += 1));
    await pause(150);
  }
}

async function play(stage) {
  const holder = await stage.client();
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE time_entries IN ACCESS EXCLUSIVE MODE');
  for (const month of MONTHS) await stage.report('workshop-hours', month);
  // its process is there and asks for the hours
  await until(
    'un rapport se fait',
    async () =>
      (await stage.rows(`SELECT 1 FROM pg_locks WHERE relation = 'time_entries'::regclass AND NOT granted`)).length,
  );
  const seen = { asked: 0, refused: 0, keys: 0 };
  let going = true;
  const people = Array.from({ length: PEOPLE }, () => person(stage, seen, () => going));
  await pause(500);
  const args = await stage.crash();
  await pause(AWAY_MS);
  await stage.revive(args);
  const from = performance.now();
  await until('l’API répond', () => stage.read('/reports').catch(() => null));
  const back = performance.now() - from;
  going = false;
  await Promise.all(people);
  await until('tous les travaux finissent', async () => {
    const [{ open }] = await stage.rows(
      `SELECT count(*)::int AS open FROM job_runs WHERE state IN ('queued', 'running')`,
    );
    return open === 0;
  });
  return { seen, back, ...(await found(stage)) };
}

async function found(stage) {
  const runs = await stage.rows('SELECT state, failure, attempt FROM job_runs');
  const [{ reports, ready, keys }] = await stage.rows(
    `SELECT count(*)::int AS reports, count(pdf_file_id)::int AS ready,
            (SELECT count(*)::int FROM idempotency_keys WHERE route LIKE '%reports%') AS keys FROM reports`,
  );
  return { runs, reports, ready, keys };
}

function judged({ seen, back, runs, reports, ready }) {
  const done = runs.filter(({ state }) => state === 'done').length;
  const failed = runs.filter(({ state }) => state === 'failed');
  must(done + failed.length === runs.length, `des travaux ne sont ni faits ni en échec : ${JSON.stringify(runs)}.`);
  for (const { failure } of failed) must(PLAIN.test(failure ?? ''), `un échec sans phrase : ${failure}.`);
  must(reports === MONTHS.length + seen.keys, `${reports} rapports pour ${MONTHS.length + seen.keys} demandes.`);
  must(ready === done, `${ready} rapports avec leurs fichiers pour ${done} travaux faits.`);
  must(seen.refused > 0, 'aucune demande n’est tombée dans la panne.');
  const again = runs.filter(({ attempt }) => attempt > 1).length;
  return {
    saw: `${done} travaux faits dont ${again} repris, ${failed.length} en échec avec une phrase ; ${seen.asked} demandes, ${seen.refused} pendant la panne, aucune perdue ni doublée ; l’API répond ${Math.round(back)} ms après la base`,
  };
}

export const databaseInProcess = () =>
  onStage({}, async (stage) => {
    await stage.api();
    return judged(await play(stage));
  });

export async function databaseWithBull() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-faults-'));
  const redis = await startRedis(folder);
  if (!redis) throw new Plain('redis-server manque : apt-get install redis-server.');
  try {
    return await onStage({ REDIS_URL: redis.url }, async (stage) => {
      await stage.api();
      const worker = stage.worker(redis.url);
      const answer = judged(await play(stage));
      must(worker.exitCode === null && worker.signalCode === null, 'le worker s’est arrêté.');
      return answer;
    });
  } finally {
    redis.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

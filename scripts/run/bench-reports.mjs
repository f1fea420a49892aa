// The benchmark of reports: the API and workers as they are deployed, on a Redis and a PostgreSQL of their own.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startRedis } from '../../test/harness/redis.mjs';
import { prepare } from '../prepare.mjs';
import { atEnd, end, endWith } from '../support/ending.mjs';
import { pause } from '../support/process.mjs';
import { at } from '../support/run.mjs';
import { Plain, say } from '../support/say.mjs';

const FULL = { scale: 0.3, reports: 60, alone: 12 };
const QUICK = { scale: 0.02, reports: 12, alone: 3 };
const WORKERS = [1, 2, 4];
const KINDS = ['workshop-hours', 'attendance-register', 'cockpit'];
const MONTHS = 6;
const LAST_MONTH = { year: 2026, month: 10 };
const MB = 1024 * 1024;

/** 'YYYY-MM', so many months before the last one of the school */
function monthBefore(count) {
  const month = LAST_MONTH.year * 12 + LAST_MONTH.month - 1 - count;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

class Office {
  constructor(api, cookie, client) {
    Object.assign(this, { api, cookie, client });
  }

  /** Asks for so many reports, all kinds and months in turn. */
  async ask(count) {
    for (let n = 0; n < count; n++) {
      const body = { kind: KINDS[n % KINDS.length], month: monthBefore(Math.floor(n / KINDS.length) % MONTHS) };
      const answer = await fetch(`${this.api.url}/api/v1/reports`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          cookie: this.cookie,
          'content-type': 'application/json',
          origin: this.api.url,
          'idempotency-key': crypto.randomUUID(),
        },
      });
      if (!answer.ok) throw new Plain(`POST /reports : ${answer.status} ${await answer.text()}`);
    }
  }

  /** Waits until nothing is open any more; seconds from request to file of what was asked for since. */
  async settled(since) {
    for (;;) {
      const { rows } = await this.client.query(
        `SELECT state, failure, extract(epoch FROM finished_at - requested_at)::float8 AS seconds FROM job_runs
          WHERE kind LIKE 'reports.%' AND requested_at >= $1`,
        [since],
      );
      const failed = rows.find(({ state }) => state === 'failed');
      if (failed) throw new Plain(`un rapport a échoué : ${failed.failure}`);
      if (rows.every(({ state }) => state === 'done')) return rows.map(({ seconds }) => seconds);
      await pause(50);
    }
  }
}

async function withWorkers(count, office, env, { reports, alone }) {
  const { startWorkers } = await import('../bench/reports/workers.mjs');
  const { percentile } = await import('../bench/school.mjs');
  const workers = startWorkers(count, env);
  const forget = atEnd(workers.stop);
  try {
    // each process has done a report of each kind, or nearly
    let since = new Date();
    await office.ask(6 * count);
    await office.settled(since);
    since = new Date();
    const from = performance.now();
    await office.ask(reports);
    const queued = await office.settled(since);
    const minutes = (performance.now() - from) / 60_000;
    since = new Date();
    for (let n = 0; n < alone; n++) {
      await office.ask(1);
      await office.settled(since);
    }
    const single = await office.settled(since);
    const load = os.loadavg()[0];
    return {
      count,
      load,
      perMinute: reports / minutes,
      queued: { p50: percentile(queued, 0.5), p95: percentile(queued, 0.95) },
      single: { p50: percentile(single, 0.5), p95: percentile(single, 0.95) },
      peaks: workers.peaks(),
    };
  } finally {
    forget();
    await workers.stop();
  }
}

async function measure(size) {
  const { largeSchool, login, SEEDED_UNTIL } = await import('../bench/workshop/large.mjs');
  const { startApi } = await import('../bench/school.mjs');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-bench-redis-'));
  const redis = await startRedis(folder);
  if (!redis) throw new Plain('redis-server manque : apt-get install redis-server.');
  say(`école à ${size.scale}…`);
  const school = await largeSchool(size.scale);
  const forget = atEnd(() => (redis.stop(), school.end()));
  try {
    const env = {
      DATABASE_URL: school.database.url,
      ETABLI_SECRET: 'a secret for the benchmark only, 32',
      FILES_DIR: path.join(school.database.dir, 'files'),
      MAIL_DIR: path.join(school.database.dir, 'mail'),
      REDIS_URL: redis.url,
      JOB_POLL_MS: '100',
    };
    const api = await startApi({ ...env, ETABLI_NOW: `${SEEDED_UNTIL}T09:30:00+01:00` });
    const office = new Office(api, await login(api, 'direction'), school.client);
    const rows = [];
    for (const count of WORKERS) {
      say(`${count} worker${count > 1 ? 's' : ''}…`);
      rows.push(await withWorkers(count, office, env, size));
    }
    const { rows: files } = await school.client.query(
      `SELECT media_type AS kind, count(*)::int AS count, avg(size)::int AS bytes FROM stored_files GROUP BY media_type ORDER BY 1`,
    );
    const [{ entries }] = (await school.client.query('SELECT count(*)::int AS entries FROM time_entries')).rows;
    await api.stop();
    return { size, rows, files, entries };
  } finally {
    forget();
    redis.stop();
    fs.rmSync(folder, { recursive: true, force: true });
    await school.end();
  }
}

const ratio = (value, one) => (value / one).toFixed(2);
const seconds = (value) => value.toFixed(2);
const mb = (bytes) => Math.round(bytes / MB);
const most = (peaks, name) => mb(Math.max(...peaks.map((peak) => peak[name])));
const fileWord = (kind) => (kind === 'application/pdf' ? 'PDF' : 'XLSX');

const page = ({ size, rows, files, entries }) => `# Reports by one, two and four workers

\`npm run bench:reports\` writes this page: ${os.cpus().length} cores, Node ${process.version}. A large school with ${entries} entries of hours; each run writes one PDF and one
XLSX (${files.map(({ kind, bytes }) => `${fileWord(kind)} ${Math.round(bytes / 1024)} kB`).join(', ')} on average): workshop hours, attendance register and the director's page of ${MONTHS} months in turn. API, workers, Redis and
PostgreSQL run on this one machine. A worker does two runs at once, each in a process of its own with a printer: on two cores one worker has them both, and what
more workers bring there is what waiting for the database leaves free. A ratio is to one worker measured in the same run; where the load is above the number of
cores before the bench adds its own, other work shared the machine, and the ratios say more than the figures.

**${size.reports} reports asked for at once.**

| workers | load | runs a minute | ratio | request to file, p50 (s) | p95 (s) | ratio of p95 |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows
  .map(
    ({ count, load, perMinute, queued }) =>
      `| ${count} | ${load.toFixed(1)} | ${perMinute.toFixed(0)} | ${ratio(perMinute, rows[0].perMinute)} | ${seconds(queued.p50)} | ${seconds(queued.p95)} | ${ratio(queued.p95, rows[0].queued.p95)} |`,
  )
  .join('\n')}

**${size.alone} reports one after the other**, nobody else asking.

| workers | request to file, p50 (s) | ratio | p95 (s) | ratio |
| ---: | ---: | ---: | ---: | ---: |
${rows
  .map(
    ({ count, single }) =>
      `| ${count} | ${seconds(single.p50)} | ${ratio(single.p50, rows[0].single.p50)} | ${seconds(single.p95)} | ${ratio(single.p95, rows[0].single.p95)} |`,
  )
  .join('\n')}

**Memory (RSS, MB)**, asked for every 100 ms: the most that a worker held at once with all its processes, and the most of its parts. The cap of one run
(\`JOB_MEMORY_MB\`, 768) is for one process that does runs; a printer may take 1,024. Pages that processes share are counted in each.

| workers | a worker with its processes | ratio | the worker itself | one process that does runs | its printers |
| ---: | ---: | ---: | ---: | ---: | ---: |
${rows
  .map(
    ({ count, peaks }) =>
      `| ${count} | ${most(peaks, 'all')} | ${ratio(most(peaks, 'all'), most(rows[0].peaks, 'all'))} | ${most(peaks, 'worker')} | ${most(peaks, 'greatestRun')} | ${most(peaks, 'printers')} |`,
  )
  .join('\n')}
`;

export async function run(args) {
  try {
    const { values } = parseArgs({ args, options: { quick: { type: 'boolean', default: false } } });
    await prepare({ build: true });
    const text = page(await measure(values.quick ? QUICK : FULL));
    fs.writeFileSync(at('docs/bench-reports.md'), text);
    process.stdout.write(text);
    await end(0);
  } catch (error) {
    await endWith(error);
  }
}

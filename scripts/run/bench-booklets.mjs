// The benchmark of the booklets: a whole group in one job, on the API as it is deployed, jobs in its own process.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from '../prepare.mjs';
import { pause } from '../support/process.mjs';
import { at } from '../support/run.mjs';
import { say, sentence } from '../support/say.mjs';

const FULL = { size: 0.1, batches: 2 };
const QUICK = { size: 0.05, batches: 1 };
const GOAL_S = 60;
const WATCH_MS = 50;
/** « Livret de suivi 3 sur 12 » */
const OF_A_BOOKLET = / sur \d+$/;
/** Memory is flat when the last booklets need at most so much more than the first: the pages of one that stayed would be 100. */
const WARM = 3;
const FLAT_MB = 60;
const MB = 1024 * 1024;

const rssOf = (pid) => {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
};
/** Children of a process: the printer is one. */
const childrenOf = (pid) => {
  try {
    return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim().split(' ').filter(Boolean);
  } catch {
    return [];
  }
};

const memory = (api) => ({ api: rssOf(api.pid), printer: Math.max(0, ...childrenOf(api.pid).map(rssOf)) });
const greatest = (one, other) => ({ api: Math.max(one.api, other.api), printer: Math.max(one.printer, other.printer) });

async function batch(api, cookie, groupId) {
  const call = async (path_, init = {}) => {
    const answer = await fetch(`${api.url}/api/v1${path_}`, {
      ...init,
      headers: { cookie, 'content-type': 'application/json', origin: api.url, ...init.headers },
    });
    if (!answer.ok) throw new Error(`${path_}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const from = performance.now();
  const { id } = await (
    await call(`/groups/${groupId}/dossiers`, {
      method: 'POST',
      body: JSON.stringify({ kind: 'booklet' }),
      headers: { 'idempotency-key': crypto.randomUUID() },
    })
  ).json();
  const { runId } = await (await call(`/dossiers/${id}`)).json();
  const seen = [];
  let most = { api: 0, printer: 0 };
  let step = null;
  for (;;) {
    const now = memory(api);
    most = greatest(most, now);
    const run = await (await call(`/jobs/${runId}`)).json();
    if (run.state === 'failed' || run.state === 'cancelled') throw new Error(`the job: ${run.state}`);
    // one step a booklet: what was measured since the last one is of the booklet before
    if (run.step !== step || run.state === 'done') {
      if (OF_A_BOOKLET.test(step ?? '')) seen.push({ most, after: now });
      step = run.step;
      most = now;
    }
    if (run.state === 'done') break;
    await pause(WATCH_MS);
  }
  const seconds = (performance.now() - from) / 1000;
  const found = await (await call(`/dossiers/${id}`)).json();
  const zipFrom = performance.now();
  const zip = (await (await call(`/dossiers/${id}/zip`)).arrayBuffer()).byteLength;
  return {
    seconds,
    zip,
    zipSeconds: (performance.now() - zipFrom) / 1000,
    booklets: found.parts.length,
    pages: found.parts.map(({ pages }) => pages),
    seen,
  };
}

async function measure({ size, batches }) {
  const { largeSchool, login } = await import('../bench/workshop/large.mjs');
  const { startApi } = await import('../bench/school.mjs');
  const { SEEDED_UNTIL } = await import('../bench/workshop/large.mjs');
  const { writeDossiers } = await import('../bench/booklets/school.mjs');
  say(`école à ${size}…`);
  const school = await largeSchool(size);
  try {
    const files = path.join(school.database.dir, 'files');
    const counts = await writeDossiers(school.client, files);
    const api = await startApi({
      DATABASE_URL: school.database.url,
      ETABLI_SECRET: 'a secret for the benchmark only, 32',
      FILES_DIR: files,
      MAIL_DIR: path.join(school.database.dir, 'mail'),
      ETABLI_NOW: `${SEEDED_UNTIL}T09:30:00+01:00`,
      JOB_POLL_MS: '100',
    });
    const cookie = await login(api, 'direction');
    const rows = [];
    for (let i = 1; i <= batches; i++) {
      say(`livrets du groupe, ${i} sur ${batches}…`);
      rows.push(await batch(api, cookie, counts.id));
    }
    await api.stop();
    return { counts, rows };
  } finally {
    await school.end();
  }
}

const mb = (bytes) => Math.round(bytes / MB);

/** The processes are warm after the third booklet; from then on the most of each third of what follows is compared. */
function flatness(who, seen) {
  const most = seen.slice(WARM).map((one) => mb(one.most[who]));
  const third = Math.max(1, Math.floor(most.length / 3));
  const first = Math.max(...most.slice(0, third));
  const last = Math.max(...most.slice(-third));
  const name = who === 'api' ? 'API' : 'Printer';
  const flat = last - first <= FLAT_MB;
  return `**${name}: ${flat ? 'flat' : 'NOT FLAT'}** – at most ${first} MB in the first ${third} booklets after ${WARM} to get warm, ${last} MB in the last ${third}.`;
}

const page = ({ counts, rows }) => `# Booklets of a group

\`npm run bench:booklets\` writes this page: ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)} at the end of the run, Node ${process.version}.
A group of ${counts.youths} youths of the large school: ${counts.entries} entries of hours, ${counts.competences} competences, ${counts.proofs} proofs, ${counts.photos} pictures
(${(counts.bytes / MB).toFixed(1)} MB). The API is the one that is deployed, jobs run in its own process, PostgreSQL writes to disk. Goal: twelve booklets in one job in
under ${GOAL_S} s, in memory that does not grow with their number: one PDF is printed at a time and goes to disk, the archive is written while it is downloaded.

| batch | booklets | pages | seconds | a booklet (s) | archive (MB) | download (s) |
| ---: | ---: | --- | ---: | ---: | ---: | ---: |
${rows
  .map(
    ({ booklets, pages, seconds, zip, zipSeconds }, i) =>
      `| ${i + 1} | ${booklets} | ${Math.min(...pages)} to ${Math.max(...pages)} | ${seconds.toFixed(1)}${(seconds * 12) / booklets > GOAL_S ? ' **missed**' : ''} | ${(seconds / booklets).toFixed(2)} | ${(zip / MB).toFixed(1)} | ${zipSeconds.toFixed(2)} |`,
  )
  .join('\n')}

Memory (RSS, MB), asked for every ${WATCH_MS} ms: the most while a booklet was made, and what was held when the next began.

| batch | booklet | API: most | API: after | printer: most | printer: after |
| ---: | ---: | ---: | ---: | ---: | ---: |
${rows
  .flatMap(({ seen }, i) =>
    seen.map(
      ({ most, after }, j) =>
        `| ${i + 1} | ${j + 1} | ${mb(most.api)} | ${mb(after.api)} | ${mb(most.printer)} | ${mb(after.printer)} |`,
    ),
  )
  .join('\n')}

${['api', 'printer']
  .map((who) =>
    flatness(
      who,
      rows.flatMap(({ seen }) => seen),
    ),
  )
  .join(' ')}
`;

export async function run(args) {
  try {
    const { values } = parseArgs({ args, options: { quick: { type: 'boolean', default: false } } });
    await prepare({ build: true });
    const found = await measure(values.quick ? QUICK : FULL);
    const text = page(found);
    fs.writeFileSync(at('docs/bench-booklets.md'), text);
    process.stdout.write(text);
    process.exit(0);
  } catch (error) {
    say(sentence(error));
    process.exit(1);
  }
}

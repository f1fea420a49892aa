// The benchmark of the workshop: lists at two sizes, saving of half-days, and how many statements that takes.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { prepare } from '../prepare.mjs';
import { at } from '../support/run.mjs';
import { say, sentence } from '../support/say.mjs';

/** `saved`: batches by one client and by eight, all together, after a third as many that are not counted */
const FULL = { sizes: [0.1, 1], rounds: 40, saved: { 1: 60, 8: 600 } };
const QUICK = { sizes: [0.02, 0.1], rounds: 10, saved: { 1: 20, 8: 90 } };
const TABLETS = 50;
/** Kimai with its own API, one entry a request: the best free ERP that was measured. */
const BEST_FREE = 151;

async function lists(schools, rounds) {
  const { benchLists } = await import('../bench/workshop/lists.mjs');
  say('listes…');
  const opened = [];
  for (const school of schools) opened.push({ client: school.client, api: await school.open() });
  const found = await benchLists(opened, rounds);
  for (const { api } of opened) await api.stop();
  return found;
}

async function saving(school, { saved }) {
  const { login, SAVED_UNTIL, SEEDED_UNTIL } = await import('../bench/workshop/large.mjs');
  const { benches, floor, save, tablets } = await import('../bench/workshop/save.mjs');
  const { countStatements } = await import('../bench/workshop/statements.mjs');
  const api = await school.open(`${SAVED_UNTIL}T17:30:00+02:00`);
  try {
    const all = [];
    for (const bench of await benches(school.database.url, SEEDED_UNTIL, SAVED_UNTIL))
      all.push({ bench, cookie: await login(api, `atelier${Number(bench.name.slice(-2))}`) });
    const statements = await countStatements(school, api, all[7]);
    const rows = [];
    for (const [whole, clients] of [
      [false, 1],
      [true, 1],
      [false, 8],
      [true, 8],
    ]) {
      // a half-day until the break is as long a request, and tells less: a third of them will do
      const count = Math.round(saved[clients] / (whole ? 1 : 3));
      const bare = await floor({ url: school.database.url, clients, whole, each: Math.ceil(count / clients) });
      const ours = await save({
        api,
        benches: all,
        databasePid: school.database.pid,
        clients,
        whole,
        count,
        warm: Math.ceil(count / 3),
      });
      rows.push({ whole, clients, floor: bare, ...ours, failures: ours.failures.length, said: ours.failures[0] });
    }
    say(`${TABLETS} tablettes…`);
    const storm = await tablets({ api, client: school.client, benches: all, count: TABLETS });
    return { statements, rows, storm };
  } finally {
    await api.stop();
  }
}

/** `only`: the lists at both sizes, or the saving in one school of the first size, which is loaded in seconds. */
async function measure({ sizes, rounds, ...each }, only) {
  const { largeSchool } = await import('../bench/workshop/large.mjs');
  const found = { lists: [], seeds: [] };
  const schools = [];
  try {
    for (const size of only === 'saving' ? sizes.slice(0, 1) : sizes) {
      say(`école à ${size}…`);
      const school = await largeSchool(size);
      schools.push(school);
      const [{ n }] = (await school.client.query('SELECT count(*)::int AS n FROM time_entries')).rows;
      found.seeds.push({ size, entries: n, seconds: school.seconds });
    }
    if (only !== 'saving') found.lists = await lists(schools, rounds);
    if (only !== 'lists') {
      say('demi-journées…');
      Object.assign(found, await saving(schools.at(-1), each));
    }
    return found;
  } finally {
    for (const school of schools) await school.end();
  }
}

const ms = (time) => time.toFixed(1);

const listed = ([small, large]) => {
  const lines = [...large].map(([name, { p50, p95, rows }]) => {
    const before = small.get(name);
    if (!before) return `| ${name} | ${ms(p50)} | ${ms(p95)} | | | ${rows ?? ''} |`;
    const ratio = p50 / before.p50;
    const longer = (rows ?? 0) > (before.rows ?? 0) * 1.3;
    const missed = p95 > 100 || (ratio > 1.3 && !longer) ? ' **missed**' : '';
    const shown = rows === null ? '' : longer ? `${rows} for ${before.rows}` : `${rows}`;
    return `| ${name} | ${ms(p50)} | ${ms(p95)} | ${ms(before.p50)} | ${ratio.toFixed(2)}${missed} | ${shown} |`;
  });
  return `## Lists and boards

Over HTTP, one client, both schools by turns, in ms. Goals: p95 under 100 ms, and at most 1.3 times the time on one tenth of the data (ratio of the p50); a page or a count of more rows than
there (the last column says so) is not held against it, for it is a longer answer. Counts are exact up to 1,000 (ADR 18).

| route | p50 | p95 | p50 of a tenth | ratio | rows |
| --- | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}
`;
};

const savedHalfDays = ({ rows, statements, storm }) => {
  const saved = rows.map(
    ({ whole, clients, batches, rate, floor, p50, p95, api, database, failures }) =>
      `| ${whole ? 'whole half-day, 24 entries' : 'until the break, 12 entries'} | ${clients} | ${Math.round(batches)} | ${Math.round(rate)} | ${Math.round(floor)} | ${(rate / floor).toFixed(2)} | ${(rate / BEST_FREE).toFixed(0)} × | ${ms(p50)} | ${ms(p95)} | ${ms(api)} + ${ms(database)} | ${failures} |`,
  );
  return `## Saving half-days

\`POST /time-entries\` with the twelve youths of a group, no two clients at the same one. The break cuts a whole half-day into two entries a youth. Goal:
3,000 entries/s with eight clients; the best free ERP measured writes ${BEST_FREE}/s, one by one and without gate. The floor is the bare rows of batch and entries by one
prepared statement into tables with a primary key alone, by as many clients; ours adds session, audit, idempotency, month lock, roll call, overlap, the gate with one stored
decision a youth and operation, and the plan.

| batch | clients | batches/s | entries/s | floor | of the floor | best free | p50 (ms) | p95 (ms) | CPU a batch: API + PostgreSQL (ms) | refused |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${saved.join('\n')}

${storm.tablets} tablets at the same moment, each sending twice with its key, a fifth of them what another one sends too: ${storm.requests} requests, ${storm.accepted} batches written
(${storm.expected} expected), ${storm.rows} rows (${storm.expectedRows} expected), ${storm.refused} refused in words, ${storm.others} other answers, ${storm.twoAnswers} keys with two answers.

| request | goal | statements |
| --- | --- | ---: |
${statements.map(({ what, goal, statements: n }) => `| ${what} | ${goal} | ${n} |`).join('\n')}

As PostgreSQL counts them: the session of the request, BEGIN and COMMIT among them.
`;
};

const page = (found) => `# The workshop after a year

\`npm run bench:workshop\` writes this page: ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)} at the end of the run, Node ${process.version}, the load generator on the same cores.
The school is that of \`npm run seed:large\`: 120 youths in twelve groups, twelve trainers, ${found.seeds.map(({ size, entries, seconds }) => `${entries} entries at scale ${size} (loaded in ${Math.round(seconds)} s)`).join(', ')}.

${[found.lists.length > 1 && listed(found.lists), found.rows && savedHalfDays(found)].filter(Boolean).join('\n')}`;

/** What is told of many runs, by hand, stays under the numbers of the last one. */
const NOTES = '\n## Of many runs\n';
function write(report) {
  const file = at('docs/bench-workshop.md');
  const before = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const notes = before.indexOf(NOTES);
  fs.writeFileSync(file, notes < 0 ? report : report + before.slice(notes));
}

export async function run(args) {
  try {
    const { values } = parseArgs({ args, options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
    await prepare({ build: true });
    const found = await measure(values.quick ? QUICK : FULL, values.only);
    const report = page(found);
    process.stdout.write(report);
    const said = found.rows?.find(({ failures }) => failures > 0)?.said;
    if (said) say(`refusé : ${said.slice(0, 300)}`);
    if (!values.quick && !values.only) write(report);
    process.exit(0);
  } catch (error) {
    say(sentence(error));
    console.error(error);
    process.exit(1);
  }
}

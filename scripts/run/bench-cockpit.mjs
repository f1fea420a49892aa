// The director's page, the search and the alerts of a large school with ten years behind it: p50 in ms, and statements.
import 'reflect-metadata';
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { agedSchool } from '../bench/decade.mjs';
import { cpuSeconds, percentile } from '../bench/school.mjs';
import { scratch } from '../bench/scratch.mjs';
import { at } from '../support/run.mjs';

const ROUNDS = 15;
/** Time of a process is told in hundredths of a second: only many rounds tell of one. */
const COUNTED = 40;
const PERIOD = {
  month: '2026-11',
  from: '2026-11-01',
  to: '2026-11-23',
  yearFrom: '2026-01-01',
  beforeFrom: '2025-01-01',
  beforeTo: '2025-11-23',
};
/** Two letters, a name, numbers, a trade, and what nobody has. */
const SOUGHT = ['ma', 'mart', 'client 17', 'fb-123', 'of-2026', 'bl-39', 'soudage', 'zzzz'];

async function p50(work) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return percentile(times, 0.5);
}

/** What Node itself and PostgreSQL take of the processor for one. */
async function processor(pid, work) {
  const [before, server] = [process.cpuUsage(), cpuSeconds(pid)];
  for (let round = 0; round < COUNTED; round++) await work();
  const { user, system } = process.cpuUsage(before);
  return { own: (user + system) / 1000 / COUNTED, theirs: ((cpuSeconds(pid) - server) * 1000) / COUNTED };
}

async function counted(db, work) {
  const quiet = db.logger;
  let statements = 0;
  db.logger = { ...quiet, logQuery: () => void (statements += 1) };
  await work();
  db.logger = quiet;
  return statements;
}

export async function run(args) {
  const { values } = parseArgs({ args, options: { scale: { type: 'string', default: '1' } } });
  const database = await scratch();
  try {
    const { app, get, asSystem, reports, counts } = await agedSchool(database, values);
    const report = await measured({ get, asSystem, reports, counts, pid: database.pid });
    await app.close();
    fs.writeFileSync(at('docs/bench-cockpit.md'), report);
    process.stdout.write(report);
  } finally {
    await database.end();
  }
}

/** As a page of docs. */
export async function measured({ get, asSystem, reports, counts, pid }) {
  const { Search } = await import(at('dist/libs/platform/src/search/search.js'));
  const cockpit = get(reports.Cockpit);
  const search = get(Search);
  const db = get(DataSource);
  const parts = [
    ['the whole page', () => cockpit.view()],
    ['the one statement', () => cockpit.tables('2026-11-23', PERIOD)],
    ['quotes', () => cockpit.quotes.waiting()],
    ['deliveries to bill', () => cockpit.deliveries.count({})],
    ['planning', () => cockpit.outlook.read()],
    ['alerts', () => cockpit.alerts.levels()],
    ['missing roll calls', () => cockpit.calls.find()],
    ['dues', () => cockpit.dues.until('2027-01-22')],
    ['the page of alerts', () => cockpit.alerts.find({})],
    ...SOUGHT.map((text) => [`search « ${text} »`, () => search.find(text)]),
  ];
  const rows = [];
  for (const [name, work] of parts) {
    const asked = () => asSystem(work);
    await asked();
    rows.push({ name, ms: await p50(asked), ...(await processor(pid, asked)), statements: await counted(db, asked) });
  }
  return `# The director's page, alerts and search after ten years

\`npm run bench:cockpit\` writes this page: ${counts.hours} time entries, ${counts.orders} orders, ${counts.invoices} invoices, ${counts.youths} youths enrolled and ${counts.allYouths} ever,
${counts.marks} marks of roll calls, ${counts.proofs} proofs of competences; every month but the present one is closed for hours. ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}.
“Node” and “PostgreSQL” are the processor's time of each for one, whatever else the machine does: together what the answer takes on a machine of its own.
The years hold no lessons, class tests, placements, plans or outside work: what a search takes there is not in these figures.

| part | p50 ms | Node ms | PostgreSQL ms | statements |
|---|---:|---:|---:|---:|
${rows.map(({ name, ms, own, theirs, statements }) => `| ${name} | ${ms.toFixed(1)} | ${own.toFixed(1)} | ${theirs.toFixed(1)} | ${statements} |`).join('\n')}
`;
}

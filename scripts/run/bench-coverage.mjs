// The benchmark of the coverage: all youths at once, a group over HTTP, one youth, and what lies ahead.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { prepare } from '../prepare.mjs';
import { pause } from '../support/process.mjs';
import { at } from '../support/run.mjs';
import { say, sentence } from '../support/say.mjs';

const FULL = { size: 1, rounds: 40 };
const QUICK = { size: 0.05, rounds: 10 };
const GOAL = 200;

async function timed(rounds, work) {
  const times = [];
  await work();
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  return { p50: times[Math.floor(rounds / 2)], p95: times[Math.floor(rounds * 0.95)] };
}

/** As PostgreSQL counts them. */
async function statements(school, work) {
  const listen = async (ms) => {
    await school.client.query(`ALTER SYSTEM SET log_min_duration_statement = ${ms}`);
    await school.client.query('SELECT pg_reload_conf()');
    await pause(300);
  };
  await listen(0);
  const before = school.log().length;
  await work();
  await pause(300);
  const ran = [
    ...school
      .log()
      .slice(before)
      .matchAll(/duration: [\d.]+ ms {2}(?:execute|statement)/g),
  ].length;
  await listen(-1);
  return ran;
}

/** The services without HTTP, on this database. */
async function services(url, dir) {
  Object.assign(process.env, {
    DATABASE_URL: url,
    ETABLI_SECRET: 'a secret for the benchmark only, 32',
    FILES_DIR: `${dir}/files`,
    MAIL_DIR: `${dir}/mail`,
    LOG_LEVEL: 'error',
    JOB_POLL_MS: '600000',
  });
  const { SEEDED_UNTIL } = await import('../bench/workshop/large.mjs');
  process.env.ETABLI_NOW = `${SEEDED_UNTIL}T09:30:00+01:00`;
  const { NestFactory } = await import('@nestjs/core');
  const { JobsModule, PlatformModule, readConfig } = await import(at('dist/libs/platform/src/index.js'));
  const { SchemaModule } = await import(at('dist/libs/schema/src/index.js'));
  const { PedagogyModule } = await import(at('dist/libs/pedagogy/src/index.js'));
  const { Coverage } = await import(at('dist/libs/pedagogy/src/coverage/coverage.js'));
  class Bench {}
  const imports = [
    PlatformModule.forRoot(readConfig(process.env)),
    SchemaModule,
    JobsModule.inProcess(),
    PedagogyModule,
  ];
  const app = await NestFactory.createApplicationContext({ module: Bench, imports }, { logger: ['error'] });
  return { coverage: app.get(Coverage, { strict: false }), end: () => app.close() };
}

async function measure({ size, rounds }) {
  const { largeSchool, login } = await import('../bench/workshop/large.mjs');
  const { FLOOR, writeProofs } = await import('../bench/coverage.mjs');
  say(`école à ${size}…`);
  const school = await largeSchool(size);
  try {
    const counts = await writeProofs(school.client);
    const { rows: youths } = await school.client.query(
      "SELECT id, group_id FROM students WHERE state = 'enrolled' ORDER BY id",
    );
    const { rows: orders } = await school.client.query(
      'SELECT order_id AS id FROM operations GROUP BY order_id ORDER BY count(*) DESC LIMIT 1',
    );
    const ids = youths.map(({ id }) => id);
    say('couverture…');
    const { coverage, end } = await services(school.database.url, school.database.dir);
    const all = () => coverage.ofStudents(ids);
    const rows = [
      {
        what: `floor: every proof looked at once by PostgreSQL`,
        ...(await timed(rounds, () => school.client.query(FLOOR))),
      },
      {
        what: `\`Coverage.ofStudents\`, ${ids.length} youths × ${counts.competences} competences`,
        goal: `< ${GOAL}`,
        ...(await timed(rounds, all)),
        statements: await statements(school, all),
      },
    ];
    await end();
    const api = await school.open();
    const cookie = await login(api, 'direction');
    const get = (path) => async () => {
      const answer = await fetch(`${api.url}/api/v1${path}`, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
    };
    for (const [what, path] of [
      ['grid of one group', `/group-coverage?groupId=${youths[0].group_id}`],
      ['one youth with hours by competence', `/competence-coverage?studentId=${ids[0]}`],
      ['forecast of one youth', `/competence-forecast?studentId=${ids[0]}`],
      ['what the orders of the coming weeks feed, one group', `/coverage-feeding?groupId=${youths[0].group_id}`],
      ['which youths of the whole school need an order', `/production-orders/${orders[0].id}/needs`],
    ])
      rows.push({
        what: `\`GET ${path.split('?')[0].replace(/[0-9a-f-]{36}/, ':id')}\`, ${what}`,
        ...(await timed(rounds, get(path))),
        statements: await statements(school, get(path)),
      });
    await api.stop();
    return { counts, rows, seconds: school.seconds };
  } finally {
    await school.end();
  }
}

const page = ({ counts, rows }) => `# Coverage of the whole school

\`npm run bench:coverage\` writes this page: ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)} at the end of the run, Node ${process.version}.
The school is that of \`npm run seed:large\`: ${counts.youths} youths enrolled, ${counts.entries} time entries; one proof for each youth, operation and competence that the
hours know and a score of others a youth, ${counts.proofs} proofs in all, a third of them on an old version of the framework that maps into the new one of ${counts.competences} competences.

Goal: coverage of 120 youths × 80 competences in less than ${GOAL} ms. Times in ms.

| what | p50 | p95 | goal | statements |
| --- | ---: | ---: | ---: | ---: |
${rows.map(({ what, p50, p95, goal, statements: n }) => `| ${what} | ${p50.toFixed(1)} | ${p95.toFixed(1)}${goal && p95 > GOAL ? ' **missed**' : ''} | ${goal ?? ''} | ${n ?? 1} |`).join('\n')}

Statements as PostgreSQL counts them; over HTTP the session of the request and the note of the reading are among them.
`;

export async function run(args) {
  try {
    const { values } = parseArgs({ args, options: { quick: { type: 'boolean' } } });
    await prepare({ build: true });
    const report = page(await measure(values.quick ? QUICK : FULL));
    process.stdout.write(report);
    if (!values.quick) fs.writeFileSync(at('docs/bench-coverage.md'), report);
    process.exit(0);
  } catch (error) {
    say(sentence(error));
    console.error(error);
    process.exit(1);
  }
}

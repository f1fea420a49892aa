// A large school with ten years behind it: the year of the seed lived again nine times, with the youths who left, beside ten years of billing.
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { at, quietly } from '../support/run.mjs';
import { say } from '../support/say.mjs';
import { writeProofs } from './coverage.mjs';
import { lib } from './scratch.mjs';
import { tenYears } from './ten-years.mjs';

export const NOW = '2026-11-23T09:30:00+01:00';
/** Whole weeks, so that a day stays the day of the week it was. */
const DAYS = 364;
/** So many years a youth stays; what is older belongs to somebody who left. */
const STAY = 3;

const again = (table, changes) => `
  INSERT INTO ${table} SELECT r.* FROM ${table} t, generate_series(1, 9) AS n,
    LATERAL jsonb_populate_record(NULL::${table}, to_jsonb(t) || jsonb_build_object('id', ${then('t.id')}, ${changes})) AS r ON CONFLICT DO NOTHING`;
const then = (id) => `md5(${id} || '-' || n)::uuid`;
const earlier = (...columns) =>
  columns.map((name) => `'${name}', t.${name} - make_interval(days => n * ${DAYS})`).join(', ');
const day = (name) => `'${name}', t.${name} - n * ${DAYS}`;
const youth = `'student_id', CASE WHEN n < ${STAY} THEN t.student_id ELSE ${then('t.student_id')} END`;

const YEARS = [
  again(
    'students',
    `'state', 'left', 'enrolled_on', t.enrolled_on - n * ${DAYS}, 'born_on', t.born_on - n * ${DAYS}, 'left_on', greatest(t.enrolled_on - n * ${DAYS}, date '2026-07-01' - n * ${DAYS}),
     'last_name', t.last_name || ' ' || chr(64 + n::int), 'search_text', t.search_text || ' ' || chr(96 + n::int), 'framework_id', NULL`,
  ),
  again(
    'production_orders',
    `'number', t.number || '-' || n, 'state', 'closed', 'quote_id', NULL, ${day('opened_on')}, ${day('due_on')}, 'delivered_on', coalesce(t.delivered_on, date '2026-11-20') - n * ${DAYS},
     'closed_on', coalesce(t.closed_on, date '2026-11-20') - n * ${DAYS}, 'next_gesture', NULL, 'next_gesture_at', NULL`,
  ),
  again('operations', `'order_id', ${then('t.order_id')}, 'line_id', NULL, 'state', 'done', 'queue_position', NULL`),
  again('time_batches', `${day('day')}, ${earlier('recorded_at')}`),
  again(
    'time_entries',
    `'batch_id', ${then('t.batch_id')}, 'operation_id', ${then('t.operation_id')}, ${youth}, ${day('day')}, ${earlier('starts_at', 'ends_at', 'recorded_at')}, 'replaces_id', NULL`,
  ),
  again('roll_calls', `${day('day')}, ${earlier('taken_at', 'validated_at')}`),
  again('roll_call_marks', `'roll_call_id', ${then('t.roll_call_id')}, ${youth}`),
  again(
    'evidence',
    `'operation_id', ${then('t.operation_id')}, ${youth}, ${day('assessed_on')}, ${earlier('recorded_at')}`,
  ),
];

/** A school closes its months when their reports have gone. */
const LOCKED = `INSERT INTO locked_months (id, month, scope, locked_at)
  SELECT gen_random_uuid(), to_char(m, 'YYYY-MM'), 'hours', m FROM generate_series(date '2016-12-01', date '2026-10-01', interval '1 month') AS m`;

/** The services of the whole program on that database, without HTTP. */
export async function agedSchool(database, { scale = '1' } = {}) {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    ETABLI_SECRET: 'a secret for the benchmark only, 32',
    FILES_DIR: path.join(database.dir, 'files'),
    MAIL_DIR: path.join(database.dir, 'mail'),
    ETABLI_NOW: NOW,
    LOG_LEVEL: 'error',
    JOB_POLL_MS: '600000',
  };
  const seed = [at('dist/apps/worker/src/cli.js'), 'seed-large', '--scale', String(scale)];
  await quietly(`chargement à ${scale}`, process.execPath, seed, { env, everyMs: 20_000 });
  const school = await services(env);
  say('dix ans…');
  return { ...school, counts: await age(database.url, school) };
}

/** As the API has them, without its port. */
export async function services(env) {
  const [platform, billing, reports, pedagogy] = await Promise.all(
    ['platform', 'billing', 'reports', 'pedagogy'].map(lib),
  );
  const { ApiModule } = await import(at('dist/apps/api/src/api.module.js'));
  const whole = ApiModule.with(platform.readConfig(env));
  const app = await NestFactory.createApplicationContext(whole, { logger: false, abortOnError: false });
  const get = (token) => app.get(token, { strict: false });
  const asSystem = (work) => platform.actingAs(platform.SYSTEM, work);
  return { app, get, asSystem, platform, billing, reports, pedagogy };
}

export async function age(url, facts) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [{ id: customerId }] = (await client.query("SELECT id FROM customers WHERE kind = 'business' LIMIT 1")).rows;
  await writeProofs(client);
  await client.query('SET session_replication_role = replica');
  for (const sql of YEARS) await client.query(sql);
  await client.query('SET session_replication_role = DEFAULT');
  await client.query(LOCKED);
  await tenYears({ url, customerId, ...facts });
  await client.query('VACUUM ANALYZE');
  const [counts] = (
    await client.query(
      `SELECT (SELECT count(*) FROM time_entries) AS hours, (SELECT count(*) FROM invoices) AS invoices, (SELECT count(*) FROM production_orders) AS orders,
              (SELECT count(*) FROM customers) AS customers, (SELECT count(*) FROM students WHERE state = 'enrolled') AS youths, (SELECT count(*) FROM students) AS "allYouths",
              (SELECT count(*) FROM roll_call_marks) AS marks, (SELECT count(*) FROM evidence) AS proofs`,
    )
  ).rows;
  await client.end();
  return counts;
}

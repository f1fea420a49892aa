// The director's page on a large school with ten years of hours and invoices: p50 in ms, of the whole and of each part, and statements.
import 'reflect-metadata';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { percentile } from '../bench/school.mjs';
import { lib, scratch } from '../bench/scratch.mjs';
import { tenYears } from '../bench/ten-years.mjs';
import { at, quietly } from '../support/run.mjs';
import { say } from '../support/say.mjs';

const ROUNDS = 15;
const PERIOD = {
  month: '2026-11',
  from: '2026-11-01',
  to: '2026-11-23',
  yearFrom: '2026-01-01',
  beforeFrom: '2025-01-01',
  beforeTo: '2025-11-23',
};
const NOW = '2026-11-23T09:30:00+01:00';

/** The year of the seed again for each of the nine years before. */
const OLD_HOURS = `
  INSERT INTO time_entries SELECT r.* FROM time_entries t, generate_series(1, 9) AS n,
    LATERAL jsonb_populate_record(NULL::time_entries, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'day', t.day - n * 364,
      'starts_at', t.starts_at - make_interval(days => n * 364), 'ends_at', t.ends_at - make_interval(days => n * 364), 'replaces_id', NULL)) AS r`;

async function school(database, scale) {
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
  const [platform, schema, reports, billing] = await Promise.all(['platform', 'schema', 'reports', 'billing'].map(lib));
  class BenchModule {}
  const root = platform.PlatformModule.forRoot(platform.readConfig(env));
  Module({ imports: [root, schema.SchemaModule, reports.ReportsModule] })(BenchModule);
  const app = await NestFactory.createApplicationContext(BenchModule, { logger: false, abortOnError: false });
  const get = (token) => app.get(token, { strict: false });
  const asSystem = (work) => platform.actingAs(platform.SYSTEM, work);
  return { app, get, asSystem, billing, reports };
}

async function age(url, facts) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [{ id: customerId }] = (await client.query("SELECT id FROM customers WHERE kind = 'business' LIMIT 1")).rows;
  await tenYears({ url, customerId, ...facts });
  await client.query('SET session_replication_role = replica');
  await client.query(OLD_HOURS);
  await client.query('VACUUM ANALYZE');
  const counts = (
    await client.query(
      'SELECT (SELECT count(*) FROM time_entries) AS hours, (SELECT count(*) FROM invoices) AS invoices, (SELECT count(*) FROM students) AS youths',
    )
  ).rows[0];
  await client.end();
  return counts;
}

async function p50(work) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return percentile(times, 0.5);
}

export async function run(args) {
  const { values } = parseArgs({ args, options: { scale: { type: 'string', default: '1' } } });
  const database = await scratch();
  try {
    const facts = await school(database, values.scale);
    const { app, get, asSystem, reports } = facts;
    say('dix ans…');
    const counts = await age(database.url, facts);
    const cockpit = get(reports.Cockpit);
    const db = get(DataSource);
    const quiet = db.logger;
    let statements = 0;
    await asSystem(() => cockpit.view());
    db.logger = { ...quiet, logQuery: () => void (statements += 1) };
    await asSystem(() => cockpit.view());
    db.logger = quiet;
    const parts = [
      ['the whole page', () => cockpit.view()],
      ['the one statement', () => cockpit.tables('2026-11-23', PERIOD)],
      ['quotes', () => cockpit.quotes.waiting()],
      ['deliveries to bill', () => cockpit.proof.unbilled()],
      ['planning', () => cockpit.outlook.read()],
      ['alerts', () => cockpit.alerts.find({})],
      ['dues', () => cockpit.dues.until('2027-01-22')],
    ];
    const lines = [
      `The director's page after ten years: ${counts.hours} time entries, ${counts.invoices} invoices, ${counts.youths} youths; ${statements} statements.`,
      `${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}.`,
      '',
      '| part | p50 ms |',
      '|---|---:|',
    ];
    for (const [name, work] of parts) lines.push(`| ${name} | ${(await p50(() => asSystem(work))).toFixed(1)} |`);
    await app.close();
    const report = `${lines.join('\n')}\n`;
    fs.writeFileSync(at('docs/bench-cockpit.md'), report);
    process.stdout.write(report);
  } finally {
    await database.end();
  }
}

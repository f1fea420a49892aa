// A school on a PostgreSQL of its own that may be stopped and started again on its port, the API and workers on it, all thrown away after.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { openSchool, startApi } from '../bench/school.mjs';
import { scratch } from '../bench/scratch.mjs';
import { account } from '../db/account.mjs';
import { programs } from '../db/binaries.mjs';
import { running } from '../db/cluster.mjs';
import { atEnd } from '../support/ending.mjs';
import { alive, gone, pause } from '../support/process.mjs';
import { at } from '../support/run.mjs';
import { Plain } from '../support/say.mjs';

const PATIENCE_MS = 90_000;
const STALE_MS = '3000';

/** Waits until `done` answers something; fails with `what` after a minute and a half. */
export async function until(what, done) {
  for (const end = performance.now() + PATIENCE_MS; ; await pause(100)) {
    const found = await done();
    if (found) return found;
    if (performance.now() > end) throw new Plain(`attendu en vain : ${what}.`);
  }
}

export const must = (right, what) => {
  if (!right) throw new Plain(what);
};

class Stage {
  constructor(database, env, cookie) {
    Object.assign(this, { database, env, cookie, ends: [] });
    this.data = path.join(
      fs.existsSync(path.join(database.dir, 'pg', 'data')) ? path.join(database.dir, 'pg') : homeOf(database),
      'data',
    );
  }

  async api(env = {}) {
    this.server = await startApi({ ...this.env, ...env });
    this.ends.push(() => this.server.stop());
  }

  worker(redisUrl) {
    const child = spawn(process.execPath, [at('dist/apps/worker/src/main.js')], {
      env: { ...this.env, PATH: process.env.PATH, REDIS_URL: redisUrl, LOG_LEVEL: 'silent', NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.ends.push(async () => {
      child.kill('SIGTERM');
      if (!(await gone(child.pid, 15_000))) child.kill('SIGKILL');
    });
    return child;
  }

  /** One request; the answer is thrown when it is not the one wanted. */
  async call(address, { wanted, ...asked } = {}) {
    const answer = await this.answer(address, asked);
    if (wanted ? answer.status !== wanted : !answer.ok)
      throw new Plain(`${asked.method ?? 'GET'} ${address} : ${answer.status} ${await answer.text()}`);
    return answer;
  }
  /** One request and its answer, whatever it says. */
  async answer(address, { method = 'GET', body, key } = {}) {
    const headers = { cookie: this.cookie, origin: this.server.url, ...(key && { 'idempotency-key': key }) };
    if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json';
    const asked = { method, headers };
    if (body !== undefined) asked.body = body instanceof FormData ? body : JSON.stringify(body);
    return fetch(`${this.server.url}/api/v1${address}`, asked);
  }
  async read(address) {
    return (await this.call(address)).json();
  }
  /** The id of a report that was asked for. */
  async report(kind = 'workshop-hours', month = '2026-10') {
    const key = crypto.randomUUID();
    return (await (await this.call('/reports', { method: 'POST', body: { kind, month }, key })).json()).id;
  }

  /** A connection of one's own; what is lost with the server says nothing. */
  async client() {
    const client = new pg.Client({ connectionString: this.database.url });
    client.on('error', () => {});
    await client.connect();
    return client;
  }
  async rows(sql, values) {
    const client = await this.client();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** As a machine that loses power: connections break off, nothing is written down any more. */
  async crash() {
    const { pid } = running(this.data);
    const options = fs.readFileSync(path.join(this.data, 'postmaster.opts'), 'utf8');
    process.kill(pid, 'SIGQUIT');
    if (!(await gone(pid, 20_000))) throw new Plain('PostgreSQL ne s’arrête pas.');
    return [...options.matchAll(/"([^"]*)"/g)].map(([, argument]) => argument);
  }
  /** With the arguments that `crash` gave, so on the same port. */
  async revive(args) {
    const ids = account(this.data);
    const log = path.join(path.dirname(this.data), 'postgres.log');
    const out = fs.openSync(log, 'a');
    const child = spawn(path.join(programs(ids), 'postgres'), args, { ...ids, cwd: '/', stdio: ['ignore', out, out] });
    fs.closeSync(out);
    child.unref();
    this.database.pid = child.pid;
    await until('PostgreSQL revient', () => this.rows('SELECT 1').catch(() => null));
  }

  async end() {
    for (const one of this.ends.toReversed()) await one();
    const left = running(this.data);
    if (left)
      execFileSync(path.join(programs(account(this.data)), 'pg_ctl'), ['stop', '-D', this.data, '-m', 'immediate'], {
        ...account(this.data),
        stdio: 'ignore',
        cwd: '/',
      });
    if (left && alive(left.pid)) await gone(left.pid, 10_000);
    fs.rmSync(this.database.dir, { recursive: true, force: true });
  }
}

const homeOf = (database) => fs.readFileSync(path.join(database.dir, 'pg', 'location'), 'utf8').trim();

/**
 * @param {object} env of the API and the worker @param {(stage: Stage) => Promise<T>} play
 * @param {string} [parent] the folder that the database lies in
 */
export async function onStage(env, play, parent) {
  // it is to keep what it has said yes to
  const database = await scratch({ fast: false, parent });
  const { app, env: schoolEnv, cookies } = await openSchool(database);
  await app.close();
  const stage = new Stage(database, { ...schoolEnv, JOB_POLL_MS: '100', JOB_STALE_MS: STALE_MS, ...env }, cookies[0]);
  const forget = atEnd(() => stage.end());
  try {
    return await play(stage);
  } finally {
    forget();
    await stage.end();
  }
}

// Embedded PostgreSQL: start or adopt. Works cold, warm, after kill -9, as root and as an ordinary user.
import path from 'node:path';
import pg from 'pg';
import { account } from './db/account.mjs';
import { programs } from './db/binaries.mjs';
import { makeCluster, password, running, startServer } from './db/cluster.mjs';
import { home } from './db/home.mjs';
import { gone, pause } from './support/process.mjs';
import { Plain } from './support/say.mjs';

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

async function answers(url, ms) {
  for (const end = Date.now() + ms; ; await pause(25)) {
    try {
      await withClient(url, (client) => client.query('select 1'));
      return true;
    } catch {
      if (Date.now() > end) return false;
    }
  }
}

async function stop(pid) {
  for (const [signal, ms] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ]) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await gone(pid, ms)) return;
  }
}

/** Stops what a killed launcher left running in that folder, if anything. */
export async function stopLeftBehind(dir) {
  const left = running(path.join(dir, 'data'));
  if (left) await stop(left.pid);
}

/**
 * @param {{ dir: string, database?: string, fast?: boolean }} options
 *   dir: where the cluster lives; fast: no fsync, for tests whose data may be lost;
 * @returns url of the database, adminUrl of "postgres", home (the folder really used), pid, adopted, stop()
 */
export async function startDatabase({ dir, database = 'etabli', fast = false }) {
  const ids = account(path.join(dir, 'data'));
  const bin = programs(ids);
  const folder = home(dir, ids);
  const secret = password(folder, ids);
  const url = ({ port, socket }, name) =>
    `postgres://app:${secret}@127.0.0.1:${port}/${name}${socket && `?host=${encodeURIComponent(socket)}`}`;
  const data = makeCluster({ home: folder, bin, ids, fast });

  const left = running(data);
  if (left && !(await answers(url(left, 'postgres'), 20_000))) {
    throw new Plain(`PostgreSQL (processus ${left.pid}) tient ${data} mais ne répond pas : arrêtez-le, puis relancez.`);
  }
  const reachable = (server, ms) => answers(url(server, 'postgres'), ms);
  const server = left ?? (await startServer({ home: folder, data, bin, ids, fast, reachable }));

  await withClient(url(server, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`);
  });
  return {
    url: url(server, database),
    adminUrl: url(server, 'postgres'),
    home: folder,
    pid: server.pid,
    adopted: Boolean(left),
    stop: () => stop(server.pid),
  };
}

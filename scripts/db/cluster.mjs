// One PostgreSQL cluster in one folder: made once, then started or adopted.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aliveAs, freePort, pause } from '../support/process.mjs';
import { Plain } from '../support/say.mjs';

const LOCALE = process.platform === 'linux' ? 'C.UTF-8' : 'C';
const FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'max_connections=100',
  'timezone=UTC',
  'log_timezone=UTC',
  'update_process_title=off',
];
/** PostgreSQL's own 128 MB hold a year of a school; an eighth of the machine, at most 512 MB, holds ten. */
const sharedBuffers = () => `shared_buffers=${Math.min(512, Math.max(128, Math.floor(os.totalmem() / 2 ** 23)))}MB`;
/** The name of a socket has at most 107 bytes; commas and quotes in a setting would have to be escaped. */
const SOCKET_FOLDER = /^\/[\w./-]{1,80}$/;
const LOG_LIMIT = 10_000_000;

/** Nothing of our own environment (secrets) is handed to the server. */
const environment = () => {
  const { PATH, LD_LIBRARY_PATH } = process.env;
  return { PATH, LC_ALL: LOCALE, ...(LD_LIBRARY_PATH && { LD_LIBRARY_PATH }) };
};

const own = (file, ids) => ids.uid !== undefined && fs.chownSync(file, ids.uid, ids.gid);
const log = (home) => path.join(home, 'postgres.log');

/** The password of the cluster's only role, made at the first start. */
export function password(home, ids) {
  const file = path.join(home, 'password');
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
    own(file, ids);
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/** initdb beside the final place, then one rename: a cluster killed in the making is never taken for a whole one. */
export function makeCluster({ home, bin, ids, fast }) {
  const data = path.join(home, 'data');
  if (fs.existsSync(data)) return data;
  const half = `${data}.new`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.mkdirSync(half, { mode: 0o700 });
  own(half, ids);
  const args = [
    '-D',
    half,
    '-U',
    'app',
    `--pwfile=${path.join(home, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ];
  args.push(
    `--locale=${LOCALE}`,
    '--locale-provider=icu',
    '--icu-locale=fr-FR',
    '--no-instructions',
    ...(fast ? ['--no-sync'] : []),
  );
  try {
    execFileSync(path.join(bin, 'initdb'), args, { ...ids, env: environment(), cwd: '/', stdio: 'pipe' });
  } catch (error) {
    const detail = String(error.stderr ?? error.message);
    throw Object.assign(new Error(`initdb : ${detail.trim()}`), { detail, code: error.code });
  }
  fs.renameSync(half, data);
  return data;
}

/**
 * Where the server is reached beside its port: a socket in its own folder costs a fifth less of the processor than TCP does for
 * an answer of a few rows. None on Windows, nor under a folder whose name is too long for one.
 */
const socketFolder = (home) => (process.platform !== 'win32' && SOCKET_FOLDER.test(home) ? home : '');

/**
 * The server left running on this folder by a launcher that was killed. A stale pid file is removed.
 * @returns {{ pid: number, port: number, socket: string } | undefined} socket: the folder of its socket, or nothing
 */
export function running(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const [pid, , , port, socket = ''] = fs.readFileSync(file, 'utf8').split('\n');
  if (aliveAs(Number(pid), data)) return { pid: Number(pid), port: Number(port), socket: socket.trim() };
  fs.rmSync(file, { force: true });
  return undefined;
}

/**
 * Starts the server detached, so that Ctrl-C lets the launcher stop it in order; in tests it stays in the group and
 * ends with it.
 */
export async function startServer({ home, data, bin, ids, fast, reachable }) {
  const socket = socketFolder(home);
  for (let attempt = 1; attempt <= 5; attempt++) {
    const port = await freePort();
    if ((fs.statSync(log(home), { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) fs.truncateSync(log(home));
    const out = fs.openSync(log(home), 'a', 0o600);
    own(log(home), ids);
    const given = [...SETTINGS, `unix_socket_directories=${socket}`, ...(fast ? FAST : [sharedBuffers()])];
    const settings = given.flatMap((setting) => ['-c', setting]);
    const child = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...ids,
      env: environment(),
      cwd: '/',
      stdio: ['ignore', out, out],
      detached: !fast,
    });
    fs.closeSync(out);
    child.unref();
    const died = new Promise((done) => child.once('exit', () => done(false)).once('error', () => done(false)));
    const server = { pid: child.pid, port, socket };
    if (await Promise.race([reachable(server, 30_000), died])) return server;
    await pause(500); // the children of a killed server may still hold its memory
  }
  const detail = fs.readFileSync(log(home), 'utf8').slice(-2000);
  if (/no space left/i.test(detail)) throw Object.assign(new Error(detail), { code: 'ENOSPC' });
  throw new Plain(`PostgreSQL ne démarre pas : la raison est écrite dans ${log(home)}.`);
}

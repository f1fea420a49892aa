// Processes and ports. Built-ins only.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Is this pid a living process? A zombie is dead: pid 1 of a container may reap late. */
export function alive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    return !/\) [ZX] /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** The command line of a pid, '' when it cannot be known. */
export function commandLine(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    try {
      return execFileSync('ps', ['-p', String(pid), '-o', 'command='], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch {
      return '';
    }
  }
}

/** Does this pid live and run what we think? Pids are reused, above all in containers. */
export const aliveAs = (pid, part) => alive(pid) && commandLine(pid).search(part) >= 0;

/** Waits until a pid is gone; false when it outlived the time given in ms. */
export async function gone(pid, ms) {
  for (const end = Date.now() + ms; alive(pid);) {
    if (Date.now() > end) return false;
    await pause(25);
  }
  return true;
}

/** A port nobody listens on just now. */
export const freePort = () =>
  new Promise((done, failed) => {
    const server = net.createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** The error code of listening there (EADDRINUSE, EACCES…), null when the port is free. */
export const portTrouble = (port, host) =>
  new Promise((done) => {
    const server = net.createServer().once('error', (error) => done(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(null)));
  });

/** Waits until something accepts connections there; false after the time given in ms. */
export async function listening(port, ms) {
  for (const end = Date.now() + ms; ; await pause(25)) {
    const accepted = await new Promise((done) => {
      const socket = net.connect(port, '127.0.0.1');
      socket.once('connect', () => done(true)).once('error', () => done(false));
      socket.once('connect', () => socket.destroy());
    });
    if (accepted || Date.now() > end) return accepted;
  }
}

/** The file of that name on the PATH, or undefined. */
export function onPath(name) {
  for (const folder of [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/usr/sbin']) {
    const file = `${folder}/${name}`;
    if (folder && fs.existsSync(file)) return file;
  }
  return undefined;
}

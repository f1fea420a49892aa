// A Redis for one run of the tests, kept in memory only.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { aliveAs, freePort, listening, onPath } from '../../scripts/support/process.mjs';

const note = (dir) => path.join(dir, 'redis.json');

/** @param {string} dir @param {number} [wantedPort]
 * @returns {Promise<{ url: string, stop: () => void } | undefined>} undefined without redis-server: the stories that need it say so and fail
 */
export async function startRedis(dir, wantedPort) {
  const program = onPath('redis-server');
  if (!program) return undefined;
  const port = wantedPort ?? (await freePort());
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--daemonize', 'no'];
  const child = spawn(program, args, { stdio: 'ignore', cwd: dir });
  fs.writeFileSync(note(dir), JSON.stringify({ pid: child.pid, port }));
  if (!(await listening(port, 10_000))) throw new Error('redis-server was started but does not answer');
  return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill('SIGKILL') };
}

/** Ends the Redis of a run that was killed. */
export function stopLeftBehindRedis(dir) {
  if (!fs.existsSync(note(dir))) return;
  const { pid, port } = JSON.parse(fs.readFileSync(note(dir), 'utf8'));
  if (aliveAs(pid, `redis-server.*:${port}`)) process.kill(pid, 'SIGKILL');
}

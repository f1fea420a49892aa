import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startRedis } from './redis.mjs';
import type { World } from './world.js';

const WORKER = path.resolve(import.meta.dirname, '../../dist/apps/worker/src/main.js');
const PATIENCE_MS = 20_000;
const SOON_MS = 40;

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SOON_MS));

/** Waits until `done` says yes; the test fails with `what` after twenty seconds. */
export async function until(what: string, done: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await done())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await soon();
  }
}

/** A Redis of one's own, to be killed and brought back on the same port. */
export class OwnRedis {
  private constructor(
    private readonly folder: string,
    private current: { url: string; stop(): void },
  ) {}

  static async start(): Promise<OwnRedis> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-redis-'));
    return new OwnRedis(folder, await OwnRedis.launch(folder));
  }
  get url(): string {
    return this.current.url;
  }
  /** Everything in memory is lost: that is the point. */
  kill(): void {
    this.current.stop();
  }
  async restart(): Promise<void> {
    this.current = await OwnRedis.launch(this.folder, Number(new URL(this.url).port));
  }
  end(): void {
    this.current.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
  private static async launch(folder: string, port?: number): Promise<{ url: string; stop(): void }> {
    const redis = await startRedis(folder, port);
    if (!redis) throw new Error('redis-server is missing: apt-get install redis-server');
    return redis;
  }
}

/** apps/worker as it is deployed, in a process of its own, on the world's database. */
export class WorkerProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly world: World,
  ) {}

  static start(world: World, redisUrl: string, env: Record<string, string> = {}): WorkerProcess {
    const { DATABASE_URL, ETABLI_SECRET, FILES_DIR, MAIL_DIR } = world.config;
    const child = spawn(process.execPath, ['--enable-source-maps', WORKER], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL,
        ETABLI_SECRET,
        FILES_DIR,
        MAIL_DIR,
        REDIS_URL: redisUrl,
        LOG_LEVEL: 'error',
        JOB_POLL_MS: '60',
        JOB_STALE_MS: '2000',
        ...env,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return new WorkerProcess(child, world);
  }

  /** No event waits, no run is queued or running. */
  async settle(): Promise<void> {
    await until('all jobs done', async () => {
      const [row]: { waiting: number }[] = await this.world.db.query(
        `SELECT (SELECT count(*) FROM outbox_events WHERE relayed_at IS NULL) + (SELECT count(*) FROM job_runs WHERE state IN ('queued', 'running')) AS waiting`,
      );
      return row?.waiting === 0;
    });
  }

  /** As the machine dies: no goodbye. */
  kill(): void {
    this.child.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.kill(), 5_000);
    await gone;
    clearTimeout(timer);
  }
}

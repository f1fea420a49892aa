import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { startRedis } from './redis.mjs';
import type { World } from './world.js';

const app = (name: string): string => path.resolve(import.meta.dirname, `../../dist/apps/${name}/src/main.js`);
const PATIENCE_MS = 60_000;
const SOON_MS = 40;

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SOON_MS));

/** Waits until `done` says yes; the test fails with `what` after a minute: a worker and its first process start slowly on a busy machine. */
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

/** apps/api as it is deployed, in a process of its own, on the world's database; to be killed and started again on its port. */
export class ApiProcess {
  private constructor(
    private child: ChildProcess,
    private readonly launch: () => ChildProcess,
    readonly url: string,
  ) {}

  static async start(world: World, more: Record<string, string> = {}): Promise<ApiProcess> {
    const { DATABASE_URL, ETABLI_SECRET, FILES_DIR, MAIL_DIR } = world.config;
    const port = await freePort();
    const env = {
      PATH: process.env.PATH,
      PORT: String(port),
      DATABASE_URL,
      ETABLI_SECRET,
      FILES_DIR,
      MAIL_DIR,
      LOG_LEVEL: 'silent',
      JOB_POLL_MS: '600000',
      ...more,
    };
    const launch = (): ChildProcess =>
      spawn(process.execPath, [app('api')], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const api = new ApiProcess(launch(), launch, `http://127.0.0.1:${port}`);
    await api.ready();
    return api;
  }

  ready(): Promise<void> {
    return until('the API answers', async () =>
      fetch(`${this.url}/api/health/live`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
  }

  /** As the machine dies: no goodbye. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await gone;
  }

  async restart(): Promise<void> {
    this.child = this.launch();
    await this.ready();
  }

  get alive(): boolean {
    return alive(this.child);
  }
  /** The processes that do its runs. */
  get children(): number[] {
    return childrenOf(this.child);
  }
  stop(): Promise<Stopped> {
    return stopped(this.child);
  }
}

/** How a process ended that was asked to: its exit code, null when it had to be killed after fifteen seconds. */
interface Stopped {
  readonly code: number | null;
  readonly ms: number;
}

const alive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

const childrenOf = ({ pid }: ChildProcess): number[] =>
  fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim().split(' ').filter(Boolean).map(Number);

async function stopped(child: ChildProcess): Promise<Stopped> {
  const from = performance.now();
  if (alive(child)) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(timer);
  }
  return { code: child.exitCode, ms: performance.now() - from };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** apps/worker as it is deployed, in a process of its own, on the world's database. */
export class WorkerProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly world: World,
  ) {}

  /** `program`: another one than the worker's own. */
  static start(
    world: World,
    redisUrl: string,
    env: Record<string, string> = {},
    program: string = app('worker'),
  ): WorkerProcess {
    const { DATABASE_URL, ETABLI_SECRET, FILES_DIR, MAIL_DIR } = world.config;
    const child = spawn(process.execPath, [program], {
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

  /** As who stops a whole group of processes: its children hear the signal, too. */
  tellChildren(signal: NodeJS.Signals): void {
    for (const child of childrenOf(this.child)) process.kill(child, signal);
  }

  get alive(): boolean {
    return alive(this.child);
  }

  /** As the machine dies: no goodbye. */
  kill(): void {
    this.child.kill('SIGKILL');
  }

  stop(): Promise<Stopped> {
    return stopped(this.child);
  }
}

import path from 'node:path';
import { JobRun, Jobs } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { type Client, OwnRedis, until, WorkerProcess, world, type World } from '@etabli/testing';

const PROGRAM = path.join(import.meta.dirname, 'worker.mjs');

/** A process that holds half of that after a run is not kept for the next one; so much is the program alone at 200 MB. */
const SMALL = { JOB_MEMORY_MB: '600', JOB_STOP_MS: '1500' };

interface Steps {
  readonly count?: number;
  readonly ms?: number;
  /** the flag it waits for after its last step */
  readonly waits?: string;
}

/** A school whose runs are done by workers in processes of their own, with a Redis of its own. */
export class Scene {
  private readonly workers: WorkerProcess[] = [];

  private constructor(
    readonly w: World,
    readonly redis: OwnRedis,
    readonly trainer: Client,
  ) {}

  static async open(): Promise<Scene> {
    const redis = await OwnRedis.start();
    const w = await world({ REDIS_URL: redis.url });
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    await w.db.query('CREATE TABLE fault_effects (run_id uuid NOT NULL)');
    await w.db.query('CREATE TABLE fault_flags (name text PRIMARY KEY)');
    return new Scene(w, redis, await w.client('master_trainer'));
  }

  worker(env: Record<string, string> = {}): WorkerProcess {
    const worker = WorkerProcess.start(this.w, this.redis.url, { ...SMALL, ...env }, PROGRAM);
    this.workers.push(worker);
    return worker;
  }

  steps(params: Steps = {}, maxAttempts = 4): Promise<string> {
    return this.ask('fault.steps', { ...params }, maxAttempts);
  }
  ask(kind: string, params: Record<string, unknown>, maxAttempts = 4): Promise<string> {
    return this.w.as('master_trainer', () => this.w.get(Jobs).enqueue({ kind, title: 'Panne', params, maxAttempts }));
  }
  /** The run of a report of the school. */
  async report(): Promise<string> {
    const { body } = await this.trainer.post('/reports', { kind: 'workshop-hours', month: '2026-10' }).expect(201);
    return (await this.trainer.get(`/reports/${body.id}`).expect(200)).body.runId as string;
  }

  raise(flag: string): Promise<unknown> {
    return this.w.db.query('INSERT INTO fault_flags VALUES ($1)', [flag]);
  }
  run(id: string): Promise<JobRun> {
    return this.w.db.manager.findOneByOrFail(JobRun, { id });
  }
  becomes(id: string, wanted: Partial<JobRun>): Promise<void> {
    return until(`run ${JSON.stringify(wanted)}`, async () => {
      const run = await this.run(id);
      return Object.entries(wanted).every(([name, value]) => run[name as keyof JobRun] === value);
    });
  }
  /** How often each of these runs left its effect. */
  async effects(...ids: string[]): Promise<number[]> {
    const rows: { id: string; count: number }[] = await this.w.db.query(
      'SELECT run_id AS id, count(*)::int AS count FROM fault_effects GROUP BY run_id',
    );
    return ids.map((id) => rows.find((row) => row.id === id)?.count ?? 0);
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
    await this.w.end();
    this.redis.end();
  }
}

/** Keeps every report waiting in its middle: nobody reads hours until it is let go. */
export async function holdHours({ w }: Scene): Promise<() => Promise<void>> {
  const holder = w.db.createQueryRunner();
  await holder.startTransaction();
  await holder.query('LOCK TABLE time_entries IN ACCESS EXCLUSIVE MODE');
  return async () => {
    await holder.commitTransaction();
    await holder.release();
  };
}

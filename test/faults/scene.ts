import path from 'node:path';
import { JobRun, Jobs, type Tells } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { type Client, MailServer, OwnRedis, until, WorkerProcess, world, type World } from '@etabli/testing';

const PROGRAM = path.join(import.meta.dirname, 'worker.mjs');

/** A process that holds half of that after a run is not kept for the next one; so much is the program alone at 200 MB. */
const SMALL = { JOB_MEMORY_MB: '600', JOB_STOP_MS: '1500' };

interface Steps {
  readonly count?: number;
  readonly ms?: number;
  /** the flag it waits for after its last step */
  readonly waits?: string;
  /** the flag without which it fails after its last step */
  readonly needs?: string;
}

/** A school whose runs are done by workers in processes of their own, with a Redis of its own. */
export class Scene {
  private readonly workers: WorkerProcess[] = [];

  private constructor(
    readonly w: World,
    readonly redis: OwnRedis,
    readonly mails: MailServer,
    readonly trainer: Client,
  ) {}

  static async open(): Promise<Scene> {
    const redis = await OwnRedis.start();
    const w = await world({ REDIS_URL: redis.url });
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    await w.db.query('CREATE TABLE fault_effects (run_id uuid NOT NULL)');
    await w.db.query('CREATE TABLE fault_flags (name text PRIMARY KEY)');
    const mails = new MailServer();
    await mails.open();
    return new Scene(w, redis, mails, await w.client('master_trainer'));
  }

  worker(env: Record<string, string> = {}): WorkerProcess {
    const worker = WorkerProcess.start(this.w, this.redis.url, { ...SMALL, SMTP_URL: this.mails.url, ...env }, PROGRAM);
    this.workers.push(worker);
    return worker;
  }

  steps(params: Steps = {}, maxAttempts = 4): Promise<string> {
    return this.ask('fault.steps', { ...params }, maxAttempts);
  }
  /** Who asked is told of its end when `tells` says so. */
  ask(kind: string, params: Record<string, unknown>, maxAttempts = 4, tells: Tells | null = null): Promise<string> {
    const request = { kind, title: 'Panne', params, maxAttempts, tells };
    return this.w.as('master_trainer', () => this.w.get(Jobs).enqueue(request));
  }
  report(): Promise<string> {
    return report(this.trainer);
  }

  raise(flag: string): Promise<unknown> {
    return this.w.db.query('INSERT INTO fault_flags VALUES ($1)', [flag]);
  }
  run(id: string): Promise<JobRun> {
    return this.w.db.manager.findOneByOrFail(JobRun, { id });
  }
  becomes(id: string, wanted: Partial<JobRun>): Promise<void> {
    return becomes(this.w, id, wanted);
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
    await this.mails.close();
    this.redis.end();
  }
}

/** The run of a report of the school. */
export async function report(trainer: Client): Promise<string> {
  const { body } = await trainer.post('/reports', { kind: 'workshop-hours', month: '2026-10' }).expect(201);
  return (await trainer.get(`/reports/${body.id}`).expect(200)).body.runId as string;
}

export function becomes({ db }: World, id: string, wanted: Partial<JobRun>): Promise<void> {
  return until(`run ${JSON.stringify(wanted)}`, async () => {
    const run = await db.manager.findOneByOrFail(JobRun, { id });
    return Object.entries(wanted).every(([name, value]) => run[name as keyof JobRun] === value);
  });
}

interface Held {
  /** So many others wait for the table. */
  waited(count: number): Promise<void>;
  letGo(): Promise<void>;
}

/** Nobody can do anything with the table, or with `SHARE` write into it, until it is let go. */
export async function holdTable({ db }: World, table: string, mode = 'ACCESS EXCLUSIVE'): Promise<Held> {
  const holder = db.createQueryRunner();
  await holder.startTransaction();
  await holder.query(`LOCK TABLE ${table} IN ${mode} MODE`);
  return {
    waited: (count) =>
      until(`${count} wait for ${table}`, async () => {
        const [row]: { waiting: number }[] = await db.query(
          'SELECT count(*)::int AS waiting FROM pg_locks WHERE relation = $1::regclass AND NOT granted',
          [table],
        );
        return row!.waiting === count;
      }),
    letGo: async () => {
      await holder.commitTransaction();
      await holder.release();
    },
  };
}

/** Every report waits in its middle: nobody reads hours. */
export const holdHours = (w: World): Promise<Held> => holdTable(w, 'time_entries');

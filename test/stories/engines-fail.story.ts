import { JobRun } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { type Client, OwnRedis, until, WorkerProcess, world, type World } from '@etabli/testing';

/** Keeps every report waiting in its middle: nobody reads hours until it is let go. */
async function holdHours(w: World): Promise<() => Promise<void>> {
  const holder = w.db.createQueryRunner();
  await holder.startTransaction();
  await holder.query('LOCK TABLE time_entries IN ACCESS EXCLUSIVE MODE');
  return async () => {
    await holder.commitTransaction();
    await holder.release();
  };
}

describe('une panne au milieu d’un rapport ne perd rien', () => {
  let w: World;
  let redis: OwnRedis;
  let worker: WorkerProcess;
  let trainer: Client;

  beforeAll(async () => {
    redis = await OwnRedis.start();
    w = await world({ REDIS_URL: redis.url });
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    trainer = await w.client('master_trainer');
    worker = WorkerProcess.start(w, redis.url);
  });
  afterAll(async () => {
    await worker.stop();
    await w.end();
    redis.end();
  });

  const request = async (): Promise<string> => {
    const { body } = await trainer.post('/reports', { kind: 'workshop-hours', month: '2026-10' }).expect(201);
    return (await trainer.get(`/reports/${body.id}`).expect(200)).body.runId as string;
  };
  const state = async (runId: string): Promise<string> =>
    (await w.db.manager.findOneByOrFail(JobRun, { id: runId })).state;
  const becomes = (runId: string, wanted: string): Promise<void> =>
    until(`run ${wanted}`, async () => (await state(runId)) === wanted);

  it('le worker meurt : un autre reprend le rapport', async () => {
    const letGo = await holdHours(w);
    const run = await request();
    await becomes(run, 'running');
    worker.kill();
    await letGo();
    expect(await state(run)).toBe('running');
    worker = WorkerProcess.start(w, redis.url);
    await becomes(run, 'done');
    expect(await w.db.manager.findOneByOrFail(JobRun, { id: run })).toMatchObject({ attempt: 2, progress: 100 });
  });

  it('Redis meurt avec tout ce qu’il savait : le rapport en cours finit, le suivant attend puis se fait', async () => {
    const letGo = await holdHours(w);
    const inTheMiddle = await request();
    await becomes(inTheMiddle, 'running');
    redis.kill();
    const asked = await request();
    await letGo();
    await becomes(inTheMiddle, 'done');
    expect(await state(asked)).toBe('queued');
    await redis.restart();
    await becomes(asked, 'done');
  });
});

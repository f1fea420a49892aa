import { unzipSync } from 'fflate';
import { JobRun } from '@etabli/platform';
import {
  type Client,
  dossierGroup,
  type DossierGroup,
  openSchool,
  OwnRedis,
  until,
  WorkerProcess,
  world,
  type World,
} from '@etabli/testing';

/** Keeps every booklet waiting in its middle: nobody reads balances until it is let go. */
async function holdReviews(w: World): Promise<() => Promise<void>> {
  const holder = w.db.createQueryRunner();
  await holder.startTransaction();
  await holder.query('LOCK TABLE progress_reviews IN ACCESS EXCLUSIVE MODE');
  return async () => {
    await holder.commitTransaction();
    await holder.release();
  };
}

/** A trainer asks for the booklets of his group; the real worker prints them, dies, is stopped. */
describe('les livrets d’un groupe, par le vrai worker', () => {
  let w: World;
  let redis: OwnRedis;
  let worker: WorkerProcess;
  let trainer: Client;
  let g: DossierGroup;

  beforeAll(async () => {
    redis = await OwnRedis.start();
    w = await world({ REDIS_URL: redis.url });
    await openSchool(w);
    g = await dossierGroup(w, { youths: 3, days: 4 });
    trainer = await w.clientOf('karim@test.example');
    worker = WorkerProcess.start(w, redis.url);
  });
  afterAll(async () => {
    await worker.stop();
    await w.end();
    redis.end();
  });

  const ask = async (): Promise<{ id: string; run: string }> => {
    const { body } = await trainer.post(`/groups/${g.groupId}/dossiers`, { kind: 'booklet' }).expect(201);
    return { id: body.id, run: (await trainer.get(`/dossiers/${body.id}`).expect(200)).body.runId };
  };
  const run = (id: string): Promise<JobRun> => w.db.manager.findOneByOrFail(JobRun, { id });
  const becomes = (id: string, wanted: string): Promise<void> =>
    until(`run ${wanted}`, async () => (await run(id)).state === wanted);
  const kept = async (id: string): Promise<number> =>
    (await w.db.query('SELECT count(*) AS n FROM dossiers WHERE batch_id = $1', [id]))[0].n;
  const files = async (): Promise<number> =>
    (await w.db.query("SELECT count(*) AS n FROM stored_files WHERE media_type = 'application/pdf'"))[0].n;

  it('se préparent en un travail, avec leur avancement en mots, et se prennent en une archive', async () => {
    const letGo = await holdReviews(w);
    const asked = await ask();
    await until('words of progress', async () =>
      /^Livret de suivi \d sur 3$|Lecture/.test((await run(asked.run)).step ?? ''),
    );
    await letGo();
    await becomes(asked.run, 'done');
    expect(await kept(asked.id)).toBe(3);
    expect(Object.keys(unzipSync((await trainer.download(`/dossiers/${asked.id}/zip`)).bytes)).length).toBe(3);
  });

  it('le worker meurt au milieu : rien n’est gardé, un autre refait tout', async () => {
    const before = await files();
    const letGo = await holdReviews(w);
    const asked = await ask();
    await becomes(asked.run, 'running');
    worker.kill();
    await letGo();
    expect([await kept(asked.id), await files()]).toEqual([0, before]);
    worker = WorkerProcess.start(w, redis.url);
    await becomes(asked.run, 'done');
    expect((await run(asked.run)).attempt).toBe(2);
    expect([await kept(asked.id), await files()]).toEqual([3, before + 3]);
  });

  it('arrêtés, ne gardent rien et le disent', async () => {
    const before = await files();
    const letGo = await holdReviews(w);
    const asked = await ask();
    await becomes(asked.run, 'running');
    await trainer.post(`/jobs/${asked.run}/cancel`).expect(204);
    await letGo();
    await becomes(asked.run, 'cancelled');
    expect([await kept(asked.id), await files()]).toEqual([0, before]);
    await trainer.get(`/dossiers/${asked.id}/zip`).expect(409);
  });
});

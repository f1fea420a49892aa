import type { WorkerProcess } from '@etabli/testing';
import { holdHours, Scene } from './scene.js';

describe('Redis meurt avec tout ce qu’il savait, pendant que des travaux attendent et que d’autres se font', () => {
  let scene: Scene;
  let worker: WorkerProcess;

  beforeAll(async () => {
    scene = await Scene.open();
    worker = scene.worker();
  }, 120_000);
  afterAll(() => scene.end(), 60_000);

  it('revenu vide, chaque travail finit, aucun n’est perdu ni fait deux fois', async () => {
    const letGo = await holdHours(scene);
    const atWork = [await scene.report(), await scene.report()];
    for (const id of atWork) await scene.becomes(id, { state: 'running' });
    const waiting = [await scene.report(), await scene.steps(), await scene.steps({ count: 3, ms: 20 })];
    for (const id of waiting) await scene.becomes(id, { dispatches: 1 });
    scene.redis.kill();
    const askedMeanwhile = [await scene.report(), await scene.steps()];
    await letGo();
    for (const id of atWork) await scene.becomes(id, { state: 'done' });
    expect((await scene.run(askedMeanwhile[0]!)).state).toBe('queued');
    await scene.redis.restart();

    const all = [...atWork, ...waiting, ...askedMeanwhile];
    for (const id of all) await scene.becomes(id, { state: 'done' });
    expect(await Promise.all(all.map(async (id) => (await scene.run(id)).attempt))).toEqual(all.map(() => 1));
    expect(await scene.effects(waiting[1]!, waiting[2]!, askedMeanwhile[1]!)).toEqual([1, 1, 1]);
    const [{ files, reports, runs }] = await scene.w.db.query(
      `SELECT (SELECT count(*) FROM stored_files) AS files, (SELECT count(*) FROM reports WHERE pdf_file_id IS NOT NULL) AS reports,
              (SELECT count(*) FROM job_runs WHERE state <> 'done') AS runs`,
    );
    expect({ files, reports, runs }).toEqual({ files: 8, reports: 4, runs: 0 });
  }, 120_000);

  it('un worker s’arrête pendant que Redis meurt, et se lance sans lui ; ce qui est demandé entre-temps se fait à son retour', async () => {
    const atWork = await scene.steps({ waits: 'next worker' });
    await scene.becomes(atWork, { state: 'running' });
    const stopped = worker.stop();
    scene.redis.kill();
    expect(await stopped).toMatchObject({ code: 0 });
    expect(await scene.run(atWork)).toMatchObject({ state: 'queued', attempt: 0 });
    await scene.raise('next worker');
    worker = scene.worker();
    const asked = await scene.steps();
    await scene.redis.restart();
    for (const id of [atWork, asked]) await scene.becomes(id, { state: 'done', attempt: 1 });
  }, 120_000);
});

import { until, type WorkerProcess } from '@etabli/testing';
import { holdHours, Scene } from './scene.js';

/** The launcher and Docker wait ten seconds at least. */
const GRACE_MS = 9_000;

// one school for all: each process that starts loads the whole program
let scene: Scene;
let worker: WorkerProcess;

beforeAll(async () => {
  scene = await Scene.open();
  worker = scene.worker();
}, 120_000);
afterAll(() => scene.end(), 60_000);

describe('Redis meurt avec tout ce qu’il savait, pendant que des travaux attendent et que d’autres se font', () => {
  it('revenu vide, chaque travail finit, aucun n’est perdu ni fait deux fois', async () => {
    const hours = await holdHours(scene.w);
    const atWork = [await scene.report(), await scene.report()];
    for (const id of atWork) await scene.becomes(id, { state: 'running' });
    const waiting = [await scene.report(), await scene.steps(), await scene.steps({ count: 3, ms: 20 })];
    for (const id of waiting) await scene.becomes(id, { dispatches: 1 });
    scene.redis.kill();
    const askedMeanwhile = [await scene.report(), await scene.steps()];
    await hours.letGo();
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

describe('un worker meurt, s’arrête ou manque de mémoire', () => {
  it('tué au milieu : un autre reprend le travail et le finit une fois ; sans essai restant, il dit pourquoi', async () => {
    const steps = await scene.steps({ count: 2, waits: 'second worker' });
    const last = await scene.steps({ waits: 'never' }, 1);
    await scene.becomes(steps, { state: 'running', progress: 33 });
    await scene.becomes(last, { state: 'running' });
    worker.kill();
    worker = scene.worker();
    await scene.becomes(steps, { state: 'running', attempt: 2 });
    await scene.raise('second worker');
    await scene.becomes(steps, { state: 'done', attempt: 2, progress: 100, failure: null });
    await scene.becomes(last, { state: 'failed' });
    expect(await scene.run(last)).toMatchObject({
      attempt: 1,
      failure: 'Le travail a été interrompu à chaque essai ; relancez-le ou prévenez l’administration.',
    });
    expect(await scene.effects(steps, last)).toEqual([1, 0]);
  }, 120_000);

  it.each([
    ['en dehors du tas de JavaScript', {}],
    ['dans le tas, sans jamais rendre la main', { heap: true }],
  ])(
    'un travail qui prend trop de mémoire %s échoue avec une phrase, les autres continuent',
    async (_, params) => {
      const other = await scene.steps({ waits: `beside ${JSON.stringify(params)}` });
      await scene.becomes(other, { state: 'running' });
      const hungry = await scene.ask('fault.hungry', params);
      await scene.becomes(hungry, { state: 'failed' });
      expect(await scene.run(hungry)).toMatchObject({
        attempt: 1,
        failure: expect.stringContaining('plus de mémoire'),
      });
      await scene.raise(`beside ${JSON.stringify(params)}`);
      await scene.becomes(other, { state: 'done', attempt: 1 });
      expect(worker.alive).toBe(true);
    },
    120_000,
  );

  it('arrêté : ce qui finit bientôt finit, le reste est rendu sans compter d’essai et repris aussitôt', async () => {
    const [soon, stuck] = [await scene.steps({ waits: 'told to stop' }), await scene.steps({ waits: 'third worker' })];
    for (const id of [soon, stuck]) await until('its first step', async () => (await scene.run(id)).progress > 0);
    const waiting = await scene.steps();
    await scene.becomes(waiting, { dispatches: 1 });
    worker.tellChildren('SIGTERM');
    const stopping = worker.stop();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await scene.raise('told to stop');
    const { code, ms } = await stopping;
    expect(code).toBe(0);
    expect(ms).toBeLessThan(GRACE_MS);
    expect(await scene.run(soon)).toMatchObject({ state: 'done', attempt: 1 });
    expect(await scene.run(stuck)).toMatchObject({ state: 'queued', attempt: 0, dispatchedAt: null });
    await scene.raise('third worker');
    // a run that would be thought lost after a minute alone is not what brings these back
    worker = scene.worker({ JOB_STALE_MS: '60000' });
    for (const id of [stuck, waiting]) await scene.becomes(id, { state: 'done', attempt: 1 });
    expect(await scene.effects(soon, stuck, waiting)).toEqual([1, 1, 1]);
  }, 120_000);
});

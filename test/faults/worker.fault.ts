import { until, type WorkerProcess } from '@etabli/testing';
import { Scene } from './scene.js';

/** The launcher and Docker wait ten seconds at least. */
const GRACE_MS = 9_000;

describe('un worker meurt, s’arrête ou manque de mémoire', () => {
  let scene: Scene;
  let worker: WorkerProcess;

  beforeAll(async () => {
    scene = await Scene.open();
    worker = scene.worker();
  }, 120_000);
  afterAll(() => scene.end(), 60_000);

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

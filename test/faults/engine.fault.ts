import { readable, until, type WorkerProcess } from '@etabli/testing';
import { holdHours, holdTable, Scene } from './scene.js';

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

describe('ce que l’administration voit des travaux, et ce qu’elle y peut', () => {
  const shown = async (state: string): Promise<string[]> => {
    const administrator = await scene.w.client('administrator');
    const { body } = await administrator.get(`/jobs?state=${state}`).expect(200);
    return body.items.map(({ id }: { id: string }) => id);
  };

  it('voit ce qui attend, se fait et a échoué ; annule les deux premiers, relance le dernier', async () => {
    const administrator = await scene.w.client('administrator');
    const failed = await scene.steps({ needs: 'put right' }, 1);
    await scene.becomes(failed, { state: 'failed', attempt: 1 });
    const atWork = [await scene.steps({ count: 2_000, ms: 20 }), await scene.steps({ waits: 'administrator' })];
    for (const id of atWork) await scene.becomes(id, { state: 'running' });
    const waiting = await scene.steps();
    await scene.becomes(waiting, { dispatches: 1 });
    expect(await shown('failed')).toEqual([failed]);
    expect((await shown('running')).toSorted()).toEqual(atWork.toSorted());
    expect(await shown('queued')).toEqual([waiting]);

    for (const id of [waiting, atWork[0]!]) await administrator.post(`/jobs/${id}/cancel`).expect(204);
    for (const id of [waiting, atWork[0]!]) await scene.becomes(id, { state: 'cancelled' });
    await scene.raise('put right');
    await administrator.post(`/jobs/${failed}/retry`).expect(204);
    await scene.becomes(failed, { state: 'done', attempt: 1, failure: null });
    await scene.raise('administrator');
    await scene.becomes(atWork[1]!, { state: 'done', attempt: 1 });
    expect(await scene.effects(failed, ...atWork, waiting)).toEqual([1, 0, 1, 0]);
    expect(await shown('failed')).toEqual([]);
    for (const id of [waiting, failed]) await administrator.post(`/jobs/${id}/cancel`).expect(409);
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

  it('tué entre la fin d’un travail et son annonce : la cloche et l’e-mail le disent une seule fois', async () => {
    await scene.trainer.put('/notices/mail', { mail: 'always' }).expect(204);
    const notices = await holdTable(scene.w, 'run_notices', 'SHARE');
    const told = await scene.ask('fault.steps', {}, 4, { path: '/rapports' });
    await scene.becomes(told, { state: 'done' });
    await notices.waited(1);
    worker.kill();
    await notices.letGo();
    expect(await scene.run(told)).toMatchObject({ state: 'done', toldAt: null });
    expect(scene.mails.received).toEqual([]);
    worker = scene.worker();
    await until('the mail', async () => scene.mails.received.length > 0);
    // rounds that come after tell nothing more
    const after = await scene.steps();
    await scene.becomes(after, { state: 'done' });
    expect(scene.mails.received.map(({ to }) => to)).toEqual([['master_trainer@test.example']]);
    expect(readable(scene.mails.received[0]!.mail)).toContain('Prêt\u202f: Panne');
    const { items } = (await scene.trainer.get('/notices').expect(200)).body;
    expect(items.map(({ runId }: { runId: string }) => runId).filter((id: string) => id === told)).toEqual([told]);
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

import { ApiProcess, type Client, PASSWORD, world, type World } from '@etabli/testing';
import { AuthService, JobRun, SESSION_COOKIE } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { becomes, holdHours, report } from './scene.js';

/** The launcher and Docker wait ten seconds at least. */
const GRACE_MS = 9_000;
const REQUEST = '/api/v1/time-entries?from=2026-10-01&to=2026-10-31';

describe('sans Redis, l’API voit elle-même aux travaux', () => {
  let w: World;
  let api: ApiProcess;
  let trainer: Client;
  let cookie: string;

  beforeAll(async () => {
    w = await world();
    await w.as('system', () => w.get(SchoolService).create({ name: 'École', isDemo: true }));
    trainer = await w.client('master_trainer');
    const { token } = await w.get(AuthService).login('master_trainer@test.example', PASSWORD, 'test');
    cookie = `${SESSION_COOKIE}=${token}`;
    api = await ApiProcess.start(w, {
      JOB_POLL_MS: '60',
      JOB_STOP_MS: '1500',
      ETABLI_NOW: '2026-12-05T09:00:00+01:00',
    });
  }, 120_000);
  afterAll(async () => {
    await api.stop();
    await w.end();
  }, 60_000);

  const run = (id: string): Promise<JobRun> => w.db.manager.findOneByOrFail(JobRun, { id });

  it('le processus d’un travail meurt : l’API répond toujours, le travail recommence et finit une fois', async () => {
    const hours = await holdHours(w);
    const id = await report(trainer);
    await hours.waited(1);
    const [child, ...others] = api.children;
    expect(others).toEqual([]);
    process.kill(child!, 'SIGKILL');
    await becomes(w, id, { state: 'queued', attempt: 1, failure: 'Le travail a été interrompu ; il est repris.' });
    await hours.letGo();
    await becomes(w, id, { state: 'done', attempt: 2 });
    expect(api.alive).toBe(true);
    expect(await filesKept()).toBe(2);
    // the day of the demo is told to that process
    const [kept]: { day: string }[] = await w.db.query('SELECT max(stored_at)::date::text AS day FROM stored_files');
    expect(kept!.day).toBe('2026-12-05');
  }, 120_000);

  it('arrêtée, elle répond à la demande en cours et laisse finir le travail qui finit bientôt', async () => {
    const hours = await holdHours(w);
    const id = await report(trainer);
    await becomes(w, id, { state: 'running' });
    const asked = fetch(api.url + REQUEST, { headers: { cookie } });
    await hours.waited(2);
    const stopping = api.stop();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(api.alive).toBe(true);
    await hours.letGo();
    expect((await asked).status).toBe(200);
    const { code, ms } = await stopping;
    expect(code).toBe(0);
    expect(ms).toBeLessThan(GRACE_MS);
    expect(await run(id)).toMatchObject({ state: 'done', attempt: 1 });
    await api.restart();
  }, 120_000);

  it('arrêtée sans pouvoir attendre, elle rend le travail sans compter d’essai, et la suivante le finit une fois', async () => {
    const hours = await holdHours(w);
    const before = await filesKept();
    const id = await report(trainer);
    await hours.waited(1);
    const { code, ms } = await api.stop();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(GRACE_MS);
    expect(await run(id)).toMatchObject({ state: 'queued', attempt: 0, dispatchedAt: null });
    await hours.letGo();
    await api.restart();
    await becomes(w, id, { state: 'done', attempt: 1 });
    expect(await filesKept()).toBe(before + 2);
  }, 120_000);

  async function filesKept(): Promise<number> {
    const [row]: { count: number }[] = await w.db.query('SELECT count(*)::int AS count FROM stored_files');
    return row!.count;
  }
});

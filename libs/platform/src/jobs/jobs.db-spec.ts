import { world, type World } from '@etabli/testing';
import { DomainError } from '@etabli/kernel';
import { JobCancelled, type JobContext, JobHandlers } from './job-handlers.js';
import { JobRun } from './job-run.entity.js';
import { JobRunner } from './job-runner.js';
import { Jobs } from './jobs.js';
import { InProcessLoop } from './in-process.js';
import { Relay } from './relay.js';

/** Stands in for the handlers of a lib: what each kind does is written in the test. */
const acts: Record<string, (job: JobContext) => Promise<Record<string, unknown> | void>> = {};

describe('a job', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    const handlers = w.get(JobHandlers);
    const real = handlers.handler.bind(handlers);
    handlers.handler = (kind) => (acts[kind] ? { run: acts[kind] } : real(kind));
  });
  afterAll(() => w.end());

  const enqueue = (kind: string, maxAttempts = 4): Promise<string> =>
    w.as('director', () => w.get(Jobs).enqueue({ kind, title: 'Essai', params: { n: 1 }, maxAttempts }));
  const row = (id: string): Promise<JobRun> => w.db.manager.findOneByOrFail(JobRun, { id });
  const becomeDue = (id: string) =>
    w.db.query("UPDATE job_runs SET due_at = due_at - interval '1 hour' WHERE id = $1", [id]);

  it('is done with its result, as the one who asked', async () => {
    acts['test.done'] = async (job) => ({ n: job.params.n });
    const id = await enqueue('test.done');
    await w.drain();
    expect(await row(id)).toMatchObject({
      state: 'done',
      progress: 100,
      attempt: 1,
      result: { n: 1 },
      requestedBy: w.actor('director').userId,
    });
  });

  it('tries again after a technical failure, later each time, and says so without the reason', async () => {
    let attempts = 0;
    acts['test.flaky'] = async () => {
      if (++attempts < 2) throw new Error('secret detail');
    };
    const id = await enqueue('test.flaky');
    await w.drain();
    const waiting = await row(id);
    expect(waiting).toMatchObject({
      state: 'queued',
      attempt: 1,
      failure: 'Une erreur technique est survenue ; le travail sera repris.',
    });
    expect(waiting.dueAt.getTime()).toBeGreaterThan(Date.now());
    await becomeDue(id);
    await w.drain();
    expect(await row(id)).toMatchObject({ state: 'done', attempt: 2 });
  });

  it('ends at once when it is refused, with the sentence for the user, and may be asked again', async () => {
    acts['test.refused'] = async () => {
      throw new DomainError('refused', 'test.refused', 'Ce mois est vide.');
    };
    const id = await enqueue('test.refused');
    await w.drain();
    expect(await row(id)).toMatchObject({ state: 'failed', attempt: 1, failure: 'Ce mois est vide.' });
    acts['test.refused'] = async () => undefined;
    await (await w.client('director')).post(`/jobs/${id}/retry`).expect(204);
    await w.drain();
    expect(await row(id)).toMatchObject({ state: 'done' });
  });

  it('says that the disk is full, and nothing of where', async () => {
    acts['test.full'] = async () => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    };
    const [once, again] = [await enqueue('test.full', 1), await enqueue('test.full', 2)];
    await w.drain();
    expect(await row(once)).toMatchObject({
      state: 'failed',
      failure:
        'Le disque du serveur est plein\u202f: prévenez l’administration, et recommencez quand il y a de la place.',
    });
    expect(await row(again)).toMatchObject({
      state: 'queued',
      failure: 'Le disque du serveur est plein\u202f; le travail sera repris.',
    });
    await w.as('director', () => w.get(Jobs).cancel(again));
  });

  it('gives up after its last attempt', async () => {
    acts['test.broken'] = async () => {
      throw new Error('always');
    };
    const id = await enqueue('test.broken', 1);
    await w.drain();
    expect(await row(id)).toMatchObject({ state: 'failed', attempt: 1 });
  });

  it('is cancelled while it waits, and at its next step while it runs', async () => {
    acts['test.long'] = async (job) => {
      await w.as('director', () => w.get(Jobs).cancel(job.runId));
      await job.progress(10, 'première étape');
      throw new Error('not reached');
    };
    const running = await enqueue('test.long');
    await w.drain();
    expect(await row(running)).toMatchObject({ state: 'cancelled' });
    acts['test.wait'] = async () => {
      throw new JobCancelled();
    };
    const waiting = await enqueue('test.wait');
    const director = await w.client('director');
    await director.post(`/jobs/${waiting}/cancel`).expect(204);
    await w.drain();
    expect(await row(waiting)).toMatchObject({ state: 'cancelled', attempt: 0 });
    await director.post(`/jobs/${waiting}/cancel`).expect(409);
  });

  it('is taken over when its worker died, and a worker that comes back changes nothing', async () => {
    let wake = (): void => undefined;
    acts['test.dies'] = () => new Promise((resolve) => (wake = () => resolve({ by: 'the dead one' })));
    const id = await enqueue('test.dies');
    const died = w.drain();
    while ((await row(id)).state !== 'running') await new Promise((resolve) => setTimeout(resolve, 20));
    await w.db.query("UPDATE job_runs SET heartbeat_at = heartbeat_at - interval '1 hour' WHERE id = $1", [id]);
    acts['test.dies'] = async () => ({ by: 'the living one' });
    await w.get(Relay).round();
    expect(await row(id)).toMatchObject({ state: 'queued' });
    wake();
    await died;
    await w.get(InProcessLoop).drain();
    expect(await row(id)).toMatchObject({ state: 'done', result: { by: 'the living one' } });
  });

  it('asked again after its last attempt, is not ended by the worker thought dead', async () => {
    let wake = (): void => undefined;
    acts['test.zombie'] = () => new Promise((resolve) => (wake = () => resolve({ by: 'the dead one' })));
    const id = await enqueue('test.zombie', 1);
    const died = w.drain();
    while ((await row(id)).state !== 'running') await new Promise((resolve) => setTimeout(resolve, 20));
    await w.db.query("UPDATE job_runs SET heartbeat_at = heartbeat_at - interval '1 hour' WHERE id = $1", [id]);
    await w.get(Relay).round();
    expect(await row(id)).toMatchObject({ state: 'failed', failure: expect.not.stringContaining('repris') });
    await w.as('director', () => w.get(Jobs).retry(id));
    await w.db.query(
      "UPDATE job_runs SET state = 'running', attempt = attempt + 1, heartbeat_at = now() WHERE id = $1",
      [id],
    );
    wake();
    await died;
    expect(await row(id)).toMatchObject({ state: 'running', result: null });
    await w.db.query("UPDATE job_runs SET state = 'cancelled' WHERE id = $1", [id]);
  });

  it('that an event started and that failed for good is shown to the direction', async () => {
    const id = await enqueue('test.event');
    await w.db.query("UPDATE job_runs SET event_id = id, state = 'failed', requested_by = NULL WHERE id = $1", [id]);
    const seen = async (role: 'director' | 'accountant'): Promise<string[]> =>
      (await (await w.client(role)).get('/jobs').expect(200)).body.items.map((item: { id: string }) => item.id);
    expect(await seen('director')).toContain(id);
    expect(await seen('accountant')).not.toContain(id);
  });

  it('shows one only one’s own', async () => {
    acts['test.own'] = async () => undefined;
    const id = await enqueue('test.own');
    await (await w.client('master_trainer')).get(`/jobs/${id}`).expect(404);
    await (await w.client('administrator')).get(`/jobs/${id}`).expect(200);
  });

  it('that somebody waits for comes before what may take the night', async () => {
    const done: string[] = [];
    acts['test.order'] = async (job) => void done.push(String(job.params.name));
    for (const [name, priority] of [
      ['night', 3],
      ['usual', 2],
      ['screen', 1],
      ['usual too', 2],
    ] as const)
      await w.as('director', () =>
        w.get(Jobs).enqueue({ kind: 'test.order', title: 'Essai', params: { name }, priority }),
      );
    await w.drain();
    expect(done).toEqual(['screen', 'usual', 'usual too', 'night']);
  });

  it('is given back when its process stops before it has ended, and its attempt does not count', async () => {
    const stopped = await world();
    let wake = (): void => undefined;
    stopped.get(JobHandlers).handler = () => ({ run: () => new Promise<void>((resolve) => (wake = resolve)) });
    const ids = ['long', 'waiting'].map((title) =>
      stopped.as('director', () => stopped.get(Jobs).enqueue({ kind: 'test.stuck', title, params: {} })),
    );
    const [long, waiting] = await Promise.all(ids);
    const found = (id: string) => stopped.db.manager.findOneByOrFail(JobRun, { id });
    const working = stopped.get(JobRunner).execute(long!);
    while ((await found(long!)).state !== 'running') await new Promise((resolve) => setTimeout(resolve, 20));
    await stopped.get(JobRunner).beforeApplicationShutdown();
    await working;
    await stopped.db.manager.update(JobRun, { id: waiting! }, { dispatchedAt: new Date(0) });
    await stopped.get(JobRunner).execute(waiting!);
    for (const id of [long!, waiting!])
      expect(await found(id)).toMatchObject({ state: 'queued', attempt: 0, dispatchedAt: null });
    wake();
    await stopped.end();
  }, 60_000);

  it('waits while as many of its kind run as may run at once', async () => {
    const handlers = w.get(JobHandlers);
    handlers.atOnce = (kind) => (kind === 'test.one' ? 1 : null);
    let wake = (): void => undefined;
    acts['test.one'] = () => new Promise((resolve) => (wake = () => resolve()));
    const [first, second] = [await enqueue('test.one'), await enqueue('test.one')];
    const working = w.get(JobRunner).execute(first);
    while ((await row(first)).state !== 'running') await new Promise((resolve) => setTimeout(resolve, 20));
    await w.get(JobRunner).execute(second);
    expect(await row(second)).toMatchObject({ state: 'queued', attempt: 0, dispatchedAt: null });
    wake();
    await working;
    acts['test.one'] = async () => undefined;
    await becomeDue(second);
    await w.drain();
    expect(await row(second)).toMatchObject({ state: 'done', attempt: 1 });
  });
});

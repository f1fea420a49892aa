import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { PASSWORD, world, type World } from '@etabli/testing';
import { AuthService } from '../auth/auth.service.js';
import type { Role } from '../auth/permissions.js';
import { SESSION_COOKIE } from '../auth/auth.guard.js';
import { type JobContext, JobHandlers } from './job-handlers.js';
import { Jobs } from './jobs.js';

interface Told {
  readonly title: string;
  readonly state: string;
  readonly step: string | null;
}

/** An EventSource as a browser has one. */
class Listening {
  readonly told: Told[] = [];
  notices = 0;
  private constructor(private readonly request: http.ClientRequest) {}

  static open(url: string, cookie: string): Promise<Listening> {
    return new Promise((resolve, reject) => {
      const request = http.get(url, { headers: { cookie, accept: 'text/event-stream' } }, (response) => {
        const listening = new Listening(request);
        let rest = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          const events = (rest + text).split('\n\n');
          rest = events.pop()!;
          listening.notices += events.filter((one) => one.includes('event: notices')).length;
          for (const event of events.filter((one) => one.includes('event: run')))
            listening.told.push(JSON.parse(/^data: (.*)$/m.exec(event)![1]!) as Told);
        });
        resolve(listening);
      });
      request.on('error', reject);
    });
  }

  async until(seen: (told: Told) => boolean): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      if (this.told.some(seen)) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`never told, but: ${JSON.stringify(this.told)}`);
  }

  close(): void {
    this.request.on('error', () => undefined).destroy();
  }
}

describe('the feed of runs', () => {
  let w: World;
  let url: string;
  const acts: Record<string, (job: JobContext) => Promise<void>> = {};

  beforeAll(async () => {
    w = await world();
    await w.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(w.app.getHttpServer().address() as AddressInfo).port}/api/v1/jobs/stream`;
    const handlers = w.get(JobHandlers);
    handlers.handler = (kind) => (acts[kind] ? { run: acts[kind] } : undefined);
  });
  afterAll(() => w.end());

  const listen = async (role: Role): Promise<Listening> => {
    const { token } = await w.get(AuthService).login(`${role}@test.example`, PASSWORD, 'test');
    return Listening.open(url, `${SESSION_COOKIE}=${token}`);
  };
  const ask = (role: Role, kind: string, title: string): Promise<string> =>
    w.as(role, () => w.get(Jobs).enqueue({ kind, title, params: {} }));

  it('tells what waits at once, then each step and the end, without being asked again', async () => {
    let go = (): void => undefined;
    acts['test.steps'] = async (job) => {
      await job.progress(40, 'Mise en page');
      await new Promise<void>((resolve) => (go = resolve));
    };
    await ask('accountant', 'test.steps', 'Export');
    const listening = await listen('accountant');
    await listening.until(({ state }) => state === 'queued');
    const working = w.drain();
    await listening.until(({ step }) => step === 'Mise en page');
    go();
    await working;
    await listening.until(({ state }) => state === 'done');
    listening.close();
  });

  it('tells nobody of the runs of others but the direction', async () => {
    acts['test.private'] = async () => undefined;
    const [trainer, director] = [await listen('master_trainer'), await listen('director')];
    await ask('accountant', 'test.private', 'Paie');
    await w.drain();
    await director.until(({ title, state }) => title === 'Paie' && state === 'done');
    await ask('master_trainer', 'test.private', 'Livret');
    await trainer.until(({ title }) => title === 'Livret');
    expect(trainer.told.map(({ title }) => title)).not.toContain('Paie');
    trainer.close();
    director.close();
  });

  it('says to whom a notice is for, and to nobody else, that there is one, and that it was seen elsewhere', async () => {
    acts['test.notice'] = async () => undefined;
    const [accountant, director] = [await listen('accountant'), await listen('director')];
    const told = { kind: 'test.notice', title: 'FEC', params: {}, tells: { path: '/exports' } };
    await w.as('accountant', () => w.get(Jobs).enqueue(told));
    await w.drain();
    // each hears once at the beginning that there may be some
    for (const one of [accountant, director])
      await one.until(({ title, state }) => title === 'FEC' && state === 'done');
    const heard = async (count: number): Promise<void> => {
      for (let tries = 0; tries < 200 && accountant.notices < count; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 25));
      expect(accountant.notices).toBeGreaterThanOrEqual(count);
    };
    const before = director.notices;
    const [{ runId }] = (await (await w.client('accountant')).get('/notices').expect(200)).body.items;
    await heard(2);
    const after = accountant.notices;
    await (await w.client('accountant')).put('/notices/seen', { runIds: [runId] }).expect(204);
    await heard(after + 1);
    expect(director.notices).toBe(before);
    accountant.close();
    director.close();
  });

  it('goes on after the connection to the database was cut', async () => {
    const listening = await listen('director');
    acts['test.cut'] = async () => undefined;
    await ask('director', 'test.cut', 'Avant');
    await listening.until(({ title }) => title === 'Avant');
    await w.db.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'etabli-feed'
      AND datname = current_database()`);
    await ask('director', 'test.cut', 'Pendant');
    await listening.until(({ title }) => title === 'Pendant');
    listening.close();
  });

  it('lets the program end', async () => {
    const other = await world();
    await other.app.listen(0, '127.0.0.1');
    const { token } = await other.get(AuthService).login('director@test.example', PASSWORD, 'test');
    const { port } = other.app.getHttpServer().address() as AddressInfo;
    await Listening.open(`http://127.0.0.1:${port}/api/v1/jobs/stream`, `${SESSION_COOKIE}=${token}`);
    await other.end();
  });

  it('needs a login', async () => {
    await (await w.client()).get('/jobs/stream').expect(401);
  });
});

import { DomainError } from '@etabli/kernel';
import { MailServer, readable, world, type World } from '@etabli/testing';
import { type JobContext, JobHandlers } from '../jobs/job-handlers.js';
import { JobRun, type Tells } from '../jobs/job-run.entity.js';
import { Jobs } from '../jobs/jobs.js';
import { MailMessage } from '../mail/mail-message.entity.js';
import { NoticeTeller } from './notice-teller.js';

const TELLS: Tells = { path: '/rapports?ouvert=1' };
const acts: Record<string, (job: JobContext) => Promise<void>> = {
  'test.done': async () => undefined,
  'test.refused': async () => {
    throw new DomainError('refused', 'test.refused', 'Ce mois est vide.');
  },
  'test.naming': async () => {
    throw new DomainError('refused', 'test.naming', 'Léa Durand n’a pas de diplôme.', {
      params: { student: 'Léa Durand' },
    });
  },
};

describe('that a run has ended', () => {
  const server = new MailServer();
  let w: World;
  beforeAll(async () => {
    await server.open();
    w = await world({ SMTP_URL: server.url, PUBLIC_URL: 'https://etabli.example' });
    const handlers = w.get(JobHandlers);
    const real = handlers.handler.bind(handlers);
    handlers.handler = (kind) => (acts[kind] ? { run: acts[kind] } : real(kind));
  });
  afterAll(async () => {
    await w.end();
    await server.close();
  });
  beforeEach(async () => {
    server.received.length = 0;
    await w.db.query('DELETE FROM run_notices');
    await w.db.query('DELETE FROM notice_choices');
  });

  type Asker = 'director' | 'accountant' | 'system';
  const enqueue = (kind: string, as: Asker = 'accountant', tells: Tells | null = TELLS): Promise<string> =>
    w.as(as, () => w.get(Jobs).enqueue({ kind, title: 'Registre d’appel, octobre 2026', params: {}, tells }));
  /** Done after so many seconds of waiting. */
  const ask = async (
    kind: string,
    { seconds = 0, as = 'accountant' as Asker, tells = TELLS } = {},
  ): Promise<string> => {
    const id = await enqueue(kind, as, tells);
    await w.db.query('UPDATE job_runs SET requested_at = requested_at - make_interval(secs => $2) WHERE id = $1', [
      id,
      seconds,
    ]);
    await w.drain();
    return id;
  };
  const aMomentLater = async (): Promise<void> => {
    await w.db.query("UPDATE run_notices SET mail_due_at = mail_due_at - interval '1 minute'");
    await w.drain();
  };
  const notices = async (role: 'director' | 'accountant' | 'master_trainer' = 'accountant') =>
    (await (await w.client(role)).get('/notices').expect(200)).body;

  it('is told to who asked, on every device, until it is seen once', async () => {
    const id = await enqueue('test.done');
    expect(await notices()).toEqual({ items: [], unseen: 0, waiting: 1 });
    await w.drain();
    const told = { runId: id, title: 'Registre d’appel, octobre 2026', failed: false, failure: null, path: TELLS.path };
    expect(await notices()).toMatchObject({ items: [told], unseen: 1, waiting: 0 });
    expect(await notices('director')).toMatchObject({ items: [] });
    await (await w.client('director')).put('/notices/seen', { runIds: [id] }).expect(204);
    expect(await notices()).toMatchObject({ unseen: 1 });
    await (await w.client('accountant')).put('/notices/seen', { runIds: [id] }).expect(204);
    expect(await notices()).toEqual({ items: [], unseen: 0, waiting: 0 });
  });

  it('is told of a failure with its words; asked again, it is told anew how it ends', async () => {
    const id = await ask('test.refused');
    expect(await notices()).toMatchObject({ items: [{ runId: id, failed: true, failure: 'Ce mois est vide.' }] });
    const accountant = await w.client('accountant');
    await accountant.put('/notices/seen', { runIds: [id] }).expect(204);
    await accountant.post(`/jobs/${id}/retry`).expect(204);
    expect(await notices()).toMatchObject({ unseen: 0, waiting: 1 });
    await w.drain();
    expect(await notices()).toMatchObject({ unseen: 1, waiting: 0 });
  });

  it('is told to nobody of what is a step of something else, nor of what was cancelled', async () => {
    await ask('test.done', { tells: null as unknown as Tells });
    const id = await enqueue('test.done');
    await (await w.client('accountant')).post(`/jobs/${id}/cancel`).expect(204);
    await w.drain();
    expect(await notices()).toEqual({ items: [], unseen: 0, waiting: 0 });
  });

  it('is told, when a schedule asked, to those for whom it is meant; or its failure alone', async () => {
    const meant: Tells = { path: '/rapports', bySchedule: { whoMay: 'cockpit.read' } };
    await ask('test.done', { as: 'system', tells: meant });
    expect(await notices('director')).toMatchObject({ unseen: 1 });
    expect(await notices('master_trainer')).toMatchObject({ unseen: 0 });
    const quiet: Tells = { path: '/rapports', bySchedule: { whoMay: 'cockpit.read', onlyFailure: true } };
    await ask('test.done', { as: 'system', tells: quiet });
    expect(await notices('director')).toMatchObject({ unseen: 1 });
    await ask('test.refused', { as: 'system', tells: quiet });
    expect(await notices('director')).toMatchObject({ unseen: 2 });
  });

  it('is told once, whatever the number of processes', async () => {
    const id = await enqueue('test.done');
    await w.db.query("UPDATE job_runs SET state = 'done', finished_at = now() WHERE id = $1", [id]);
    const told = await Promise.all(Array.from({ length: 4 }, () => w.get(NoticeTeller).round()));
    expect(told.reduce((sum, one) => sum + one)).toBe(1);
    expect(await notices()).toMatchObject({ unseen: 1 });
  });

  it('is listed and counted as of one moment, whatever is told meanwhile', async () => {
    await ask('test.done');
    let over = false;
    const telling = (async () => {
      for (let seen = false; !over; seen = !seen)
        await w.db.query(`UPDATE run_notices SET seen_at = ${seen ? 'now()' : 'NULL'}`);
    })();
    const client = await w.client('accountant');
    const answers: { items: object[]; unseen: number }[] = [];
    for (let round = 0; round < 300; round += 1) answers.push((await client.get('/notices').expect(200)).body);
    over = true;
    await telling;
    expect(answers.filter(({ items, unseen }) => items.length !== unseen)).toEqual([]);
    expect(new Set(answers.map(({ unseen }) => unseen))).toEqual(new Set([0, 1]));
  });

  describe('by mail', () => {
    it('goes to who waited long and has not seen it: one mail, with the work and the link, and nobody’s name', async () => {
      const id = await ask('test.done', { seconds: 70 });
      expect(server.received).toEqual([]);
      await aMomentLater();
      await aMomentLater();
      expect(server.received.map(({ to }) => to)).toEqual([['accountant@test.example']]);
      const mail = readable(server.received[0]!.mail);
      expect(mail).toContain('Prêt\u202f: Registre d’appel, octobre 2026');
      expect(mail).toContain(`https://etabli.example/travaux?ouvert=${id}`);
      expect(mail).not.toContain('Content-Disposition');
      expect(mail).not.toContain('Test accountant');
    });

    it('does not go to who saw it before, nor after a short work', async () => {
      const id = await ask('test.done', { seconds: 70 });
      await (await w.client('accountant')).put('/notices/seen', { runIds: [id] }).expect(204);
      await ask('test.done', { seconds: 5 });
      await aMomentLater();
      expect(server.received).toEqual([]);
    });

    it('goes always, or never, to who wishes so', async () => {
      const accountant = await w.client('accountant');
      expect((await accountant.get('/notices/mail').expect(200)).body).toEqual({ mail: 'long', possible: true });
      await accountant.put('/notices/mail', { mail: 'always' }).expect(204);
      await ask('test.done', { seconds: 1 });
      expect(server.received).toHaveLength(1);
      await accountant.put('/notices/mail', { mail: 'never' }).expect(204);
      expect((await accountant.get('/notices/mail').expect(200)).body).toMatchObject({ mail: 'never' });
      await ask('test.done', { seconds: 600 });
      await aMomentLater();
      expect(server.received).toHaveLength(1);
    });

    it('says why the work failed, but no name', async () => {
      await ask('test.refused', { seconds: 70 });
      await ask('test.naming', { seconds: 70 });
      await aMomentLater();
      const [plain, naming] = server.received.map(({ mail }) => readable(mail));
      expect(plain).toContain('En échec\u202f: Registre d’appel');
      expect(plain).toContain('Ce mois est vide.');
      expect(naming).toContain('La raison est dite dans le programme.');
      expect(naming).not.toContain('Durand');
    });

    it('goes to nobody whose account was closed meanwhile', async () => {
      await ask('test.done', { seconds: 70 });
      await w.db.query("UPDATE users SET active = false WHERE email = 'accountant@test.example'");
      await aMomentLater();
      await w.db.query("UPDATE users SET active = true WHERE email = 'accountant@test.example'");
      expect(server.received).toEqual([]);
    });

    it('waits while the server is away: the run is done nevertheless, and the mail goes later, once', async () => {
      await server.close();
      const id = await ask('test.done', { seconds: 70 });
      await aMomentLater();
      expect(await w.db.manager.findOneBy(JobRun, { id })).toMatchObject({ state: 'done' });
      const message = (): Promise<MailMessage | null> =>
        w.db.manager.findOneBy(MailMessage, { aboutKind: 'job_run', aboutId: id });
      expect(await message()).toMatchObject({ sentAt: null });
      await server.open();
      await w.db.query("UPDATE job_runs SET due_at = due_at - interval '1 hour' WHERE state = 'queued'");
      await w.drain();
      await w.drain();
      expect(server.received).toHaveLength(1);
      expect((await message())!.sentAt).toBeInstanceOf(Date);
      expect(server.received[0]!.mail).toContain(`Message-ID: <${(await message())!.id}@`);
    });
  });
});

it('without a mail server no mail is ever written', async () => {
  const w = await world();
  w.get(JobHandlers).handler = () => ({ run: async () => undefined });
  await w.as('director', () => w.get(Jobs).enqueue({ kind: 'test.done', title: 'Essai', params: {}, tells: TELLS }));
  await w.db.query("UPDATE job_runs SET requested_at = requested_at - interval '1 hour'");
  await w.drain();
  expect((await (await w.client('director')).get('/notices/mail').expect(200)).body).toEqual({
    mail: 'long',
    possible: false,
  });
  expect(await w.db.query('SELECT mail_due_at FROM run_notices')).toEqual([{ mail_due_at: null }]);
  await w.end();
});

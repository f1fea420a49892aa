import fs from 'node:fs';
import path from 'node:path';
import { Client, world, type World } from '@etabli/testing';

const DAY_MS = 24 * 60 * 60_000;
const CHOSEN = 'le mot que j’ai choisi';

describe('an invitation', () => {
  let w: World;
  let nobody: Client;
  let admin: Client;
  beforeAll(async () => {
    w = await world({ PUBLIC_URL: 'http://etabli.example' });
    nobody = await w.client();
    admin = await w.client('administrator');
  });
  beforeEach(() => w.db.query('DELETE FROM login_attempts'));
  afterAll(() => w.end());

  const invite = async (email: string): Promise<string> =>
    (await admin.post('/users/invite', { email, name: 'Léa Petit', roles: ['teacher'] }).expect(201)).body.id;
  /** What stands in the newest mail to somebody. */
  async function mailed(email: string): Promise<string> {
    await w.drain();
    const mails = fs
      .readdirSync(w.config.MAIL_DIR, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(w.config.MAIL_DIR, name))
      .filter((file) => fs.statSync(file).isFile())
      .sort((a, b) => fs.statSync(a).mtimeMs - fs.statSync(b).mtimeMs)
      .map((file) => fs.readFileSync(file, 'utf8'))
      .filter((text) => text.includes(email));
    return mails.at(-1)!;
  }
  const tokenOf = async (email: string): Promise<string> =>
    /invitation#([0-9a-f]{32}\.[\w-]{43})/.exec((await mailed(email)).replaceAll(/=\r?\n/g, ''))![1]!;
  const accept = (token: string, password = CHOSEN) => nobody.post('/invitations/accept', { token, password });
  const listed = async (id: string) =>
    (await admin.get('/users').expect(200)).body.items.find((user: { id: string }) => user.id === id);

  it('lets the person choose the password, once, and logs in', async () => {
    const id = await invite('lea@test.example');
    expect(await listed(id)).toMatchObject({ invited: true, active: true, invitedUntil: expect.any(String) });
    await nobody.post('/sessions', { email: 'lea@test.example', password: '' }).expect(422);
    await nobody.post('/sessions', { email: 'lea@test.example', password: 'x' }).expect(401);
    const token = await tokenOf('lea@test.example');
    const opened = await nobody.post('/invitations/open', { token }).expect(200);
    expect(opened.body).toEqual({ email: 'lea@test.example', name: 'Léa Petit' });
    await accept(token, 'court').expect(422);
    const { headers, body } = await accept(token).expect(200);
    expect(body).toMatchObject({ name: 'Léa Petit', roles: ['teacher'] });
    expect(headers['set-cookie']?.[0]).toMatch(/^etabli_session=/);
    expect((await accept(token).expect(409)).body.code).toBe('invitation.used');
    await nobody.post('/sessions', { email: 'lea@test.example', password: CHOSEN }).expect(200);
    expect(await listed(id)).toMatchObject({ invited: false, invitedUntil: null });
    await admin.post(`/users/${id}/invitation`).expect(409);
  });

  it('stands in no table, in no trail, in no job', async () => {
    await invite('nulle-part@test.example');
    const token = await tokenOf('nulle-part@test.example');
    for (const table of ['mail_messages', 'job_runs', 'audit_changes', 'user_invitations', 'outbox_events'])
      expect(JSON.stringify(await w.db.query(`SELECT * FROM ${table}`))).not.toContain(token.split('.')[1]);
  });

  it('opens only as it was sent, with our signature', async () => {
    for (const token of ['x', `${'0'.repeat(32)}.${'A'.repeat(43)}`]) {
      const { body } = await nobody.post('/invitations/open', { token }).expect(404);
      expect(body.code).toBe('invitation.not_found');
    }
  });

  it('sent again, the link before opens no more', async () => {
    const id = await invite('deux@test.example');
    const first = await tokenOf('deux@test.example');
    await admin.post(`/users/${id}/invitation`).expect(204);
    const second = await tokenOf('deux@test.example');
    expect(second).not.toBe(first);
    expect((await accept(first).expect(409)).body.code).toBe('invitation.withdrawn');
    await accept(second).expect(200);
  });

  it('withdrawn, it closes the account until it is sent again', async () => {
    const id = await invite('retiree@test.example');
    const token = await tokenOf('retiree@test.example');
    await admin.delete(`/users/${id}/invitation`).expect(204);
    expect((await accept(token).expect(409)).body.code).toBe('invitation.withdrawn');
    expect(await listed(id)).toMatchObject({ invited: true, active: false, invitedUntil: null });
    await admin.post(`/users/${id}/invitation`).expect(204);
    await accept(await tokenOf('retiree@test.example')).expect(200);
  });

  it('ends after seven days', async () => {
    await invite('tard@test.example');
    const token = await tokenOf('tard@test.example');
    const now = w.clock.now();
    w.clock.startAt(new Date(now.getTime() + 7 * DAY_MS + 1000));
    const { body } = await accept(token).expect(409);
    expect(body).toMatchObject({ code: 'invitation.expired', detail: expect.stringContaining('après 7 jours') });
    w.clock.startAt(now);
  });

  it('of two who open it at once, one chooses the password', async () => {
    await invite('course@test.example');
    const token = await tokenOf('course@test.example');
    const answers = await Promise.all([accept(token), accept(token, 'un autre mot de passe')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is counted like a login', async () => {
    for (let n = 0; n < 60; n++) await nobody.post('/invitations/open', { token: 'x' });
    await nobody.post('/invitations/open', { token: 'x' }).expect(429);
  });

  it('ends when somebody else gives a password', async () => {
    const id = await invite('donne@test.example');
    const token = await tokenOf('donne@test.example');
    await admin.patch(`/users/${id}`, { password: 'donné de vive voix' }).expect(204);
    expect((await accept(token).expect(409)).body.code).toBe('invitation.withdrawn');
  });

  it('needs the address of the school, an unused e-mail and the right to edit users', async () => {
    const body = { email: 'teacher@test.example', name: 'X', roles: ['teacher'] };
    await admin.post('/users/invite', body).expect(422);
    await (await w.client('accountant')).post('/users/invite', body).expect(403);
    const inside = await world();
    const answer = await (
      await inside.client('director')
    )
      .post('/users/invite', { ...body, email: 'neuf@test.example' })
      .expect(409);
    expect(answer.body.code).toBe('invitation.no_public_url');
    await inside.end();
  });
});

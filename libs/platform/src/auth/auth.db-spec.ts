import type { Server } from 'node:http';
import { Client, PASSWORD, world, type World } from '@etabli/testing';
import { Work } from '../database/work.js';
import { networkOf } from './throttle.js';
import { UserService } from './user.service.js';

describe('logging in', () => {
  let w: World;
  let nobody: Client;
  beforeAll(async () => {
    w = await world();
    nobody = await w.client();
  });
  afterAll(() => w.end());

  const login = (email: string, password: string) => nobody.post('/sessions', { email, password });

  it('gives an http-only same-site cookie and says what one may do', async () => {
    const { body, headers } = await login('Director@test.example', PASSWORD).expect(200);
    expect(body).toMatchObject({ name: 'Test director', roles: ['director'] });
    expect(body.permissions).toContain('quote.accept');
    expect(headers['set-cookie']?.[0]).toMatch(/^etabli_session=.*HttpOnly; SameSite=Strict/);
  });

  it('stands in the audit trail under the name of who logged in', async () => {
    await login('teacher@test.example', PASSWORD).expect(200);
    const [last] = await w.db.query(
      "SELECT actor_name FROM audit_commands WHERE command = 'session.open' ORDER BY id DESC LIMIT 1",
    );
    expect(last).toEqual({ actor_name: 'Test teacher' });
  });

  it('says the same sentence for an unknown address and a wrong password', async () => {
    const unknown = await login('personne@test.example', 'x').expect(401);
    const wrong = await login('teacher@test.example', 'x').expect(401);
    expect(unknown.body.detail).toBe(wrong.body.detail);
    expect(wrong.headers['content-type']).toContain('application/problem+json');
  });

  it('counts attempts before the password is looked at: the right one comes too late', async () => {
    for (let attempt = 0; attempt < 8; attempt++) await login('accountant@test.example', 'faux').expect(401);
    const { body } = await login('accountant@test.example', PASSWORD).expect(429);
    expect(body.detail).toBe('Trop d’essais. Attendez 15 minutes, puis réessayez.');
  });

  it('opens to a password that the command line gave with a blank at its end', async () => {
    const user = { email: 'blank@test.example', name: 'B', roles: ['teacher' as const], password: 'dix caractères ' };
    await w.as('director', () => w.get(UserService).create(user));
    await login(user.email, user.password).expect(200);
  });

  it('logs out everywhere', async () => {
    const here = await w.client('master_trainer');
    const there = await w.client('master_trainer');
    await there.get('/sessions/me').expect(200);
    await here.post('/sessions/logout-everywhere').expect(204);
    await there.get('/sessions/me').expect(401);
  });

  it('closes the door to somebody switched off', async () => {
    const id = await w.as('director', () =>
      w.get(UserService).create({ email: 'x@test.example', name: 'X', roles: ['teacher'], password: PASSWORD }),
    );
    const gone = await w.clientOf('x@test.example');
    const director = await w.client('director');
    await director.patch(`/users/${id}`, { active: false }).expect(204);
    await gone.get('/sessions/me').expect(401);
  });

  it('takes a cookie that is no text for no login', async () => {
    const server = w.app.getHttpServer() as Server;
    for (const value of ['j:{"a":1}', 'j:[1]', 'x'.repeat(4000)]) {
      const cookie = `etabli_session=${encodeURIComponent(value)}`;
      await new Client(server, cookie).get('/sessions/me').expect(401);
    }
  });

  it('counts a whole IPv6 network as one, however its addresses are written', () => {
    const one = ['2001:db8:7:1::5', '2001:0db8:0007:0001:ffff::1', '2001:DB8:7:1:aaaa:bbbb:cccc:dddd'];
    expect(new Set(one.map(networkOf))).toEqual(new Set(['2001:db8:7:1']));
    expect(networkOf('2001:db8:7:2::5')).not.toBe(networkOf(one[0]!));
    expect([networkOf('::ffff:192.0.2.7'), networkOf('192.0.2.7'), networkOf('::1')]).toEqual([
      '192.0.2.7',
      '192.0.2.7',
      '0:0:0:0',
    ]);
  });

  it('believes a proxy about who asks only when it is one of ours', async () => {
    const behind = await world({ TRUSTED_PROXIES: '1' });
    const networks = async (here: World): Promise<number> => {
      const client = await here.client();
      await here.db.query('DELETE FROM login_attempts');
      for (const ip of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
        await client
          .post('/sessions', { email: 'x@test.example', password: 'x' })
          .set('x-forwarded-for', ip)
          .expect(401);
      return (await here.db.query("SELECT DISTINCT subject FROM login_attempts WHERE subject LIKE 'network:%'")).length;
    };
    expect([await networks(w), await networks(behind)]).toEqual([1, 3]);
    await behind.end();
  });

  it('is refused from another site', async () => {
    const { body } = await login('director@test.example', PASSWORD).set('sec-fetch-site', 'cross-site').expect(403);
    expect(body.code).toBe('auth.cross_site');
  });
});

describe('who may do what', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.end());

  it('401 without a login, 403 without the permission, 404 for a malformed id, 422 with a sentence a field', async () => {
    const nobody = await w.client();
    await nobody.get('/users').expect(401);
    await (await w.client('teacher')).get('/users').expect(403);
    const admin = await w.client('administrator');
    await admin.patch('/users/not-an-id', { name: 'A' }).expect(404);
    const { body } = await admin
      .post('/users', { email: 'pas une adresse', name: '', roles: [], password: 'court', rank: 1 })
      .expect(422);
    const messages = Object.fromEntries(
      body.errors.map((e: { field: string; message: string }) => [e.field, e.message]),
    );
    expect(messages).toEqual({
      email: 'Cette adresse e-mail n’est pas correcte.',
      name: 'Écrivez de 1 à 120 caractères.',
      roles: 'Choisissez au moins une valeur.',
      password: 'Écrivez de 10 à 200 caractères.',
      rank: 'Ce champ n’existe pas.',
    });
  });

  it('keeps one director or administrator, and nobody locks himself out', async () => {
    const director = await w.client('director');
    const { body } = await director.patch(`/users/${w.actor('director').userId}`, { roles: ['teacher'] }).expect(409);
    expect(body.code).toBe('user.own_roles');
  });

  it('two who take each other’s rights at once: one is refused', async () => {
    const [director, admin] = (['director', 'administrator'] as const).map((role) => w.actor(role).userId!);
    const demote = (id: string, then: Promise<void>): Promise<void> =>
      w.get(Work).run('test', async () => {
        await w.get(UserService).change(id, { roles: ['teacher'] });
        await then;
      });
    let go = (): void => undefined;
    const both = new Promise<void>((resolve) => (go = resolve));
    const works = [w.as('director', () => demote(admin!, both)), w.as('administrator', () => demote(director!, both))];
    setTimeout(go, 400);
    const results = await Promise.allSettled(works);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await w.db.query(`UPDATE users SET roles = ARRAY[split_part(email, '@', 1)] WHERE id = ANY($1)`, [
      [director, admin],
    ]);
  });

  it('answers JSON that is none with a French sentence', async () => {
    const admin = await w.client('administrator');
    const { body } = await admin.post('/users').set('content-type', 'application/json').send('{"email": ').expect(400);
    expect(body.detail).toBe('La demande n’est pas lisible.');
  });
});

describe('with two connections to the database', () => {
  it('several log out at once: nobody waits for a connection that another one holds', async () => {
    const w = await world({ DATABASE_POOL: '2' });
    const clients = [];
    for (let n = 0; n < 4; n++) clients.push(await w.client('teacher'));
    await Promise.all(clients.map((client) => client.post('/sessions/logout').timeout(8_000).expect(204)));
    await w.end();
  });
});

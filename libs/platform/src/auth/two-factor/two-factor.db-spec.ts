import { Client, PASSWORD, world, type World } from '@etabli/testing';
import type { Role } from '../permissions.js';
import { totpAt } from './totp.rules.js';
import { TwoFactors } from './two-factor.service.js';

const STEP_MS = 30_000;

describe('the second step of a login', () => {
  let w: World;
  let nobody: Client;
  beforeAll(async () => {
    w = await world();
    nobody = await w.client();
  });
  afterEach(() => w.db.query('DELETE FROM login_attempts'));
  afterAll(() => w.end());

  const codeIn = (secret: string, steps = 0): string =>
    totpAt(secret, new Date(w.clock.now().getTime() + steps * STEP_MS));
  /** Half a minute later, so that the next code is another one. */
  const later = (steps = 1): void => w.clock.startAt(new Date(w.clock.now().getTime() + steps * STEP_MS));

  async function enrol(role: Role): Promise<{ client: Client; secret: string; codes: string[] }> {
    const client = await w.client(role);
    const { secret } = (await client.post('/two-factor/begin').expect(200)).body;
    const { codes } = (await client.post('/two-factor/confirm', { code: codeIn(secret) }).expect(200)).body;
    later();
    return { client, secret, codes };
  }

  const password = (role: Role) => nobody.post('/sessions', { email: `${role}@test.example`, password: PASSWORD });
  /** The password, and the cookie that stands for it until the code comes. */
  async function half(role: Role): Promise<Client> {
    const { headers, body } = await password(role).expect(202);
    expect(body.secondStep).toBe(true);
    const [cookie, ...others] = headers['set-cookie'] as unknown as string[];
    expect([cookie, others]).toEqual([expect.stringMatching(/^etabli_half=.*HttpOnly; SameSite=Strict/), []]);
    return new Client(w.app.getHttpServer(), cookie!.split(';')[0]);
  }

  it('is begun with a secret that is kept sealed, and counts once a code has confirmed it', async () => {
    const client = await w.client('teacher');
    const { body } = await client.post('/two-factor/begin').expect(200);
    expect(body).toEqual({ secret: expect.stringMatching(/^[A-Z2-7]{32}$/), qr: expect.stringMatching(/^<svg/) });
    await password('teacher').expect(200);
    const wrong = await client.post('/two-factor/confirm', { code: '000000' }).expect(409);
    expect(wrong.body.code).toBe('two_factor.wrong');
    const { codes } = (await client.post('/two-factor/confirm', { code: codeIn(body.secret) }).expect(200)).body;
    expect(codes).toHaveLength(10);
    expect((await client.get('/two-factor').expect(200)).body).toMatchObject({ recoveryLeft: 10, required: false });
    const kept = JSON.stringify([
      await w.db.query('SELECT * FROM two_factors'),
      await w.db.query('SELECT * FROM recovery_codes'),
      await w.db.query('SELECT * FROM audit_changes'),
      await w.db.query('SELECT * FROM idempotency_keys'),
    ]);
    for (const secret of [body.secret, ...codes, ...codes.map((code: string) => code.replace('-', ''))])
      expect(kept).not.toContain(secret);
    await client.post('/two-factor/begin').expect(409);
    await client.post('/two-factor/switch-off', { password: PASSWORD, code: codes[0] }).expect(204);
  });

  it('keeps neither the answer nor a hash of the password for a request with a key', async () => {
    const client = await w.client('teacher');
    await client.post('/two-factor/begin').set('idempotency-key', 'key-of-a-secret').expect(200);
    expect(await w.db.query("SELECT FROM idempotency_keys WHERE key = 'key-of-a-secret'")).toEqual([]);
  });

  it('opens no session before the code, takes a code once, and ends the half way with it', async () => {
    const { secret } = await enrol('director');
    const halfWay = await half('director');
    await halfWay.get('/sessions/me').expect(401);
    const code = codeIn(secret);
    const { body } = await halfWay.post('/sessions/second-step', { code }).expect(200);
    expect(body).toMatchObject({ name: 'Test director', mustEnrol: false });
    const spent = await halfWay.post('/sessions/second-step', { code: codeIn(secret, 1) }).expect(409);
    expect(spent.body.code).toBe('two_factor.half_way_over');
    const replay = await (await half('director')).post('/sessions/second-step', { code }).expect(409);
    expect(replay.body.code).toBe('two_factor.wrong');
    later();
    await (await half('director')).post('/sessions/second-step', { code: codeIn(secret) }).expect(200);
  });

  it('gives one of two who send the same code at once the session, and one only', async () => {
    const { secret } = await enrol('accountant');
    const both = [await half('accountant'), await half('accountant')];
    const code = codeIn(secret);
    const answers = await Promise.all(both.map((one) => one.post('/sessions/second-step', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('counts tries by person before the code is looked at, whatever the half-way login', async () => {
    const { secret, codes } = await enrol('master_trainer');
    for (let n = 0; n < 8; n++) {
      await w.db.query("DELETE FROM login_attempts WHERE subject LIKE 'email:%'");
      await (await half('master_trainer')).post('/sessions/second-step', { code: '000000' }).expect(409);
    }
    const halfWay = await half('master_trainer');
    await halfWay.post('/sessions/second-step', { code: codeIn(secret) }).expect(429);
    await halfWay.post('/sessions/second-step', { code: codes[0] }).expect(429);
  });

  it('waits five minutes, for its own user, who is still allowed in', async () => {
    const { secret, client } = await enrol('administrator');
    const tooLate = await half('administrator');
    await w.db.query("UPDATE half_logins SET expires_at = now() - interval '1 second'");
    await tooLate.post('/sessions/second-step', { code: codeIn(secret) }).expect(409);
    const loggedOut = await half('administrator');
    await client.post('/sessions/logout-everywhere').expect(204);
    await loggedOut.post('/sessions/second-step', { code: codeIn(secret) }).expect(409);
    await nobody.post('/sessions/second-step', { code: codeIn(secret) }).expect(409);
    const [{ seconds }] = await w.db.query(
      'SELECT extract(epoch FROM max(expires_at) - now()) AS seconds FROM half_logins',
    );
    expect(Number(seconds ?? 300)).toBeLessThanOrEqual(300);
  });

  it('opens with each recovery code once, however it is typed', async () => {
    await w.db.query('DELETE FROM two_factors');
    const { codes } = await enrol('teacher');
    const typed = codes[3]!.toLowerCase().replace('-', ' ');
    await (await half('teacher')).post('/sessions/second-step', { code: typed }).expect(200);
    await (await half('teacher')).post('/sessions/second-step', { code: codes[3] }).expect(409);
    await (await half('teacher')).post('/sessions/second-step', { code: codes[4] }).expect(200);
  });

  it('is switched off with the password and a code alone', async () => {
    await w.db.query('DELETE FROM two_factors');
    const { client, secret } = await enrol('teacher');
    const off = (body: object) => client.post('/two-factor/switch-off', body);
    await off({ password: 'faux', code: codeIn(secret) }).expect(409);
    await off({ password: PASSWORD, code: '000000' }).expect(409);
    // a wrong password has not used the code up
    await off({ password: PASSWORD, code: codeIn(secret) }).expect(204);
    await password('teacher').expect(200);
  });

  it('is taken away with a reason, in the trail and by mail, never from oneself', async () => {
    await w.db.query('DELETE FROM two_factors');
    const { client } = await enrol('teacher');
    const director = await w.client('director');
    const reset = (role: Role, body: object) => director.post(`/users/${w.actor(role).userId}/two-factor/reset`, body);
    await reset('teacher', {}).expect(422);
    await reset('director', { reason: 'Téléphone perdu' }).expect(409);
    await reset('teacher', { reason: 'Téléphone perdu' }).expect(204);
    await client.get('/sessions/me').expect(401);
    await password('teacher').expect(200);
    const [mail] = await w.db.query("SELECT recipient, body FROM mail_messages WHERE about_kind = 'two_factor_reset'");
    expect(mail).toMatchObject({ recipient: 'teacher@test.example', body: expect.stringContaining('Téléphone perdu') });
    const trail = await w.db.query(
      `SELECT c.actor_name, d.after ->> 'reason' AS reason FROM audit_commands c JOIN audit_changes d ON d.command_id = c.id
        WHERE c.command = 'two_factor.reset' AND d.table_name = 'two_factor_resets'`,
    );
    expect(trail).toEqual([{ actor_name: 'Test director', reason: 'Téléphone perdu' }]);
  });

  it('is taken away from the command line too, by the address', async () => {
    await w.db.query('DELETE FROM two_factors');
    await enrol('director');
    await w.as('system', () => w.get(TwoFactors).resetOf('Director@test.example', 'Secret perdu'));
    await password('director').expect(200);
    await expect(w.as('system', () => w.get(TwoFactors).resetOf('x@test.example', 'x'))).rejects.toThrow();
  });

  it('who must have one and has none may do nothing before', async () => {
    await w.db.query('DELETE FROM two_factors');
    const trainer = await w.client('master_trainer');
    await trainer.get('/groups').expect(200);
    const admin = await w.client('administrator');
    await (await w.client('teacher')).put('/access-policy', { twoFactorRoles: [] }).expect(403);
    await admin.put('/access-policy', { twoFactorRoles: ['master_trainer', 'accountant'] }).expect(204);
    expect((await admin.get('/access-policy').expect(200)).body).toEqual({
      twoFactorRoles: ['master_trainer', 'accountant'],
    });
    // logged in before, shut out from the next request on
    const { body } = await trainer.get('/groups').expect(403);
    expect(body.code).toBe('auth.enrol_first');
    const me = (await trainer.get('/sessions/me').expect(200)).body;
    expect(me).toMatchObject({ mustEnrol: true });
    expect(me.permissions.sort()).toEqual(['session.everywhere', 'session.own', 'two_factor.own']);
    await enrol('master_trainer');
    await trainer.get('/groups').expect(200);
    await admin.get('/users').expect(200);
    await admin.put('/access-policy', { twoFactorRoles: [] }).expect(204);
  });
});

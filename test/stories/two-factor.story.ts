import fs from 'node:fs';
import path from 'node:path';
import { totpAt } from '@etabli/platform';
import { Client, PASSWORD, World } from '@etabli/testing';

const STEP_MS = 30_000;
const CHOSEN = 'le mot que j’ai choisi';

/** A new teacher, from the mail to a login that asks the telephone, and to the day the telephone is lost. */
describe('Léa arrive à l’école', () => {
  let w: World;
  let director: Client;
  let nobody: Client;
  let lea: Client;
  let id: string;
  let secret: string;
  let codes: string[];
  beforeAll(async () => {
    w = await World.begin({ PUBLIC_URL: 'http://etabli.example' });
    director = await w.client('director');
    nobody = await w.client();
  });
  afterAll(() => w.end());

  const mails = (): string[] =>
    fs
      .readdirSync(w.config.MAIL_DIR, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(w.config.MAIL_DIR, name))
      .filter((file) => fs.statSync(file).isFile())
      .map((file) => fs.readFileSync(file, 'utf8').replaceAll(/=\r?\n/g, ''));
  const with_ = (headers: Record<string, string | string[]>): Client => {
    const cookies = headers['set-cookie'] as string[];
    const cookie = cookies.find((one) => !/=;/.test(one))!;
    return new Client(w.app.getHttpServer(), cookie.split(';')[0]);
  };
  const login = () => nobody.post('/sessions', { email: 'lea@test.example', password: CHOSEN });

  it('la direction l’invite : elle choisit son mot de passe par le lien du message', async () => {
    await director.put('/access-policy', { twoFactorRoles: ['teacher'] }).expect(204);
    const person = { email: 'lea@test.example', name: 'Léa Petit', roles: ['teacher'] };
    id = (await director.post('/users/invite', person).expect(201)).body.id;
    await w.drain();
    const token = mails().flatMap((text) => /invitation#([0-9a-f]{32}\.[\w-]{43})/.exec(text)?.[1] ?? [])[0];
    const { headers, body } = await nobody.post('/invitations/accept', { token, password: CHOSEN }).expect(200);
    expect(body.mustEnrol).toBe(true);
    lea = with_(headers as never);
  });

  it('son rôle demande la double authentification : rien d’autre avant', async () => {
    const { body } = await lea.get('/groups').expect(403);
    expect(body.detail).toContain('double authentification');
    ({ secret } = (await lea.post('/two-factor/begin').expect(200)).body);
    const code = totpAt(secret, w.clock.now());
    ({ codes } = (await lea.post('/two-factor/confirm', { code }).expect(200)).body);
    await lea.get('/groups').expect(200);
  });

  it('le lendemain, le mot de passe seul n’ouvre rien', async () => {
    w.clock.startAt(new Date(w.clock.now().getTime() + STEP_MS));
    const half = with_((await login().expect(202)).headers as never);
    await half.get('/groups').expect(401);
    const { headers } = await half.post('/sessions/second-step', { code: totpAt(secret, w.clock.now()) }).expect(200);
    await with_(headers as never)
      .get('/groups')
      .expect(200);
  });

  it('sans téléphone, un code de secours ; sans rien, la direction réinitialise', async () => {
    const half = with_((await login().expect(202)).headers as never);
    await half.post('/sessions/second-step', { code: codes[9] }).expect(200);
    await director.post(`/users/${id}/two-factor/reset`, { reason: 'Téléphone et codes perdus' }).expect(204);
    await w.drain();
    expect(
      mails().some((text) => text.includes('lea@test.example') && /r=C3=A9initialis|réinitialis/i.test(text)),
    ).toBe(true);
    expect((await login().expect(200)).body.mustEnrol).toBe(true);
  });

  it('les autres rôles se connectent comme avant', async () => {
    await nobody.post('/sessions', { email: 'accountant@test.example', password: PASSWORD }).expect(200);
  });
});

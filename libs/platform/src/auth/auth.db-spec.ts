import { type Client, PASSWORD, world, type World } from '@etabli/testing';
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

  it('answers JSON that is none with a French sentence', async () => {
    const admin = await w.client('administrator');
    const { body } = await admin.post('/users').set('content-type', 'application/json').send('{"email": ').expect(400);
    expect(body.detail).toBe('La demande n’est pas lisible.');
  });
});

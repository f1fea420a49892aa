import { type Client, world, type World } from '@etabli/testing';

describe('Idempotency-Key', () => {
  let w: World;
  let admin: Client;
  const body = (email: string) => ({ email, name: 'Zoé', roles: ['teacher'], password: 'dix caractères' });
  const howMany = async (email: string): Promise<number> =>
    (await w.db.query('SELECT 1 FROM users WHERE email = $1', [email])).length;
  beforeAll(async () => {
    w = await world();
    admin = await w.client('administrator');
  });
  afterAll(() => w.end());

  it('twice the same key: one user, the same answer', async () => {
    const first = await admin.post('/users', body('zoe@test.example'), 'key-zoe-1').expect(201);
    const again = await admin.post('/users', body('zoe@test.example'), 'key-zoe-1').expect(201);
    expect(again.body).toEqual(first.body);
    expect(await howMany('zoe@test.example')).toBe(1);
  });

  it('at once over six connections: one user, one answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => admin.post('/users', body('at-once@test.example'), 'key-once-1').expect(201)),
    );
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  it('the same key for another request is refused', async () => {
    await admin.post('/users', body('first@test.example'), 'key-reused').expect(201);
    const { body: problem } = await admin.post('/users', body('other@test.example'), 'key-reused').expect(422);
    expect(problem.code).toBe('idempotency.reused');
    expect(await howMany('other@test.example')).toBe(0);
  });

  it('a refusal is not kept: mended, the same key goes through', async () => {
    await admin.post('/users', body('director@test.example'), 'key-refused').expect(422);
    await admin.post('/users', body('mended@test.example'), 'key-refused').expect(201);
  });

  it('keys belong to their sender', async () => {
    const director = await w.client('director');
    await director.post('/users', body('second@test.example'), 'key-zoe-1').expect(201);
  });
});

import fs from 'node:fs';
import path from 'node:path';
import { type Client, world, type World } from '@etabli/testing';
import { Housekeeping } from '../jobs/housekeeping.js';

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

  it('what is asked by the address or by a file counts as the request too', async () => {
    const send = (query: string, file: string) =>
      admin.upload(`/frameworks/import${query}`, file, 'r.json').set('idempotency-key', 'key-upload');
    const text = fs.readFileSync(path.resolve('libs/curriculum/data/cap-metallier.json'), 'utf8');
    const preview = await send('?dryRun=true', text).expect(201);
    expect(preview.body.imported ?? preview.body.id ?? null).not.toBe(undefined);
    expect((await send('', text).expect(422)).body.code).toBe('idempotency.reused');
    expect((await send('?dryRun=true', `${text} \n`).expect(422)).body.code).toBe('idempotency.reused');
  });

  it('keys are forgotten after thirty-five days', async () => {
    await admin.post('/users', body('old@test.example'), 'key-old-1').expect(201);
    await w.db.query(
      "UPDATE idempotency_keys SET created_at = created_at - interval '36 days' WHERE key = 'key-old-1'",
    );
    await w.db.query(
      "INSERT INTO login_attempts (id, subject, at) VALUES (gen_random_uuid(), 'network:x', now() - interval '2 days')",
    );
    await w.get(Housekeeping).sweep();
    expect(await w.db.query("SELECT key FROM idempotency_keys WHERE key = 'key-old-1'")).toEqual([]);
    expect(await w.db.query("SELECT id FROM login_attempts WHERE subject = 'network:x'")).toEqual([]);
    expect((await w.db.query("SELECT key FROM idempotency_keys WHERE key = 'key-zoe-1'")).length).toBe(1);
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

import { newId } from '@etabli/kernel';
import { type Client, world, type World } from '@etabli/testing';
import { MailFailed } from '../mail/mail-sender.js';
import { describeFailure } from './failure.js';

describe('what fails', () => {
  let w: World;
  let admin: Client;
  const user = (change: object = {}) => ({
    email: `${newId()}@test.example`,
    name: 'Zoé',
    roles: ['teacher'],
    password: 'dix caractères',
    ...change,
  });
  beforeAll(async () => {
    w = await world();
    admin = await w.client('administrator');
  });
  afterAll(() => w.end());

  it('a text with a sign that no paper shows: 422 on its field, in bodies and in filters', async () => {
    for (const name of ['Zo\u0000é', 'Zo\u0007é', 'Zo\ud800é']) {
      const { body } = await admin.post('/users', user({ name })).expect(422);
      expect(body.errors).toEqual([{ field: 'name', message: 'Ce texte contient un signe qui ne s’écrit pas.' }]);
    }
    await admin.get('/search?q=a%00b').expect(422);
    await admin.post('/users', user({ name: 'Zoé\nde\tLyon' })).expect(201);
  });

  it('two who take the same name at once: one gets it, the other is told, nobody sees a 500', async () => {
    for (let round = 0; round < 3; round++) {
      const same = user();
      const answers = await Promise.all([1, 2, 3, 4].map(() => admin.post('/users', same)));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      for (const { status, body } of answers.filter((answer) => answer.status !== 201)) {
        expect([409, 422]).toContain(status);
        expect(body.detail).toMatch(/\p{L}/u);
        expect(JSON.stringify(body)).not.toMatch(/users_|constraint|duplicate/);
      }
    }
  });

  it('null for what cannot be empty: 422 on that field', async () => {
    const director = await w.client('director');
    const order = await director.post('/production-orders', { title: 'Exercice', allottedMinutes: 60 }).expect(201);
    const { body } = await director.patch(`/production-orders/${order.body.id}`, { title: null }).expect(422);
    expect(body.errors).toEqual([{ field: 'title', message: 'Ce champ ne peut pas être vide.' }]);
  });

  it('the log names no address and no value', () => {
    const said = new MailFailed('550 5.1.1 <jean.dupont@client.example>: unknown', true, {
      cause: Object.assign(new Error('x'), { responseCode: 550 }),
    });
    expect(describeFailure(said)).toBe('MailFailed 550 permanent');
    expect(describeFailure(new TypeError('boom'))).toContain('TypeError: boom');
  });
});

import { UserService } from '@etabli/platform';
import { type Client, PASSWORD, world, type World } from '@etabli/testing';
import { StaffQueries } from './staff.queries.js';
import { StaffService } from './staff.service.js';

describe('the staff', () => {
  let w: World;
  let director: Client;
  beforeAll(async () => {
    w = await world();
    director = await w.client('director');
  });
  afterAll(() => w.end());

  it('is hired with an account in one step, and the account works', async () => {
    const { body } = await director
      .post('/staff-members', {
        firstName: 'Émile',
        lastName: 'Roux',
        kind: 'master_trainer',
        agreementRef: 'R-2024-17',
        agreementOn: '2024-09-01',
        account: { email: 'emile.roux@test.example', password: PASSWORD },
      })
      .expect(201);
    await (await w.clientOf('emile.roux@test.example')).get('/staff-members').expect(200);
    const member = await w.get(StaffService).find(body.id);
    expect(await w.get(StaffService).ofUser(member.userId)).toMatchObject({ id: body.id, lastName: 'Roux' });
    expect(await w.get(StaffService).ofUser(null)).toBeNull();
  });

  it('leaves nobody behind when the address is taken', async () => {
    const hire = {
      firstName: 'Eva',
      lastName: 'Double',
      kind: 'teacher',
      account: { email: 'director@test.example', password: PASSWORD },
    };
    const { body } = await director.post('/staff-members', hire).expect(422);
    expect(body.code).toBe('user.email_taken');
    expect((await w.get(StaffService).list()).map((member) => member.lastName)).not.toContain('Double');
  });

  it('shares no account, and knows only accounts that exist', async () => {
    const userId = await w.as('system', () =>
      w.get(UserService).create({ email: 'a@test.example', name: 'A', roles: ['teacher'], password: PASSWORD }),
    );
    const { body } = await director
      .post('/staff-members', { firstName: 'Anne', lastName: 'Blin', kind: 'teacher', userId })
      .expect(201);
    const taken = await director
      .post('/staff-members', { firstName: 'Bob', lastName: 'Clerc', kind: 'teacher', userId })
      .expect(422);
    expect(taken.body.errors[0].field).toBe('userId');
    await director
      .post('/staff-members', { firstName: 'Bob', lastName: 'Clerc', kind: 'teacher', userId: body.id })
      .expect(422);
    await director.patch(`/staff-members/${body.id}`, { userId, active: false }).expect(204);
    expect(await w.get(StaffService).find(body.id)).toMatchObject({ userId, active: false, lastName: 'Blin' });
    await director.patch(`/staff-members/${body.id}`, { userId: null }).expect(204);
    expect(await w.get(StaffService).ofUser(userId)).toBeNull();
  });

  it('answers an unknown id with 404 and a forbidden act with 403', async () => {
    await director.patch('/staff-members/0190f000-0000-7000-8000-00000000ffff', { active: false }).expect(404);
    await director.patch('/staff-members/nobody', { active: false }).expect(404);
    await (
      await w.client('teacher')
    )
      .post('/staff-members', { firstName: 'X', lastName: 'Y', kind: 'teacher' })
      .expect(403);
  });

  it('pages by name in French order', async () => {
    for (const lastName of ['Zola', 'Évrard', 'Eyraud']) {
      await w.as('director', () => w.get(StaffService).create({ firstName: 'Z', lastName, kind: 'teacher' }));
    }
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await w.get(StaffQueries).list({ limit: 2, cursor });
      names.push(...page.items.map((member) => member.lastName));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(names).toEqual(['Blin', 'Évrard', 'Eyraud', 'Roux', 'Zola']);
  });
});

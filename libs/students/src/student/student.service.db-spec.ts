import { newId } from '@etabli/kernel';
import { StaffService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { GroupService } from '../group/group.service.js';
import { StudentQueries } from './student.queries.js';

describe('a youth at the school', () => {
  let w: World;
  let director: Client;
  let small: string;
  let large: string;
  let trainerId: string;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    director = await w.client('director');
    await w.as('director', async () => {
      trainerId = await w.get(StaffService).create({ firstName: 'Anna', lastName: 'Roy', kind: 'master_trainer' });
      small = await w.get(GroupService).create({ name: 'Serrurerie', trade: 'Métallerie', trainerId, capacity: 2 });
      large = await w
        .get(GroupService)
        .create({ name: 'Chaudronnerie', trade: 'Chaudronnerie', trainerId, capacity: 12 });
    });
  });
  afterAll(() => w.end());

  const youth = (firstName: string, groupId: string): object => ({
    firstName,
    lastName: 'Petit',
    bornOn: '2010-02-28',
    groupId,
    enrolledOn: '2026-09-01',
  });
  const enrol = async (firstName: string, groupId: string): Promise<string> =>
    (await director.post('/students', youth(firstName, groupId)).expect(201)).body.id;
  const there = async (groupId: string, day: string): Promise<string[]> =>
    (await w.get(StudentQueries).ofGroup(groupId, day)).map((face) => face.firstName);

  it('is enrolled once for one Idempotency-Key', async () => {
    const first = await director.post('/students', youth('Ana', small), 'enrol-ana-1').expect(201);
    const again = await director.post('/students', youth('Ana', small), 'enrol-ana-1').expect(201);
    expect(again.body).toEqual(first.body);
    expect(await there(small, '2026-09-01')).toEqual(['Ana']);
    expect(await there(small, '2026-08-31')).toEqual([]);
  });

  it.each([
    ['bornOn', '2026-10-01', /avant l’inscription/],
    ['bornOn', '1980-01-01', /Vérifiez/],
    ['bornOn', '2010-02-30', /date qui existe/],
    ['groupId', '0190f000-0000-7000-8000-00000000ffff', /groupe de la liste/],
    ['frameworkId', '0190f000-0000-7000-8000-00000000ffff', /référentiel de la liste/],
    ['firstName', ' ', /1 à 80/],
    ['email', 'ana@', /e-mail/],
  ])('is refused with a wrong %s %s, in words on the field', async (field, value, sentence) => {
    const { body } = await director.post('/students', { ...youth('Zoé', large), [field]: value }).expect(422);
    expect(body.errors).toEqual([{ field, message: expect.stringMatching(sentence) }]);
    expect(await there(large, '2026-11-23')).toEqual([]);
  });

  it('finds a full group closed', async () => {
    await enrol('Ben', small);
    const { body } = await director.post('/students', youth('Cleo', small)).expect(409);
    expect(body).toMatchObject({
      code: 'group.full',
      confirmable: true,
      detail: expect.stringContaining('Serrurerie'),
    });
    const shrink = await director.patch(`/groups/${small}`, { capacity: 1, active: false }).expect(409);
    expect(shrink.body.reasons.map((reason: { code: string }) => reason.code)).toEqual([
      'group.capacity_below_members',
      'group.not_empty',
    ]);
  });

  it('two at once for the last place: one gets it', async () => {
    const last = await w.as('director', () =>
      w.get(GroupService).create({ name: 'Dernière place', trade: 'Soudage', trainerId, capacity: 1 }),
    );
    const answers = await Promise.all([
      director.post('/students', youth('Eva', last)),
      director.post('/students', youth('Fay', last)),
    ]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 409]);
  });

  it('changes group on a day and was where one was before', async () => {
    const id = await enrol('Gil', large);
    await director.post(`/students/${id}/move`, { groupId: small, on: '2026-11-02' }).expect(409);
    await director.patch(`/groups/${small}`, { capacity: 3 }).expect(204);
    await director.post(`/students/${id}/move`, { groupId: small, on: '2026-11-02' }).expect(204);
    expect(await there(large, '2026-11-01')).toContain('Gil');
    expect(await there(large, '2026-11-02')).not.toContain('Gil');
    expect(await there(small, '2026-11-02')).toContain('Gil');
    const early = await director.post(`/students/${id}/move`, { groupId: large, on: '2026-11-01' }).expect(409);
    expect(early.body.code).toBe('student.before_membership');
    await director.post(`/students/${id}/move`, { groupId: large, on: '2026-11-02' }).expect(204);
    const { body } = await director.get(`/students/${id}`).expect(200);
    expect(
      body.memberships.map((one: { groupName: string; fromOn: string; toOn: string | null }) => [
        one.groupName,
        one.fromOn,
        one.toOn,
      ]),
    ).toEqual([
      ['Chaudronnerie', '2026-09-01', '2026-11-01'],
      ['Chaudronnerie', '2026-11-02', null],
    ]);
  });

  it('changes group today at the latest: until then he is his trainer’s', async () => {
    const from = await w.db.query('SELECT id, group_id FROM students LIMIT 1');
    const { body } = await director
      .post(`/students/${from[0].id}/move`, { groupId: newId(), on: '2030-01-07' })
      .expect(409);
    expect(body.code).toBe('student.move_in_future');
  });

  it('leaves, is there until the last day, and stays on record', async () => {
    const id = await enrol('Hana', large);
    expect(
      (await director.post(`/students/${id}/leave`, { on: '2026-11-24', outcome: 'job' }).expect(409)).body.code,
    ).toBe('path.in_future');
    await director.post(`/students/${id}/leave`, { on: '2026-11-20', outcome: 'job' }).expect(204);
    expect(await there(large, '2026-11-20')).toContain('Hana');
    expect(await there(large, '2026-11-21')).not.toContain('Hana');
    const { body } = await director.get(`/students/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'left', leftOn: '2026-11-20' });
    expect(
      (await director.post(`/students/${id}/leave`, { on: '2026-11-20', outcome: 'job' }).expect(409)).body.code,
    ).toBe('path.impossible');
    expect((await director.get('/students?state=left').expect(200)).body.items).toHaveLength(1);
  });

  it('is corrected field by field and found by the new name', async () => {
    const id = await enrol('Ines', large);
    await director.patch(`/students/${id}`, { lastName: 'Lefèvre', phone: '06 00 00 00 00', bornOn: null }).expect(204);
    await director.patch(`/students/${id}`, { phone: null }).expect(204);
    const { body } = await director.get('/students?q=LEFEVRE ines').expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ id, lastName: 'Lefèvre', phone: null, bornOn: '2010-02-28' }),
    ]);
    expect((await director.get('/students?q=%25').expect(200)).body.items).toEqual([]);
  });

  it('a group needs a trainer of the staff and a name of its own', async () => {
    const teacher = await w.as('director', () =>
      w.get(StaffService).create({ firstName: 'T', lastName: 'T', kind: 'teacher' }),
    );
    const group = { name: 'Nouveau', trade: 'Usinage', trainerId: teacher, capacity: 8 };
    expect((await director.post('/groups', group).expect(422)).body.errors[0].field).toBe('trainerId');
    expect(
      (await director.post('/groups', { ...group, trainerId, name: 'Serrurerie' }).expect(422)).body.errors[0].field,
    ).toBe('name');
    expect(
      (await director.post('/groups', { ...group, trainerId, capacity: 13 }).expect(422)).body.errors[0].field,
    ).toBe('capacity');
    const { body } = await director.post('/groups', { ...group, trainerId }).expect(201);
    expect((await director.get(`/groups/${body.id}`).expect(200)).body).toMatchObject({
      trainerName: 'Anna Roy',
      members: 0,
      active: true,
    });
  });
});

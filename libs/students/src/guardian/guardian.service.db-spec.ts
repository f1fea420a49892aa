import { StaffService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { GroupService } from '../group/group.service.js';
import { StudentService } from '../student/student.service.js';
import { GuardianService } from './guardian.service.js';

describe('those who answer for a youth', () => {
  let w: World;
  let director: Client;
  let groupId: string;
  let lea: string;
  let tom: string;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    director = await w.client('director');
    await w.as('director', async () => {
      const trainerId = await w.get(StaffService).create({ firstName: 'A', lastName: 'R', kind: 'master_trainer' });
      groupId = await w.get(GroupService).create({ name: 'Métallerie', trade: 'Métallerie', trainerId, capacity: 12 });
      const enrol = (firstName: string, bornOn: string): Promise<string> =>
        w.get(StudentService).create({ firstName, lastName: 'Roux', bornOn, groupId, enrolledOn: '2026-09-01' });
      lea = await enrol('Léa', '2008-11-26');
      tom = await enrol('Tom', '2010-05-02');
    });
  });
  afterAll(() => w.end());

  const RIGHTS = { parentalAuthority: true, mayBeTold: true, emergency: true, fromOn: '2026-09-01' };
  const MOTHER = { firstName: 'Nadia', lastName: 'Roux', phone: '06 11 22 33 44', email: 'nadia@roux.example' };

  it('brothers and sisters share one person, told until the eve of eighteen', async () => {
    const first = { relation: 'mother', person: MOTHER, ...RIGHTS };
    await director.post(`/students/${lea}/guardians`, first).expect(201);
    const { body: found } = await director.get('/guardians?q=ROUX na').expect(200);
    expect(found.items).toEqual([expect.objectContaining({ lastName: 'Roux', students: 'Léa Roux' })]);
    const guardianId = found.items[0].id as string;
    await director.post(`/students/${tom}/guardians`, { relation: 'mother', guardianId, ...RIGHTS }).expect(201);
    await director.patch(`/guardians/${guardianId}`, { phone: '06 99 99 99 99', channel: 'sms' }).expect(204);
    const told = (id: string, day: string) => w.as('director', () => w.get(GuardianService).toTell(id, day));
    expect(await told(lea, '2026-11-25')).toEqual([
      { guardianId, name: 'Nadia Roux', email: 'nadia@roux.example', phone: '06 99 99 99 99', channel: 'sms' },
    ]);
    expect(await told(lea, '2026-11-26')).toEqual([
      { guardianId: null, name: 'Léa Roux', email: null, phone: null, channel: 'letter' },
    ]);
    expect(await told(tom, '2026-11-26')).toHaveLength(1);
    const { body } = await director.get(`/students/${lea}/guardians`).expect(200);
    expect(body).toMatchObject({
      adult: false,
      adultOn: '2026-11-26',
      links: [{ contact: true, signs: true, pays: false }],
    });
  });

  it('the same person once at a time; ended, again from later on', async () => {
    const { body } = await director.get(`/students/${tom}/guardians`).expect(200);
    const [{ id, guardian }] = body.links;
    const again = { relation: 'mother', guardianId: guardian.id, ...RIGHTS };
    expect((await director.post(`/students/${tom}/guardians`, again).expect(409)).body.code).toBe('guardian.linked');
    await director.post(`/guardian-links/${id}/end`, { on: '2026-10-31' }).expect(204);
    expect((await director.post(`/guardian-links/${id}/end`, { on: '2026-10-31' }).expect(409)).body.code).toBe(
      'guardian.ended',
    );
    await director.post(`/students/${tom}/guardians`, { ...again, fromOn: '2026-11-01' }).expect(201);
  });

  it('a court order leaves nobody to tell, and says which right stands against it', async () => {
    const { body } = await director.get(`/students/${lea}/guardians`).expect(200);
    const { id } = body.links[0];
    const wrong = await director.patch(`/guardian-links/${id}`, { noContact: true }).expect(422);
    expect(wrong.body.errors[0].field).toBe('noContact');
    await director.patch(`/guardian-links/${id}`, { noContact: true, mayBeTold: false, emergency: false }).expect(204);
    expect(await w.as('director', () => w.get(GuardianService).toTell(lea, '2026-11-23'))).toEqual([]);
  });

  it('a preferred way must be open, and nothing is written without', async () => {
    const before = await w.db.query('SELECT count(*) AS n FROM guardians');
    const person = { firstName: 'X', lastName: 'Y', channel: 'email' };
    const { body } = await director.post(`/students/${lea}/guardians`, { relation: 'father', person }).expect(422);
    expect(body.errors[0].field).toBe('person.email');
    expect(await w.db.query('SELECT count(*) AS n FROM guardians')).toEqual(before);
  });

  it('the trainer of another group sees nothing, the accountant may not ask', async () => {
    await (await w.client('master_trainer')).get(`/students/${lea}/guardians`).expect(404);
    await (await w.client('accountant')).get(`/students/${lea}/guardians`).expect(403);
    await (await w.client('teacher')).get(`/students/${lea}/guardians`).expect(403);
  });
});

import { type Role, UserService } from '@etabli/platform';
import { StaffService } from '@etabli/school';
import { type Client, PASSWORD, world, type World } from '@etabli/testing';
import { GroupService } from '../group/group.service.js';
import { StudentService } from './student.service.js';

interface Person {
  client: Client;
  groupId: string;
  studentId: string;
}

/** Two trainers, each with a group and one youth. */
describe('whose youths one may see', () => {
  let w: World;
  let anna: Person;
  let bruno: Person;

  async function trainer(name: string, student: string): Promise<Person> {
    return w.as('director', async () => {
      const email = `${name}@test.example`;
      const account = { email, password: PASSWORD };
      const trainerId = await w
        .get(StaffService)
        .create({ firstName: name, lastName: 'Maître', kind: 'master_trainer', account });
      const groupId = await w
        .get(GroupService)
        .create({ name: `Groupe ${name}`, trade: 'Chaudronnerie', trainerId, capacity: 11 });
      const studentId = await w.get(StudentService).create({
        firstName: student,
        lastName: 'Élève',
        bornOn: '2009-05-04',
        groupId,
        enrolledOn: '2026-09-01',
      });
      return { client: await w.clientOf(email), groupId, studentId };
    });
  }

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    anna = await trainer('anna', 'Chloé');
    bruno = await trainer('bruno', 'Malik');
  });
  afterAll(() => w.end());

  const names = async (client: Client, path: string): Promise<string[]> => {
    const { body } = await client.get(path).expect(200);
    return body.items.map((item: { firstName?: string; name?: string }) => item.firstName ?? item.name);
  };

  it('a trainer reads his own group and youths', async () => {
    expect(await names(anna.client, '/students')).toEqual(['Chloé']);
    expect(await names(anna.client, '/groups')).toEqual(['Groupe anna']);
    const { body } = await anna.client.get(`/students/${anna.studentId}`).expect(200);
    expect(body).toMatchObject({ firstName: 'Chloé', groupName: 'Groupe anna', age: 17, state: 'enrolled' });
    expect(body.memberships).toEqual([
      { groupId: anna.groupId, groupName: 'Groupe anna', fromOn: '2026-09-01', toOn: null, trial: false },
    ]);
    expect((await anna.client.get('/students/count').expect(200)).body).toEqual({ count: 1, exactness: 'exact' });
  });

  it('those of another trainer do not exist for him, by any door', async () => {
    const { studentId, groupId } = bruno;
    expect((await anna.client.get(`/students/${studentId}`).expect(404)).body.code).toBe('student.not_found');
    expect((await anna.client.get(`/groups/${groupId}`).expect(404)).body.code).toBe('group.not_found');
    await anna.client.get(`/roll-calls?group=${groupId}&day=2026-11-23&halfDay=morning`).expect(404);
    await anna.client.post('/roll-calls', { groupId, day: '2026-11-23', halfDay: 'morning', marks: [] }).expect(404);
    expect(await names(anna.client, `/students?groupId=${groupId}`)).toEqual([]);
    expect((await anna.client.get('/search?q=Malik').expect(200)).body.hits).toEqual([]);
    expect((await bruno.client.get('/search?q=mali').expect(200)).body.hits).toEqual([
      { kind: 'student', title: 'Malik Élève', detail: 'Groupe bruno', path: `/students/${studentId}` },
    ]);
  });

  it.each<[Role, number]>([
    ['director', 2],
    ['teacher', 2],
    ['master_trainer', 0],
  ])('%s sees %d of the two', async (role, count) => {
    const client = await w.client(role);
    expect((await client.get('/students/count').expect(200)).body.count).toBe(count);
    await client.get(`/students/${anna.studentId}`).expect(count ? 200 : 404);
  });

  it.each<Role>(['accountant', 'administrator'])('%s has no business with youths', async (role) => {
    const client = await w.client(role);
    await client.get('/students').expect(403);
    await client.get(`/students/${anna.studentId}`).expect(403);
  });

  it('a trainer may change nobody, not even his own', async () => {
    await anna.client.patch(`/students/${anna.studentId}`, { phone: '06' }).expect(403);
    await anna.client.post('/students', {}).expect(403);
  });

  it('a youth who changes group changes trainer', async () => {
    const director = await w.client('director');
    await director.post(`/students/${anna.studentId}/move`, { groupId: bruno.groupId, on: '2026-11-16' }).expect(204);
    await anna.client.get(`/students/${anna.studentId}`).expect(404);
    await bruno.client.get(`/students/${anna.studentId}`).expect(200);
  });

  it('an account without staff member sees nobody', async () => {
    const account = { email: 'seul@test.example', name: 'Seul', roles: ['master_trainer' as Role], password: PASSWORD };
    await w.as('system', () => w.get(UserService).create(account));
    expect(await names(await w.clientOf('seul@test.example'), '/students')).toEqual([]);
  });
});

import { StaffService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { GroupService } from '../group/group.service.js';
import { StudentQueries } from '../student/student.queries.js';

describe('from the first call to the exit', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let groupId: string;
  let zoe: string;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    [director, trainer] = [await w.client('director'), await w.client('master_trainer')];
    await w.as('director', async () => {
      const trainerId = await w
        .get(StaffService)
        .create({ firstName: 'A', lastName: 'R', kind: 'master_trainer', userId: w.actor('master_trainer').userId });
      groupId = await w.get(GroupService).create({ name: 'Métallerie', trade: 'Métallerie', trainerId, capacity: 1 });
    });
    const call = { firstName: 'Zoé', lastName: 'Petit', bornOn: '2010-03-01', on: '2026-11-02' };
    zoe = (await director.post('/students/apply', call).expect(201)).body.id;
  });
  afterAll(() => w.end());

  const faces = (day: string) => w.as('director', () => w.get(StudentQueries).ofGroup(groupId, day));
  const step = (path: string, body: object, id = zoe) => director.post(`/students/${id}/${path}`, body);

  it('a candidate is the direction’s alone, in no group and no roll call', async () => {
    await (await w.client('teacher')).get(`/students/${zoe}`).expect(404);
    expect((await (await w.client('teacher')).get('/students').expect(200)).body.items).toEqual([]);
    expect((await director.get('/students?phase=candidate').expect(200)).body.items).toHaveLength(1);
    expect((await director.get('/students?phase=pupil').expect(200)).body.items).toEqual([]);
    expect(await faces('2026-11-23')).toEqual([]);
  });

  it('no step is skipped, none lies in the future', async () => {
    const enrol = { groupId, on: '2026-11-23' };
    expect((await step('enrol', enrol).expect(409)).body.code).toBe('path.impossible');
    expect((await step('interview', { on: '2026-11-24' }).expect(409)).body.reasons).toHaveLength(2);
    expect(
      (await step('trial-week', { groupId, on: '2026-11-16', until: '2026-12-16' }).expect(422)).body.errors[0].field,
    ).toBe('until');
  });

  it('in the trial week he is called with the group, takes no place, and his trainer sees him for as long', async () => {
    await step('trial-week', { groupId, on: '2026-11-16', until: '2026-11-20' }).expect(204);
    expect(await faces('2026-11-18')).toEqual([expect.objectContaining({ id: zoe, trial: true })]);
    expect(await faces('2026-11-21')).toEqual([]);
    await trainer.get(`/students/${zoe}`).expect(200);
    expect((await director.get(`/groups/${groupId}`).expect(200)).body.members).toBe(0);
    await step('interview', { on: '2026-11-20' }).expect(204);
    await trainer.get(`/students/${zoe}`).expect(404);
  });

  it('enrolled, then away for some days, then back: in the group on the days that he is there', async () => {
    await step('enrol', { groupId, on: '2026-11-20' }).expect(204);
    expect(await faces('2026-11-20')).toEqual([expect.objectContaining({ trial: false })]);
    expect(await faces('2026-11-19')).toEqual([expect.objectContaining({ trial: true })]);
    await step('suspend', { on: '2026-11-21', reason: 'Décision du conseil' }).expect(204);
    expect(await faces('2026-11-22')).toEqual([]);
    await trainer.get(`/students/${zoe}`).expect(200);
    expect((await step('enrol', { groupId, on: '2026-11-23' }).expect(409)).body.code).toBe('path.impossible');
    await step('resume', { on: '2026-11-23' }).expect(204);
    expect(await faces('2026-11-23')).toHaveLength(1);
  });

  it('a place too many is a warning that the director may confirm', async () => {
    const another = { firstName: 'Ali', lastName: 'Ben', bornOn: '2010-01-01', groupId, enrolledOn: '2026-11-23' };
    expect((await director.post('/students', another).expect(409)).body).toMatchObject({
      code: 'group.full',
      confirmable: true,
    });
    await director.post('/students', { ...another, confirm: ['group.full'] }).expect(201);
  });

  it('leaves with an outcome, and comes back a day later at the earliest', async () => {
    expect((await step('leave', { on: '2026-11-23', outcome: 'broken_off' }).expect(422)).body.errors[0].field).toBe(
      'reasonCode',
    );
    await step('leave', { on: '2026-11-23', outcome: 'broken_off', reasonCode: 'moved', reason: 'Lyon' }).expect(204);
    expect((await step('enrol', { groupId, on: '2026-11-23', confirm: ['group.full'] }).expect(409)).body.code).toBe(
      'path.before_last',
    );
    w.clock.startAt(new Date('2026-11-24T09:00:00Z'));
    await step('enrol', { groupId, on: '2026-11-24', confirm: ['group.full'] }).expect(204);
    const { body } = await director.get(`/students/${zoe}`).expect(200);
    expect(body.steps.map(({ to, on }: { to: string; on: string }) => `${to} ${on}`)).toEqual([
      'inquiry 2026-11-02',
      'trial_week 2026-11-16',
      'interview 2026-11-20',
      'enrolled 2026-11-20',
      'suspended 2026-11-21',
      'enrolled 2026-11-23',
      'left 2026-11-23',
      'enrolled 2026-11-24',
    ]);
    expect(body).toMatchObject({
      state: 'enrolled',
      leftOn: null,
      enrolledOn: '2026-11-24',
      next: ['suspended', 'left'],
    });
    expect(body.steps[6]).toMatchObject({ outcome: 'broken_off', reasonCode: 'moved', reason: 'Lyon' });
    expect((await trainer.get(`/students/${zoe}`).expect(200)).body.steps[6]).toMatchObject({
      reasonCode: null,
      reason: null,
    });
    await expect(w.db.query('DELETE FROM student_steps')).rejects.toThrow(/never/);
    await expect(w.db.query("UPDATE student_steps SET happened_on = '2026-01-01'")).rejects.toThrow(/never/);
  });

  it('who was not taken may ask again', async () => {
    const call = { firstName: 'Noa', lastName: 'Gil', bornOn: '2010-03-01', on: '2026-11-20' };
    const id = (await director.post('/students/apply', call).expect(201)).body.id;
    await step('decline', { on: '2026-11-21', reasonCode: 'withdrew' }, id).expect(204);
    expect((await director.get('/students?phase=gone').expect(200)).body.items).toHaveLength(1);
    await step('reopen', { on: '2026-11-23' }, id).expect(204);
    expect((await director.get(`/students/${id}`).expect(200)).body.state).toBe('inquiry');
  });
});

import { StaffService } from '@etabli/school';
import { type Client, PASSWORD, world, type World } from '@etabli/testing';
import { GroupService } from '../group/group.service.js';
import { StudentService } from '../student/student.service.js';
import { RollCalls } from './roll-calls.js';

const TODAY = '2026-11-23';

describe('the roll call', () => {
  let w: World;
  let trainer: Client;
  let groupId: string;
  let ana: string;
  let ben: string;
  let stranger: string;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T07:05:00Z'));
    await w.as('director', async () => {
      const account = { email: 'anna@test.example', password: PASSWORD };
      const trainerId = await w
        .get(StaffService)
        .create({ firstName: 'Anna', lastName: 'Roy', kind: 'master_trainer', account });
      groupId = await w.get(GroupService).create({ name: 'Groupe 1', trade: 'Chaudronnerie', trainerId, capacity: 12 });
      const other = await w
        .get(GroupService)
        .create({ name: 'Groupe 2', trade: 'Chaudronnerie', trainerId, capacity: 12 });
      const enrol = (firstName: string, into: string): Promise<string> =>
        w
          .get(StudentService)
          .create({ firstName, lastName: 'Petit', bornOn: '2010-02-28', groupId: into, enrolledOn: '2026-09-01' });
      ana = await enrol('Ana', groupId);
      ben = await enrol('Ben', groupId);
      stranger = await enrol('Cleo', other);
    });
    trainer = await w.clientOf('anna@test.example');
  });
  afterAll(() => w.end());

  const record = (marks: object[], day = TODAY): ReturnType<Client['post']> =>
    trainer.post('/roll-calls', { groupId, day, halfDay: 'morning', marks });
  const absences = async (): Promise<string[]> => {
    const rows: { student: string }[] = await w.db.query(
      `SELECT payload ->> 'studentId' AS student FROM outbox_events WHERE type = 'students.absence.recorded.v1' ORDER BY id`,
    );
    return rows.map((row) => row.student);
  };
  const presence = (): Promise<Map<string, string>> => w.get(RollCalls).presence([ana, ben], TODAY, 'morning');

  it('is unknown before it was taken', async () => {
    expect([...(await presence()).values()]).toEqual(['unknown', 'unknown']);
    const { body } = await trainer.get(`/roll-calls?group=${groupId}&day=${TODAY}&halfDay=morning`).expect(200);
    expect(body).toMatchObject({ id: null, takenAt: null });
    expect(body.faces.map((face: { firstName: string; status: string }) => [face.firstName, face.status])).toEqual([
      ['Ana', 'unknown'],
      ['Ben', 'unknown'],
    ]);
  });

  it('names the absent and the late; the others are present', async () => {
    await record([{ studentId: ben, status: 'late', lateMinutes: 15 }]).expect(201);
    expect(await presence()).toEqual(
      new Map([
        [ana, 'present'],
        [ben, 'late'],
      ]),
    );
    expect((await w.get(RollCalls).marks([ben], TODAY, 'morning')).get(ben)).toEqual({
      studentId: ben,
      status: 'late',
      lateMinutes: 15,
    });
    expect([...(await w.get(RollCalls).presence([ana], TODAY, 'afternoon')).values()]).toEqual(['unknown']);
    expect(await absences()).toEqual([]);
  });

  it('taken again it corrects, tells each absence once, and shows in the trail', async () => {
    const first = await record([{ studentId: ana, status: 'absent' }]).expect(201);
    const again = await record([{ studentId: ana, status: 'absent' }]).expect(201);
    expect(again.body).toEqual(first.body);
    expect(await presence()).toEqual(
      new Map([
        [ana, 'absent'],
        [ben, 'present'],
      ]),
    );
    expect(await absences()).toEqual([ana]);
    const trail: object[] = await w.db.query(
      `SELECT before, after FROM audit_changes WHERE table_name = 'roll_call_marks' ORDER BY id`,
    );
    expect(trail).toHaveLength(2);
    expect(trail).toContainEqual({ before: { status: 'present' }, after: { status: 'absent' } });
    const { body } = await trainer.get(`/roll-calls?group=${groupId}&day=${TODAY}&halfDay=morning`);
    expect(body).toMatchObject({ id: first.body.id, takenByName: 'Anna Roy' });
  });

  it('two tablets at once leave one roll call', async () => {
    const day = '2026-11-20';
    const answers = await Promise.all([
      record([], day),
      record([{ studentId: ben, status: 'absent' }], day),
      record([], day),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(
      await w.db.query(
        `SELECT count(*) AS marks FROM roll_call_marks m JOIN roll_calls r ON r.id = m.roll_call_id WHERE r.day = $1`,
        [day],
      ),
    ).toEqual([{ marks: 2 }]);
  });

  it('refuses a youth of another group, minutes missing, tomorrow, and days without youths; nothing stays behind', async () => {
    const day = '2026-11-19';
    const foreign = await record([{ studentId: stranger, status: 'absent' }], day).expect(422);
    expect(foreign.body.errors[0].field).toBe('marks.0.studentId');
    expect((await record([{ studentId: ben, status: 'late' }], day).expect(422)).body.errors[0].field).toBe(
      'marks.0.lateMinutes',
    );
    expect(
      (await record([{ studentId: ben, status: 'late', lateMinutes: 241 }], day).expect(422)).body.errors[0].field,
    ).toBe('marks.0.lateMinutes');
    expect((await record([], '2026-11-24').expect(409)).body.code).toBe('roll_call.future');
    expect((await record([], '2026-08-31').expect(409)).body.code).toBe('roll_call.nobody');
    expect(await w.db.query('SELECT id FROM roll_calls WHERE day = $1', [day])).toEqual([]);
  });

  it('is not for the accountant', async () => {
    const accountant = await w.client('accountant');
    await accountant.post('/roll-calls', { groupId, day: TODAY, halfDay: 'morning', marks: [] }).expect(403);
  });
});

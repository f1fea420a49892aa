import { StaffService } from '@etabli/school';
import { type Client, PASSWORD, world, type World } from '@etabli/testing';
import { GroupService } from '../group/group.service.js';
import { StudentService } from '../student/student.service.js';
import { RollCalls } from './roll-calls.js';

const TODAY = '2026-11-23';
/** a PNG of 40 × 16 pixels with one line */
const DRAWING = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAYAAAA16j4lAAABCklEQVR42u2bSQ7CMBAE/QjOvIT/fwvuSBEm3qa7qyRultwLUcCZ' +
    'tAYAAAAAAGY8nq/39wePxsadQvjlz7boHuPqASR47DJ+dw0eRY1frVf0uGK9hPmVgSmVa1XyiAGFAEY1Spc8Q3j1AGZ6lL3vVgix' +
    'armyJc8WXC2AFXpkSl4ltFIAsQWvFFklgASPxwSeDmDH/mVL3iXsZACxBe8UdSqABI9lBLnvV6pkrqiAgrnnm5bs/qu2wlV0bH/+' +
    'lxYqeNWpi3PBUufDnA0bl9tCnnzMfnol+wjP9Zs9qxjpKQsmLIzLbSHzQ6MemzoJE4B3pzijRlmZUzYrmTcNDEkwHllsTwh4BAAA' +
    '+JsPjYTfICIdGYkAAAAASUVORK5CYII=',
  'base64',
);

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

  const record = (marks: object[], day = TODAY, validate = false): ReturnType<Client['post']> =>
    trainer.post('/roll-calls', { groupId, day, halfDay: 'morning', marks, validate });
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
      missed: [],
      lateSlot: null,
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

  it('refuses a closed day in words', async () => {
    const holiday = await record([], '2026-11-11').expect(409);
    expect(holiday.body).toMatchObject({ code: 'roll_call.closed_day' });
    expect(holiday.body.detail).toContain('jour férié (Armistice 1918)');
    expect((await record([], '2026-11-21').expect(409)).body.detail).toContain('fin de semaine');
    const { body } = await trainer.get(`/roll-calls?group=${groupId}&day=2026-11-11&halfDay=morning`).expect(200);
    expect(body.closed).toBe('c’est un jour férié (Armistice 1918)');
  });

  describe('validated', () => {
    const day = '2026-11-18';
    let id: string;
    const find = async (): Promise<{ faces: { studentId: string; status: string }[]; [key: string]: unknown }> =>
      (await trainer.get(`/roll-calls?group=${groupId}&day=${day}&halfDay=morning`).expect(200)).body;
    const correct = (body: object): ReturnType<Client['post']> => trainer.post(`/roll-calls/${id}/corrections`, body);

    it('sent twice with one key is one sheet', async () => {
      const body = { groupId, day, halfDay: 'morning', marks: [{ studentId: ana, status: 'absent' }], validate: true };
      const [one, two] = await Promise.all([
        trainer.post('/roll-calls', body, 'appel-du-18-matin'),
        trainer.post('/roll-calls', body, 'appel-du-18-matin'),
      ]);
      expect([one.status, two.status]).toEqual([201, 201]);
      expect(one.body).toEqual(two.body);
      id = one.body.id;
      expect(await w.db.query('SELECT count(*) AS count FROM roll_calls WHERE day = $1', [day])).toEqual([
        { count: 1 },
      ]);
      expect(await find()).toMatchObject({ id, validatedByName: 'Anna Roy', corrections: [] });
    });

    it('is read-only, for the program and for the database', async () => {
      expect((await record([], day).expect(409)).body.code).toBe('roll_call.validated');
      await expect(w.db.query('UPDATE roll_calls SET taken_at = now() WHERE id = $1', [id])).rejects.toThrow(
        /validated/,
      );
      await expect(
        w.db.query("UPDATE roll_call_marks SET status = 'present' WHERE roll_call_id = $1", [id]),
      ).rejects.toThrow(/correction/);
      await expect(w.db.query('DELETE FROM roll_call_marks WHERE roll_call_id = $1', [id])).rejects.toThrow(
        /correction/,
      );
    });

    it('is put right by a new row with its reason; the old value stays', async () => {
      await correct({ studentId: ana, status: 'late', lateMinutes: 20 }).expect(422);
      expect((await correct({ studentId: ana, status: 'absent', reason: 'essai' }).expect(409)).body.code).toBe(
        'roll_call.unchanged',
      );
      await correct({ studentId: ana, status: 'late', lateMinutes: 20, reason: 'Arrivée vue par l’accueil' }).expect(
        201,
      );
      await correct({ studentId: ana, status: 'absent', reason: 'Confusion de prénom' }).expect(201);
      const sheet = await find();
      expect(sheet.faces.find(({ studentId }) => studentId === ana)).toMatchObject({ status: 'absent' });
      expect(sheet['corrections']).toMatchObject([
        { beforeStatus: 'absent', status: 'late', lateMinutes: 20, reason: 'Arrivée vue par l’accueil' },
        { beforeStatus: 'late', beforeLateMinutes: 20, status: 'absent', correctedByName: 'Anna Roy' },
      ]);
      expect(
        await w.db.query('SELECT status FROM roll_call_marks WHERE roll_call_id = $1 AND student_id = $2', [id, ana]),
      ).toEqual([{ status: 'absent' }]);
      const events: { type: string }[] = await w.db.query(
        `SELECT type FROM outbox_events WHERE payload ->> 'day' = $1 ORDER BY id`,
        [day],
      );
      expect(events.map(({ type }) => type)).toEqual([
        'students.absence.recorded.v1',
        'students.absence.withdrawn.v1',
        'students.absence.recorded.v1',
      ]);
      await expect(w.db.query('DELETE FROM roll_call_corrections')).rejects.toThrow();
    });

    it('is signed once by who is there, when the school wants it', async () => {
      const sign = (student: string): ReturnType<Client['upload']> =>
        trainer.upload(`/roll-calls/${id}/signatures/${student}`, DRAWING, 'signature.png');
      expect((await sign(ben).expect(409)).body.code).toBe('roll_call.signatures_off');
      await (await w.client('director')).patch('/attendance-settings', { signatures: true }).expect(204);
      await trainer.patch('/attendance-settings', { signatures: true }).expect(403);
      await sign(ben).expect(201);
      expect((await sign(ben).expect(409)).body.code).toBe('roll_call.signed');
      expect((await sign(ana).expect(409)).body.code).toBe('roll_call.sign_absent');
      expect((await find()).faces.map((face) => (face as unknown as { signed: boolean }).signed)).toEqual([
        false,
        true,
      ]);
    });
  });

  it('is not for the accountant', async () => {
    const accountant = await w.client('accountant');
    await accountant.post('/roll-calls', { groupId, day: TODAY, halfDay: 'morning', marks: [] }).expect(403);
  });
});

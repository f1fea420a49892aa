import { instantAt } from '@etabli/kernel';
import { Retention } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { FRAMEWORK_FILE, openSchool } from './school-of-the-story.js';

const DAY = '2026-11-24';

/** The teacher's fortnight: a lesson on a cut-out of the workshop, its test, a mark misread, and two youths who worry her. */
describe('la classe', () => {
  let w: World;
  let director: Client;
  let teacher: Client;
  let trainer: Client;
  let groupId: string;
  let otherGroupId: string;
  let students: readonly string[];
  let subject: string;
  let order: string;
  let competence: string;
  let test: string;

  const at = (day: string, time = '10:00'): void => w.clock.startAt(instantAt(day, time));
  const id = async (client: Client, path: string, body: object): Promise<string> =>
    (await client.post(path, body).expect(201)).body.id;
  const marked = (index: number, value: number, more: object = {}): object => ({
    studentId: students[index],
    status: 'marked',
    value,
    ...more,
  });
  const row = async (index: number) =>
    (await teacher.get(`/class-tests/${test}`).expect(200)).body.rows.find(
      (one: { studentId: string }) => one.studentId === students[index],
    );

  beforeAll(async () => {
    w = await world();
    at(DAY);
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    [director, teacher, trainer] = (await Promise.all(
      (['director', 'teacher', 'master_trainer'] as const).map((role) => w.client(role)),
    )) as [Client, Client, Client];
    ({ groupId, otherGroupId, students } = await openSchool(w, director));
    order = await id(director, '/production-orders', { title: 'Trémie découpée', allottedMinutes: 600 });
    const frameworkId = (await director.upload('/frameworks/import', FRAMEWORK_FILE, 'essai.json').expect(201)).body.id;
    competence = (await director.get(`/frameworks/${frameworkId}`).expect(200)).body.competences[0].id;
  });
  afterAll(() => w.end());

  it('la direction ouvre les matières, l’enseignante non', async () => {
    const maths = { name: 'Mathématiques', unitCodes: ['UG2'] };
    await teacher.post('/subjects', maths).expect(403);
    subject = await id(director, '/subjects', maths);
    await director.post('/subjects', maths).expect(422);
    expect((await teacher.get('/subjects').expect(200)).body.items).toEqual([{ id: subject, ...maths, active: true }]);
  });

  it('une séance s’appuie sur un ordre de l’atelier : la surface d’une découpe', async () => {
    const { items } = (await teacher.get('/lessons/orders').expect(200)).body;
    expect(items).toEqual([expect.objectContaining({ id: order, title: 'Trémie découpée' })]);
    expect(JSON.stringify(items)).not.toMatch(/cents|price/i);
    const lesson = { groupId, subjectId: subject, day: DAY, halfDay: 'morning', title: 'Aire d’une découpe' };
    await teacher.post('/lessons', { ...lesson, day: '2026-11-25' }).expect(422);
    const lessonId = await id(teacher, '/lessons', { ...lesson, orderId: order });
    const found = (await teacher.get('/lessons?q=tremie').expect(200)).body.items;
    expect(found).toEqual([
      expect.objectContaining({ id: lessonId, orderTitle: 'Trémie découpée', subjectName: 'Mathématiques' }),
    ]);
    test = await id(teacher, '/class-tests', {
      groupId,
      subjectId: subject,
      lessonId,
      orderId: order,
      competenceId: competence,
      kind: 'class_test',
      title: 'Aires et périmètres',
      heldOn: DAY,
      coefficient: 200,
    });
    expect((await teacher.delete(`/lessons/${lessonId}`).expect(409)).body.code).toBe('lesson.has_tests');
  });

  it('la feuille s’écrit d’un coup ; un absent n’a pas zéro', async () => {
    const { body } = await teacher.get(`/class-tests/${test}`).expect(200);
    expect([body.rows.length, body.open, body.levels.length]).toEqual([12, true, 4]);
    const wrong = { marks: [marked(0, 1250), { studentId: students[1], status: 'absent', value: 0 }] };
    expect((await teacher.post(`/class-tests/${test}/marks`, wrong).expect(422)).body.errors[0].field).toBe(
      'marks.1.value',
    );
    const marks = [
      marked(0, 1250, { level: 3 }),
      marked(1, 600, { level: 1 }),
      { studentId: students[2], status: 'absent' },
      { studentId: students[3], status: 'excused' },
    ];
    expect((await teacher.post(`/class-tests/${test}/marks`, { marks }).expect(201)).body).toEqual({
      written: 4,
      changed: 0,
    });
    expect((await teacher.get(`/class-tests/${test}`).expect(200)).body.test.tally).toEqual({
      average: 925,
      marked: 2,
      absent: 1,
      excused: 1,
    });
  });

  it('le niveau donné à côté de la note prouve la compétence', async () => {
    const { body } = await teacher.get(`/evidence?studentId=${students[0]}`).expect(200);
    expect(body.items).toEqual([expect.objectContaining({ level: 3, source: 'class_test', assessedOn: DAY })]);
  });

  it('une note mal lue se corrige avec son motif ; l’ancienne reste, et le niveau est jugé de nouveau', async () => {
    const marks = [marked(1, 1600, { level: 4 })];
    expect((await teacher.post(`/class-tests/${test}/marks`, { marks }).expect(422)).body.errors[0].field).toBe(
      'reason',
    );
    const reason = 'points de la deuxième page oubliés';
    await teacher.post(`/class-tests/${test}/marks`, { marks, reason }).expect(201);
    expect(await row(1)).toMatchObject({
      value: 1600,
      level: 4,
      history: [{ value: 600, level: 1, reason, typedByName: 'Test teacher', replacedByName: 'Test teacher' }],
    });
    const { items } = (await teacher.get(`/evidence?studentId=${students[1]}`).expect(200)).body;
    expect(items.map(({ level }: { level: number }) => level).toSorted()).toEqual([1, 4]);
    await expect(w.db.query('UPDATE class_marks SET value = 0')).rejects.toThrow(/never changed/);
    await expect(w.db.query('DELETE FROM class_marks')).rejects.toThrow(/never deleted/);
  });

  it('les moyennes pèsent par coefficient, au centième ; un contrôle annulé ne compte plus', async () => {
    const plan = (title: string, coefficient: number): Promise<string> =>
      id(teacher, '/class-tests', {
        groupId,
        subjectId: subject,
        kind: 'class_test',
        title,
        heldOn: DAY,
        coefficient,
      });
    const second = await plan('Calcul', 100);
    await teacher.post(`/class-tests/${second}/marks`, { marks: [marked(0, 800), marked(1, 500)] }).expect(201);
    const average = async (index: number) => {
      const { items } = (await teacher.get(`/class-averages?groupId=${groupId}&from=2026-11-01&to=${DAY}`).expect(200))
        .body;
      return items.find((one: { studentId: string }) => one.studentId === students[index]).subjects[0];
    };
    expect(await average(0)).toMatchObject({ average: 1100, marked: 2 });
    expect(await average(2)).toMatchObject({ average: null, absent: 1 });
    expect((await teacher.get(`/students/${students[0]}/marks`).expect(200)).body.items).toHaveLength(2);
    await teacher.post(`/class-tests/${second}/cancel`, { reason: 'sujet trop difficile' }).expect(204);
    await teacher.post(`/class-tests/${second}/marks`, { marks: [marked(2, 900)] }).expect(409);
    expect(await average(0)).toMatchObject({ average: 1250, marked: 1 });
  });

  it('qui est appelé à l’atelier pendant la classe se voit ; le groupe d’un autre n’existe pas pour le maître', async () => {
    const slot = { halfDay: 'morning', kind: 'class', label: 'Maths', startsAt: '08:00', endsAt: '12:00', breaks: [] };
    await director
      .post('/timetable/exceptions', { groupId, day: DAY, halfDay: 'morning', reason: 'contrôle', slots: [slot] })
      .expect(201);
    const { operationList } = (await director.get(`/production-orders/${order}`).expect(200)).body;
    const moves = [
      { studentId: students[4], stretches: [{ operationId: operationList[0].id, from: '08:00', to: '12:00' }] },
    ];
    at(DAY, '12:30');
    await trainer.post('/time-entries', { groupId, day: DAY, halfDay: 'morning', moves }).expect(201);
    const asked = `/workshop-calls?groupId=${groupId}&day=${DAY}&halfDay=morning`;
    const { items } = (await teacher.get(asked).expect(200)).body;
    expect(items).toEqual([expect.objectContaining({ studentId: students[4], orderTitle: 'Trémie découpée' })]);
    for (const path of [
      `/class-averages?groupId=${otherGroupId}&from=${DAY}&to=${DAY}`,
      `/workshop-calls?groupId=${otherGroupId}&day=${DAY}&halfDay=morning`,
      `/alerts?groupId=${otherGroupId}`,
    ])
      await trainer.get(path).expect(404);
    await (await w.client('accountant')).get('/class-tests').expect(403);
  });

  it('qui risque de décrocher est dit avec ses faits, et les seuils sont à la direction', async () => {
    for (const [day, halfDay] of [
      ['2026-11-25', 'morning'],
      ['2026-11-25', 'afternoon'],
      ['2026-11-26', 'morning'],
      ['2026-11-26', 'afternoon'],
    ] as const) {
      at(day, halfDay === 'morning' ? '08:10' : '13:10');
      const marks = [{ studentId: students[5], status: 'absent' }];
      await trainer.post('/roll-calls', { groupId, day, halfDay, marks, validate: true }).expect(201);
    }
    const alert = async (index: number) => {
      const { items } = (await teacher.get('/alerts').expect(200)).body;
      return items.find((one: { studentId: string }) => one.studentId === students[index]);
    };
    expect(await alert(5)).toMatchObject({
      level: 'risk',
      facts: expect.arrayContaining([
        { sign: 'unjustified', text: '4 demi-journées sans motif accepté en 30 jours' },
        { sign: 'away', text: 'pas revenu depuis le 25/11/2026, 4 demi-journées de suite' },
        { sign: 'no_evidence', text: 'aucune compétence évaluée depuis l’inscription du 01/09/2026' },
      ]),
    });
    expect(await alert(0)).toBeUndefined();
    await teacher.patch('/alert-rules', { evidenceWeeks: null }).expect(403);
    const off = { evidenceWeeks: null, absentPercent: null, awayHalfDays: null, unjustifiedHalfDays: 5 };
    await director.patch('/alert-rules', off).expect(204);
    expect(await alert(5)).toBeUndefined();
    expect((await teacher.get('/alerts').expect(200)).body.rules).toMatchObject({ ...off, windowDays: 30 });
  });

  it('deux ans après le départ d’un jeune ses notes s’en vont, les contrôles restent', async () => {
    const count = async (sql: string): Promise<number> => (await w.db.query(sql)).length;
    const own = `SELECT FROM class_marks WHERE student_id = '${students[1]}'`;
    await director.post(`/students/${students[1]}/leave`, { on: '2026-11-26', outcome: 'job' }).expect(204);
    const expired = async (): Promise<number> =>
      (await w.as('director', () => w.get(Retention).preview()))
        .filter(({ facts }) => facts.kind === 'class.marks')
        .reduce((sum, one) => sum + one.expired.length, 0);
    at('2028-11-26');
    expect([await expired(), await count(own)]).toEqual([0, 3]);
    at('2028-11-27');
    expect(await expired()).toBe(1);
    await w.as('director', () => w.get(Retention).forget('class.marks', () => Promise.resolve()));
    expect([await count(own), await count('SELECT FROM class_tests')]).toEqual([0, 2]);
  });
});

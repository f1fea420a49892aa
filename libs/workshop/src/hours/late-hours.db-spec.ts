import { Months, StaffService } from '@etabli/school';
import { GroupService, RollCalls, StudentService } from '@etabli/students';
import { allPapers, type Client, PASSWORD, world, type World } from '@etabli/testing';
import { Machines } from '../machine/machine.service.js';
import { Operation } from '../operation/operation.entity.js';
import { Operations } from '../operation/operation.service.js';
import { Orders } from '../order/order.service.js';
import { TimeBatch, TimeEntry } from './time-entry.entity.js';

const MONDAY = '2026-11-23';
const NOON = new Date('2026-11-23T11:05:00Z');
/** 09:12 by the clock of the tablet, which nobody believes. */
const OFFLINE = '2026-11-23T09:12:00+01:00';

describe('les heures d’une tablette sans réseau, rejouées plus tard', () => {
  let w: World;
  let trainer: Client;
  let groupId: string;
  let ana: string;
  let ben: string;
  let carl: string;
  let dina: string;
  let cutting: string;
  let turning: string;
  let over: string;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(NOON);
    await w.as('director', async () => {
      const account = { email: 'karim@test.example', password: PASSWORD };
      const trainerId = await w
        .get(StaffService)
        .create({ firstName: 'Karim', lastName: 'Roy', kind: 'master_trainer', account });
      groupId = await w
        .get(GroupService)
        .create({ name: 'Chaudronnerie', trade: 'Chaudronnerie', trainerId, capacity: 12 });
      const enrol = (firstName: string): Promise<string> =>
        w
          .get(StudentService)
          .create({ firstName, lastName: 'Petit', bornOn: '2010-03-01', groupId, enrolledOn: '2026-09-01' });
      [ana, ben, carl, dina] = [await enrol('Ana'), await enrol('Ben'), await enrol('Carl'), await enrol('Dina')];
      const lathe = await w.get(Machines).create({ code: 'T1', name: 'Tour 1', family: 'Tournage' });
      await allPapers(w, {
        machineId: lathe,
        familyName: 'Tour',
        supervisorId: trainerId,
        studentIds: [ana],
        on: MONDAY,
      });
      const order = await w.get(Orders).openExercise({ title: 'Axe', allottedMinutes: 600 });
      const [{ id }] = (await w.db.getRepository(Operation).findBy({ orderId: order })) as [Operation];
      await w.get(Operations).replace(order, [
        { id, title: 'Débit', allottedMinutes: 200, competenceIds: [] },
        { title: 'Tournage', machineId: lathe, allottedMinutes: 200, competenceIds: [] },
        { title: 'Contrôle', allottedMinutes: 200, competenceIds: [] },
      ]);
      [cutting, turning, over] = (
        await w.db.getRepository(Operation).find({ where: { orderId: order }, order: { position: 'ASC' } })
      ).map((one) => one.id) as [string, string, string];
      await w.get(Operations).close(over);
    });
    trainer = await w.clientOf('karim@test.example');
  });
  afterAll(() => w.end());
  beforeEach(() => w.clock.startAt(NOON));

  const move = (studentId: string, operationId: string, from = '08:00', to = '09:00'): object => ({
    studentId,
    stretches: [{ operationId, from, to }],
  });
  const batch = (moves: object[], change: object = {}): object => ({
    groupId,
    day: MONDAY,
    halfDay: 'morning',
    device: 'tablette 1',
    moves,
    ...change,
  });
  const entries = (): Promise<number> => w.db.manager.countBy(TimeEntry, {});

  it('gardent l’heure de la tablette à côté de celle du serveur, qui seule compte', async () => {
    const { body } = await trainer
      .post('/time-entries', batch([move(ana, cutting)], { recordedOfflineAt: OFFLINE }), 'offline-0001')
      .expect(201);
    expect(body.refused).toEqual([]);
    const kept = await w.db.manager.findOneByOrFail(TimeBatch, { id: body.id });
    expect(kept.recordedOfflineAt).toEqual(new Date(OFFLINE));
    expect(Math.abs(kept.recordedAt.getTime() - NOON.getTime())).toBeLessThan(60_000);
  });

  it('s’enregistrent en huit requêtes, session comprise, quel que soit le nombre de jeunes', async () => {
    const statements: string[] = [];
    const quiet = w.db.logger;
    const count = async (moves: object[]): Promise<number> => {
      statements.length = 0;
      w.db.logger = Object.assign(Object.create(quiet) as typeof quiet, {
        logQuery: (statement: string) => void statements.push(statement),
      });
      await trainer
        .post('/time-entries', batch(moves, { halfDay: 'morning', day: '2026-11-20' }), `count-${moves.length}-key`)
        .expect(201);
      w.db.logger = quiet;
      return statements.length;
    };
    expect(await count([move(ana, cutting)])).toBeLessThanOrEqual(8);
    expect(await count([move(ben, cutting), move(carl, cutting), move(dina, cutting)])).toBeLessThanOrEqual(8);
  });

  it('envoyées deux fois, dans le désordre, ne comptent qu’une', async () => {
    const before = await entries();
    const [late, later] = [batch([move(ben, cutting)]), batch([move(ben, cutting, '09:00', '10:00')])];
    const first = await trainer.post('/time-entries', later, 'offline-0003').expect(201);
    await trainer.post('/time-entries', late, 'offline-0002').expect(201);
    const again = await Promise.all(
      [1, 2, 3].map(() => trainer.post('/time-entries', later, 'offline-0003').expect(201)),
    );
    expect(new Set(again.map(({ body }) => body.id))).toEqual(new Set([first.body.id]));
    expect(await entries()).toBe(before + 2);
  });

  it('disent de chacun, par son nom, pourquoi elles sont refusées ; rien n’est écrit', async () => {
    await w.as('director', () =>
      w
        .get(RollCalls)
        .record({ groupId, day: MONDAY, halfDay: 'morning', marks: [{ studentId: carl, status: 'absent' }] }),
    );
    const before = await entries();
    const moves = [move(ana, cutting), move(carl, cutting), move(dina, over), move(ben, cutting, '11:00', '12:00')];
    const { body } = await trainer.post('/time-entries', batch(moves)).expect(409);
    expect(body.reasons.map(({ code, params }: { code: string; params: object }) => [code, params])).toEqual([
      ['hours.overlap', { studentId: ana, name: 'Ana P.', from: '08:00', to: '09:00' }],
      ['hours.absent', { studentId: carl, name: 'Carl P.' }],
      ['hours.operation_closed', { studentId: dina, name: 'Dina P.', title: 'Contrôle' }],
    ]);
    expect(await entries()).toBe(before);
  });

  it('avec keepAccepted, s’écrivent pour ceux que rien ne retient, les autres sont nommés', async () => {
    const before = await entries();
    const moves = [move(ana, cutting), move(carl, cutting), move(dina, over), move(ben, cutting, '11:00', '12:00')];
    const asked = batch(moves, { keepAccepted: true, recordedOfflineAt: OFFLINE });
    const { body } = await trainer.post('/time-entries', asked, 'offline-0004').expect(201);
    const said = body.refused.map(({ studentId, name, reasons, confirmable }: Record<string, unknown>) => [
      studentId,
      name,
      (reasons as { code: string }[]).map(({ code }) => code),
      confirmable,
    ]);
    expect(said).toEqual([
      [ana, 'Ana P.', ['hours.overlap'], false],
      [carl, 'Carl P.', ['hours.absent'], false],
      [dina, 'Dina P.', ['hours.operation_closed'], false],
    ]);
    expect(await entries()).toBe(before + 1);
    expect((await trainer.post('/time-entries', asked, 'offline-0004').expect(201)).body).toEqual(body);
    expect(await entries()).toBe(before + 1);
  });

  it('avec keepAccepted, le permis refusé d’un jeune reste au journal et n’arrête pas les autres', async () => {
    w.clock.startAt(new Date('2026-11-23T09:30:00Z'));
    const moves = [move(ana, turning, '10:30', '11:00'), move(dina, turning, '10:30', '11:00')];
    const { body } = await trainer.post('/time-entries', batch(moves, { keepAccepted: true })).expect(201);
    expect(body.refused).toMatchObject([{ studentId: dina, confirmable: false }]);
    const kept: object[] = await w.db.query(
      `SELECT student_id AS "studentId", effect FROM permit_decisions WHERE operation_id = $1 ORDER BY effect`,
      [turning],
    );
    expect(kept).toEqual([
      { studentId: ana, effect: 'granted' },
      { studentId: dina, effect: 'refused' },
    ]);
  });

  it('refusées toutes à la fois, répondent toutes : aucune n’attend une connexion qu’une autre tient', async () => {
    w.clock.startAt(new Date('2026-11-23T09:30:00Z'));
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => trainer.post('/time-entries', batch([move(dina, turning, '11:00', '12:00')]))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 24 }, () => 409));
  });

  it('sont refusées quand personne ne reste, quand le mois est clos, quand l’instant n’en est pas un', async () => {
    const nobody = batch([move(carl, cutting)], { keepAccepted: true });
    expect((await trainer.post('/time-entries', nobody).expect(409)).body.reasons).toMatchObject([
      { code: 'hours.absent', params: { studentId: carl, name: 'Carl P.' } },
    ]);
    await trainer.post('/time-entries', batch([move(dina, cutting)], { recordedOfflineAt: 'hier' })).expect(422);
    await w.as('director', () => w.get(Months).softClose('hours', '2026-10'));
    const october = batch([move(dina, cutting)], { day: '2026-10-12', keepAccepted: true });
    expect((await trainer.post('/time-entries', october).expect(409)).body.code).toBe('month.soft_closed');
  });
});

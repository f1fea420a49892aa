import { instantAt } from '@etabli/kernel';
import { StaffService } from '@etabli/school';
import { GroupService, StudentService } from '@etabli/students';
import { type Client, openSchool, PASSWORD, world, type World } from '@etabli/testing';

const DAY = '2026-10-12';

describe('hours of somebody whom the roll call says absent', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let groupId: string;
  let ana: string;
  let ben: string;
  let operationId: string;
  let sheet: string;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    w.clock.startAt(instantAt(DAY, '18:00'));
    director = await w.client('director');
    await w.as('director', async () => {
      const account = { email: 'anna@test.example', password: PASSWORD };
      const staff = { firstName: 'Anna', lastName: 'Roy', kind: 'master_trainer' as const, account };
      const trainerId = await w.get(StaffService).create(staff);
      groupId = await w.get(GroupService).create({ name: 'Groupe 1', trade: 'Usinage', trainerId, capacity: 12 });
      const enrol = (firstName: string): Promise<string> =>
        w
          .get(StudentService)
          .create({ firstName, lastName: 'Petit', bornOn: '2010-02-28', groupId, enrolledOn: '2026-09-01' });
      ana = await enrol('Ana');
      ben = await enrol('Ben');
    });
    trainer = await w.clientOf('anna@test.example');
    const order = await director.post('/production-orders', { title: 'Portail', allottedMinutes: 6000 }).expect(201);
    operationId = (await director.get(`/production-orders/${order.body.id}`).expect(200)).body.operationList[0].id;
    sheet = (await call('morning', []).expect(201)).body.id;
    await log('morning', [ana]).expect(201);
  });
  afterAll(() => w.end());

  const call = (halfDay: string, absent: string[]) =>
    trainer.post('/roll-calls', {
      groupId,
      day: DAY,
      halfDay,
      marks: absent.map((studentId) => ({ studentId, status: 'absent' })),
      validate: true,
    });
  const log = (halfDay: string, ids: string[]) => {
    const [from, to] = halfDay === 'morning' ? ['08:00', '10:00'] : ['13:00', '15:00'];
    const moves = ids.map((studentId) => ({ studentId, stretches: [{ operationId, from, to }] }));
    return trainer.post('/time-entries', { groupId, day: DAY, halfDay, moves });
  };
  const open = async () => (await trainer.get('/hour-conflicts').expect(200)).body.items;
  const correct = (studentId: string, status: string) =>
    trainer.post(`/roll-calls/${sheet}/corrections`, { studentId, status, reason: 'Constaté plus tard' }).expect(201);
  const lock = () => director.post('/locked-months', { scope: 'hours', month: '2026-10' });

  it('a present one without hours is a gap, hours without roll call are presumed', async () => {
    await log('afternoon', [ben]).expect(201);
    const { body } = await trainer.get(`/hour-conflicts/gaps?groupId=${groupId}&from=${DAY}&to=${DAY}`).expect(200);
    expect(body.withoutHours).toMatchObject([{ studentId: ben, halfDay: 'morning' }]);
    expect(body.presumed).toMatchObject([{ studentId: ben, halfDay: 'afternoon' }]);
    const board = (await trainer.get(`/workshop-board?groupId=${groupId}&day=${DAY}&halfDay=morning`).expect(200)).body;
    expect(board).toMatchObject({ rollCallId: sheet, rollCallValidated: true });
    expect(board.faces.map((face: { gap: boolean }) => face.gap)).toEqual([false, true]);
  });

  it('an absence recorded later opens a conflict by name, once', async () => {
    await correct(ana, 'absent');
    await w.drain();
    expect(await open()).toMatchObject([{ studentName: 'Ana Petit', day: DAY, halfDay: 'morning', minutes: 120 }]);
    expect(await (await w.client('master_trainer')).get('/hour-conflicts').expect(200)).toMatchObject({
      body: { items: [] },
    });
  });

  it('neither the half-day nor the month is closed before it is settled', async () => {
    const half = await log('morning', [ben]).expect(409);
    expect(half.body.reasons.map(({ code }: { code: string }) => code)).toEqual(['hours.conflict_open']);
    w.clock.startAt(instantAt('2026-11-02', '09:00'));
    const month = await lock().expect(409);
    expect(month.body.detail).toContain('Ana Petit est absent à l’appel du 12/10/2026 (matin)');
  });

  it('is settled by correcting the roll call', async () => {
    const [{ id }] = await open();
    await trainer
      .post(`/hour-conflicts/${id}/correct-mark`, { reason: 'Était à l’accueil', lateMinutes: 15 })
      .expect(204);
    expect(await open()).toEqual([]);
    const again = await trainer.post(`/hour-conflicts/${id}/void-hours`, { reason: 'encore' }).expect(409);
    expect(again.body.code).toBe('hour_conflict.settled');
    await w.drain();
  });

  it('or by voiding the hours; then the month can be closed', async () => {
    await correct(ana, 'absent');
    await w.drain();
    const [{ id }] = await open();
    await trainer.post(`/hour-conflicts/${id}/void-hours`, { reason: 'Erreur de prénom' }).expect(204);
    expect(await open()).toEqual([]);
    const settled = await w.db.query('SELECT settlement FROM hour_conflicts ORDER BY opened_at, id');
    expect(settled).toEqual([{ settlement: 'mark_corrected' }, { settlement: 'hours_voided' }]);
    await lock().expect(201);
  });
});

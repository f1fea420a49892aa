import { instantAt } from '@etabli/kernel';
import { type JobContext, JobRun } from '@etabli/platform';
import { SchoolService, StaffService } from '@etabli/school';
import { GroupService, RollCalls, StudentService } from '@etabli/students';
import { type Client, world, type World } from '@etabli/testing';
import { Hours, Orders } from '@etabli/workshop';
import { MakeWorkshopHours } from '../workshop-hours/make-workshop-hours.job.js';
import { WorkshopHoursQueries } from '../workshop-hours/workshop-hours.queries.js';
import { Report } from './report.entity.js';
import { ReportService } from './report.service.js';

const DAY = '2026-11-10';
let w: World;
let director: Client;
let trainer: Client;
let lina: string;

beforeAll(async () => {
  w = await world();
  w.clock.startAt(instantAt('2026-10-20', '09:00'));
  await w.as('director', async () => {
    await w.get(SchoolService).create({ name: 'École d’essai' });
    const groupOf = async (name: string, userId: string | null): Promise<string> => {
      const trainerId = await w
        .get(StaffService)
        .create({ firstName: 'Paul', lastName: name, kind: 'master_trainer', userId });
      return w.get(GroupService).create({ name, trade: name, trainerId, capacity: 12 });
    };
    const mine = await groupOf('Chaudronnerie', w.actor('master_trainer').userId);
    const other = await groupOf('Métallerie', null);
    const enrol = (firstName: string, groupId: string): Promise<string> =>
      w
        .get(StudentService)
        .create({ firstName, lastName: 'Martin', bornOn: '2009-05-04', groupId, enrolledOn: '2026-09-01' });
    const zoe = await enrol('Zoé', other);
    lina = await enrol('Lina', mine);
    const line = {
      quoteLineId: null,
      label: 'Trémie',
      nature: 'goods',
      unit: 'pièce',
      quantity: '1',
      unitPrice: '100',
      vatRateBp: 2000,
      soldCents: 10_000,
      allottedMinutes: 300,
    } as const;
    const order = { quoteId: null, customerId: null, title: 'Trémie', customerReference: null, lines: [line] };
    await w.get(Orders).openOrder({ ...order, dueOn: '2026-11-02' });
    w.clock.startAt(instantAt(DAY, '17:30'));
    await w.get(Orders).openOrder({ ...order, title: 'Rampe', dueOn: '2026-12-01' });
    const [{ id: operationId }] = await w.db.query(
      `SELECT p.id FROM operations p JOIN production_orders o ON o.id = p.order_id WHERE o.title = 'Trémie'`,
    );
    const log = (groupId: string, studentId: string): Promise<string> =>
      w.get(Hours).log({
        groupId,
        day: DAY,
        halfDay: 'morning',
        moves: [{ studentId, stretches: [{ operationId, from: '08:00', to: '10:00' }] }],
      });
    await log(mine, lina);
    await log(other, zoe);
    await w.get(RollCalls).record({ groupId: mine, day: DAY, halfDay: 'afternoon', marks: [] });
    await w
      .get(RollCalls)
      .record({ groupId: other, day: DAY, halfDay: 'afternoon', marks: [{ studentId: zoe, status: 'absent' }] });
  });
  director = await w.client('director');
  trainer = await w.client('master_trainer');
});
afterAll(() => w.end());

describe('le rapport des heures d’atelier', () => {
  let id: string;

  it('se demande, attend, puis se fait', async () => {
    id = (await director.post('/reports', { kind: 'workshop-hours', month: '2026-11' }, 'rapport-novembre').expect(201))
      .body.id;
    expect(
      (await director.post('/reports', { kind: 'workshop-hours', month: '2026-11' }, 'rapport-novembre').expect(201))
        .body.id,
    ).toBe(id);
    expect((await director.get(`/reports/${id}`).expect(200)).body).toMatchObject({
      state: 'queued',
      ready: false,
      progress: 0,
      title: 'Heures d’atelier, novembre 2026',
    });
    expect((await director.get(`/reports/${id}/pdf`).expect(409)).body.code).toBe('report.not_ready');
    await w.drain();
    expect((await director.get(`/reports/${id}`).expect(200)).body).toMatchObject({
      state: 'done',
      ready: true,
      progress: 100,
      failure: null,
      requestedByName: 'Test director',
    });
    expect((await director.get('/reports/count').expect(200)).body.count).toBe(1);
  });

  it('se télécharge deux fois avec les mêmes octets', async () => {
    const [pdf, xlsx] = [await director.download(`/reports/${id}/pdf`), await director.download(`/reports/${id}/xlsx`)];
    expect(pdf).toMatchObject({ type: 'application/pdf', name: 'heures-atelier-2026-11.pdf' });
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await director.download(`/reports/${id}/pdf`)).bytes.equals(pdf.bytes)).toBe(true);
    expect((await director.download(`/reports/${id}/xlsx`)).bytes.equals(xlsx.bytes)).toBe(true);
  });

  it('une fois fait ne se change plus, et un second passage du travail n’y touche pas', async () => {
    await expect(w.db.query(`UPDATE reports SET pdf_file_id = xlsx_file_id`)).rejects.toThrow('immutable');
    const before = await w.db.manager.findOneByOrFail(Report, { id });
    await w.as('director', () =>
      w
        .get(MakeWorkshopHours)
        .run({ runId: before.runId, params: { reportId: id }, progress: () => Promise.resolve() }),
    );
    expect(await w.db.manager.findOneByOrFail(Report, { id })).toEqual(before);
  });

  it('dit où il en est, en avançant', async () => {
    const reportId = await w.as('director', () => w.get(ReportService).request('workshop-hours', '2026-10'));
    const said: [number, string][] = [];
    const job: JobContext = {
      runId: reportId,
      params: { reportId: (await w.db.manager.findOneByOrFail(Report, { month: '2026-10' })).id },
      progress: async (...at) => void said.push(at),
    };
    await w.as('director', () => w.get(MakeWorkshopHours).run(job));
    expect(said.map(([, step]) => step)).toEqual([
      'Lecture des heures',
      'Mise en page du document',
      'Feuille de calcul',
    ]);
    expect(said.map(([percent]) => percent)).toEqual(said.map(([percent]) => percent).toSorted((a, b) => a - b));
    await w.drain();
  });

  it('d’un mois à venir est refusé, comme un mois qui n’en est pas un', async () => {
    expect(
      (await director.post('/reports', { kind: 'workshop-hours', month: '2026-12' }).expect(422)).body.errors[0].field,
    ).toBe('month');
    expect(
      (await director.post('/reports', { kind: 'autre', month: '2026-13' }).expect(422)).body.errors
        .map((e: { field: string }) => e.field)
        .toSorted(),
    ).toEqual(['kind', 'month']);
    expect(await w.db.manager.countBy(JobRun, { kind: 'reports.workshop_hours', state: 'queued' })).toBe(0);
  });

  it('d’une autre personne n’existe pas pour qui n’est pas la direction', async () => {
    await trainer.get(`/reports/${id}`).expect(404);
    await trainer.get(`/reports/${id}/pdf`).expect(404);
    expect((await trainer.get('/reports').expect(200)).body.items).toEqual([]);
    await (await w.client('teacher')).get('/reports').expect(403);
  });
});

describe('les chiffres', () => {
  it('rapportent les heures d’atelier aux demi-journées de présence', async () => {
    const { students, orders, total } = await w.as('director', () => w.get(WorkshopHoursQueries).ofMonth('2026-11'));
    expect(students.map(({ studentId: _, ...row }) => row)).toEqual([
      { name: 'Lina Martin', groupName: 'Chaudronnerie', minutes: 120, halfDays: 2, dueMinutes: 435, shareBp: 2758 },
      { name: 'Zoé Martin', groupName: 'Métallerie', minutes: 120, halfDays: 1, dueMinutes: 210, shareBp: 5714 },
    ]);
    expect(orders).toEqual([
      expect.objectContaining({
        title: 'Trémie',
        customerName: null,
        allottedMinutes: 300,
        monthMinutes: 240,
        spentMinutes: 240,
      }),
    ]);
    expect(total).toEqual({ students: 2, minutes: 240, halfDays: 3, dueMinutes: 645, shareBp: 3720 });
  });

  it('ne nomment pas au maître professionnel les jeunes d’un autre groupe', async () => {
    const { students, total } = await w.as('master_trainer', () => w.get(WorkshopHoursQueries).ofMonth('2026-11'));
    expect(students.map(({ name }) => name)).toEqual(['Lina Martin', '']);
    expect(total.minutes).toBe(240);
  });

  it('d’un mois sans heures sont à zéro', async () => {
    expect((await w.as('director', () => w.get(WorkshopHoursQueries).ofMonth('2026-09'))).total).toMatchObject({
      students: 0,
      minutes: 0,
      shareBp: null,
    });
  });
});

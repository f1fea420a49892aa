import { StaffService, Timetable } from '@etabli/school';
import { GroupService, StudentService } from '@etabli/students';
import { type Client, PASSWORD, world, type World } from '@etabli/testing';
import { Operation } from '../operation/operation.entity.js';
import { Operations } from '../operation/operation.service.js';
import { Orders } from '../order/order.service.js';
import type { BoardView } from './hours.dto.js';

const MONDAY = '2026-11-23';

describe('l’écran de l’atelier', () => {
  let w: World;
  let trainer: Client;
  let groupId: string;
  let ana: string;
  let ben: string;
  let cutting: string;
  let welding: string;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T07:30:00Z'));
    await w.as('director', async () => {
      const account = { email: 'karim@test.example', password: PASSWORD };
      const trainerId = await w
        .get(StaffService)
        .create({ firstName: 'Karim', lastName: 'Roy', kind: 'master_trainer', account });
      groupId = await w
        .get(GroupService)
        .create({ name: 'Chaudronnerie 1', trade: 'Chaudronnerie', trainerId, capacity: 12 });
      const enrol = (firstName: string): Promise<string> =>
        w
          .get(StudentService)
          .create({ firstName, lastName: 'Petit', bornOn: '2010-03-01', groupId, enrolledOn: '2026-09-01' });
      [ana, ben] = [await enrol('Ana'), await enrol('Ben')];
      const order = await w.get(Orders).openExercise({ title: 'Bac de rétention', allottedMinutes: 600 });
      const [{ id }] = (await w.db.getRepository(Operation).findBy({ orderId: order })) as [Operation];
      await w.get(Operations).replace(order, [
        { id, title: 'Débit', allottedMinutes: 200, competenceIds: [] },
        { title: 'Soudure', allottedMinutes: 400, competenceIds: [] },
      ]);
      [cutting, welding] = (
        await w.db.getRepository(Operation).find({ where: { orderId: order }, order: { position: 'ASC' } })
      ).map((one) => one.id) as [string, string];
    });
    trainer = await w.clientOf('karim@test.example');
  });
  afterAll(() => w.end());

  const board = async (query = ''): Promise<BoardView> =>
    (await trainer.get(`/workshop-board?groupId=${groupId}${query}`).expect(200)).body;
  const places = ({ faces }: BoardView): (string | null)[] => faces.map(({ operationId }) => operationId);
  const all = (operations: Record<string, string>): object[] =>
    Object.entries(operations).map(([studentId, operationId]) => ({
      studentId,
      stretches: [{ operationId, from: '08:00', to: '12:00' }],
    }));

  it('s’ouvre sur la demi-journée en cours, vide la première fois', async () => {
    const now = await board();
    expect(now).toMatchObject({
      day: MONDAY,
      halfDay: 'morning',
      groupName: 'Chaudronnerie 1',
      refusals: [],
      batches: [],
      slot: { from: '08:00', to: '12:00', breaks: [{ from: '10:00', to: '10:30' }], minutes: 210 },
      operations: [
        {
          title: 'Débit',
          orderTitle: 'Bac de rétention',
          customerName: null,
          allottedMinutes: 200,
          spentMinutes: 0,
          planned: false,
        },
        { title: 'Soudure' },
      ],
      faces: [
        { firstName: 'Ana', lastInitial: 'P', age: 16, presence: 'unknown', operationId: null, logged: [] },
        { firstName: 'Ben' },
      ],
    });
  });

  it('refuse une demi-journée qui n’a pas commencé, en mots', async () => {
    expect((await board('&halfDay=afternoon')).refusals).toEqual([
      {
        code: 'hours.not_begun',
        detail: 'Cette demi-journée n’a pas commencé. Revenez à partir de 13:00 le 23/11/2026.',
      },
    ]);
  });

  it('se prépare par un plan', async () => {
    await trainer
      .put('/assignments', {
        groupId,
        day: MONDAY,
        halfDay: 'morning',
        placements: [{ studentId: ana, operationId: welding }],
      })
      .expect(204);
    const planned = await board();
    expect(places(planned)).toEqual([welding, null]);
    expect(planned.operations.map(({ title, planned: on }) => [title, on])).toEqual([
      ['Soudure', true],
      ['Débit', false],
    ]);
    await trainer
      .put('/assignments', {
        groupId,
        day: MONDAY,
        halfDay: 'morning',
        placements: [{ studentId: ana, operationId: groupId }],
      })
      .expect(409);
    const { body } = await trainer.get(`/assignments?groupId=${groupId}&from=${MONDAY}&to=${MONDAY}`).expect(200);
    expect(body.items).toEqual([{ studentId: ana, operationId: welding, day: MONDAY, halfDay: 'morning' }]);
  });

  it('vérifie sans rien écrire, puis enregistre une seule fois par clé', async () => {
    const request = { groupId, day: MONDAY, halfDay: 'morning', moves: all({ [ana]: welding, [ben]: cutting }) };
    const { body: review } = await trainer.post('/time-entries/check', request).expect(200);
    expect(review).toEqual({
      refusals: [],
      accepted: 2,
      totalMinutes: 420,
      faces: [
        { studentId: ana, minutes: 210, refusals: [], notices: [] },
        { studentId: ben, minutes: 210, refusals: [], notices: [] },
      ],
    });
    const first = await trainer.post('/time-entries', request, 'tablette-1-matin').expect(201);
    const again = await trainer.post('/time-entries', request, 'tablette-1-matin').expect(201);
    expect(again.body).toEqual(first.body);
    const after = await board();
    expect(after.batches).toMatchObject([{ id: first.body.id, recordedByName: 'Karim Roy' }]);
    expect(after.operations.map(({ title, spentMinutes }) => [title, spentMinutes])).toEqual([
      ['Débit', 210],
      ['Soudure', 210],
    ]);
    expect(after.faces[0]?.logged.map(({ from, to }) => [from, to])).toEqual([
      ['08:00', '10:00'],
      ['10:30', '12:00'],
    ]);
    expect((await trainer.post('/time-entries', request).expect(409)).body.reasons).toHaveLength(2);
  });

  it('reprend ensuite la demi-journée d’avant, sauf une opération terminée', async () => {
    w.clock.startAt(new Date('2026-11-23T12:30:00Z'));
    expect(places(await board())).toEqual([welding, cutting]);
    await w.as('director', () => w.get(Operations).close(cutting));
    expect(places(await board('&day=2026-11-24&halfDay=morning'))).toEqual([welding, null]);
  });

  it('annule, corrige et retire par la voie de la personne, avec des mots pour chaque refus', async () => {
    const request = {
      groupId,
      day: MONDAY,
      halfDay: 'afternoon',
      moves: [{ studentId: ana, stretches: [{ operationId: welding, from: '13:00', to: '15:00' }] }],
    };
    const { body: batch } = await trainer.post('/time-entries', { ...request, device: 'tablette 1' }).expect(201);
    await trainer.post(`/time-batches/${batch.id}/void`, { device: 'tablette 2' }).expect(409);
    await trainer.post(`/time-batches/${batch.id}/void`, { device: 'tablette 1' }).expect(204);
    await trainer.post('/time-entries', request).expect(201);
    const entryId = (await board()).faces[0]!.logged[0]!.entryId;
    await trainer.post(`/time-entries/${entryId}/correct`, { to: '14:00' }).expect(422);
    const { body: corrected } = await trainer
      .post(`/time-entries/${entryId}/correct`, { to: '14:00', reason: 'Parti plus tôt' })
      .expect(201);
    await trainer.post(`/time-entries/${corrected.ids[0]}/void`, { reason: 'Mauvais jeune' }).expect(204);
    const { body } = await trainer.get(`/time-entries?studentId=${ana}&from=${MONDAY}&q=bac`).expect(200);
    expect(body.items.map(({ to, voidReason }: { to: string; voidReason: string | null }) => [to, voidReason])).toEqual(
      [
        ['14:00', 'Mauvais jeune'],
        ['15:00', 'Parti plus tôt'],
        ['15:00', 'Annulé aussitôt saisi'],
        ['12:00', null],
        ['10:00', null],
      ],
    );
    expect((await trainer.get('/time-entries/count').expect(200)).body.count).toBe(7);
  });

  it.each(['bac', 'ana', 'a', 'personne'])(
    'compte une fois ce que « %s » trouve, par le jeune et par la commande',
    async (q) => {
      const { items } = (await trainer.get(`/time-entries?q=${q}&limit=200`).expect(200)).body;
      expect((await trainer.get(`/time-entries/count?q=${q}`).expect(200)).body).toEqual({
        count: items.length,
        exactness: 'exact',
      });
      expect(items.length > 0).toBe(q !== 'personne');
    },
  );

  it.each(['asc', 'desc'])(
    'd’un groupe, page par page (%s), sont celles que le maître voit, dans leur ordre',
    async (way) => {
      const ids = async (query: string, limit: number): Promise<string[]> => {
        const found: string[] = [];
        for (let next: string | null = ''; next !== null;) {
          const address: string = `/time-entries?limit=${limit}&direction=${way}${query}${next && `&cursor=${next}`}`;
          const { body } = await trainer.get(address).expect(200);
          found.push(...body.items.map(({ id }: { id: string }) => id));
          next = body.nextCursor as string | null;
        }
        return found;
      };
      const all = await ids('', 200);
      expect(all.length).toBeGreaterThan(5);
      expect(await ids(`&groupId=${groupId}`, 2)).toEqual(all);
      expect(await ids(`&groupId=${groupId}&from=${MONDAY}&to=${MONDAY}`, 2)).toEqual(
        await ids(`&from=${MONDAY}&to=${MONDAY}`, 200),
      );
    },
  );

  it('d’un autre groupe n’existe pas, et la comptabilité n’y entre pas', async () => {
    const stranger = await w.client('master_trainer');
    await stranger.get(`/workshop-board?groupId=${groupId}`).expect(404);
    expect((await stranger.get('/time-entries').expect(200)).body.items).toEqual([]);
    const accountant = await w.client('accountant');
    await accountant.get(`/workshop-board?groupId=${groupId}`).expect(403);
    await trainer.post('/time-entries/check', { groupId, day: MONDAY, halfDay: 'soir', moves: [] }).expect(422);
  });

  it('une demi-journée à plusieurs créneaux : qui manque ou rejoint l’un d’eux n’a pas d’heures pendant ce temps', async () => {
    const day = '2026-11-20';
    const planned = { halfDay: 'morning' as const, label: 'Atelier', breaks: [], teacherId: null, room: null };
    const slots = [
      { ...planned, kind: 'class' as const, startsAt: '08:00', endsAt: '09:00' },
      { ...planned, kind: 'workshop' as const, startsAt: '09:00', endsAt: '10:00' },
      { ...planned, kind: 'workshop' as const, startsAt: '10:00', endsAt: '12:00' },
    ];
    const exception = { day, halfDay: 'morning' as const, reason: 'Visite', slots };
    await w.as('director', () => w.get(Timetable).except(groupId, exception));
    const marks = [
      { studentId: ana, status: 'present', missed: ['10:00'] },
      { studentId: ben, status: 'late', lateMinutes: 15, lateSlot: '10:00' },
    ];
    const sheet = { groupId, day, halfDay: 'morning', validate: true };
    const wrong = [{ studentId: ana, status: 'present', missed: ['11:00'] }];
    const refused = await trainer.post('/roll-calls', { ...sheet, marks: wrong }).expect(422);
    expect(refused.body.errors[0].field).toBe('marks.0.missed');
    const { id } = (await trainer.post('/roll-calls', { ...sheet, marks }).expect(201)).body;
    const query = `&day=${day}&halfDay=morning`;
    const { faces, slot } = await board(query);
    expect([slot.from, slot.to]).toEqual(['09:00', '12:00']);
    expect(faces.map(({ away }) => away)).toEqual([[{ from: '10:00', to: '12:00' }], [{ from: '10:00', to: '10:15' }]]);
    const moves = [ana, ben].map((studentId) => ({
      studentId,
      stretches: [{ operationId: cutting, from: '09:00', to: '12:00' }],
    }));
    const check = async (): Promise<number[]> =>
      (
        await trainer.post('/time-entries/check', { groupId, day, halfDay: 'morning', moves }).expect(200)
      ).body.faces.map(({ minutes }: { minutes: number }) => minutes);
    expect(await check()).toEqual([60, 165]);
    const correct = (mark: object) =>
      trainer.post(`/roll-calls/${id}/corrections`, { studentId: ana, reason: 'Vu dans l’atelier', ...mark });
    expect((await correct({ status: 'present', missed: ['10:00'] }).expect(409)).body.code).toBe('roll_call.unchanged');
    await correct({ status: 'present', missed: [] }).expect(201);
    expect(await check()).toEqual([180, 165]);
    await correct({ status: 'present', missed: ['08:00', '09:00', '10:00'] }).expect(201);
    const { body } = await trainer.get(`/roll-calls?group=${groupId}&day=${day}&halfDay=morning`).expect(200);
    expect(body.faces).toMatchObject([
      { status: 'absent', missed: [] },
      { status: 'late', lateSlot: '10:00', lateMinutes: 15 },
    ]);
    expect(body.slots.map(({ kind }: { kind: string }) => kind)).toEqual(['class', 'workshop', 'workshop']);
  });
});

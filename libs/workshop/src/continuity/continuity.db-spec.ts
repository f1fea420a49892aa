import { instantAt } from '@etabli/kernel';
import { actingAs } from '@etabli/platform';
import { type Client, openedOrder, picture, sold, workshopGroup, world, type World } from '@etabli/testing';
import { Hours } from '../hours/hours.service.js';

const DAY = '2026-11-23';

describe('la fiche de continuité d’un ordre', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let orderId: string;
  let cutting: string;
  let welding: string;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(instantAt(DAY, '12:05'));
    director = await w.client('director');
    trainer = await w.client('master_trainer');
    const made = await openedOrder(w, { lines: [sold({ label: 'Débit' }), sold({ label: 'Soudure' })] });
    orderId = made.orderId;
    [cutting, welding] = made.operationIds as [string, string];
  });
  afterAll(() => w.end());

  const sheet = async (client: Client = trainer) =>
    (await client.get(`/production-orders/${orderId}/continuity`).expect(200)).body;

  it('dit où en est l’ordre avant même que l’on commence', async () => {
    expect(await sheet()).toMatchObject({
      state: 'released',
      allottedMinutes: 1200,
      spentMinutes: 0,
      current: { id: cutting, title: 'Débit' },
      nextGesture: null,
      lastPhoto: null,
      lastWork: null,
    });
  });

  it('montre qui a travaillé la dernière demi-journée, sans le nom de ceux d’un autre groupe', async () => {
    const { trainer: karim, groupId, youthIds } = await workshopGroup(w);
    const moves = youthIds.map((studentId) => ({
      studentId,
      stretches: [{ operationId: welding, from: '08:00', to: '12:00' }],
    }));
    await actingAs(karim, () => w.get(Hours).log({ groupId, day: DAY, halfDay: 'morning', moves }));
    const seen = await sheet(director);
    expect(seen).toMatchObject({
      state: 'in_work',
      spentMinutes: 420,
      current: { id: welding, spentMinutes: 420 },
      lastWork: {
        day: DAY,
        halfDay: 'morning',
        workers: [
          { name: 'Jeune0 M.', operationTitle: 'Soudure', minutes: 210 },
          { name: 'Jeune1 M.', minutes: 210 },
        ],
      },
    });
    expect((await sheet()).lastWork.workers).toMatchObject([
      { name: null, groupName: 'Groupe de karim@test.example' },
      { name: null },
    ]);
  });

  it('porte le prochain geste en une ligne', async () => {
    await trainer
      .put(`/production-orders/${orderId}/next-gesture`, { text: 'Pointer le fond, puis contrôler l’équerrage' })
      .expect(204);
    expect((await sheet()).nextGesture).toMatchObject({
      text: 'Pointer le fond, puis contrôler l’équerrage',
      at: expect.stringContaining('2026-11-23T11:05'),
    });
    await trainer.put(`/production-orders/${orderId}/next-gesture`, { text: 'x'.repeat(161) }).expect(422);
    await trainer.put(`/production-orders/${orderId}/next-gesture`, { text: '' }).expect(204);
    expect((await sheet()).nextGesture).toBeNull();
  });

  it('montre la dernière photo, réécrite, que l’on peut effacer', async () => {
    const take = async (name: string): Promise<string> =>
      (await trainer.upload(`/operations/${welding}/photos`, picture(), name).field('caption', name).expect(201)).body
        .id;
    await take('Avant');
    w.clock.startAt(instantAt(DAY, '12:10'));
    const last = await take('Après');
    expect((await sheet()).lastPhoto).toMatchObject({ id: last, operationId: welding, caption: 'Après' });
    const { bytes, type } = await trainer.download(`/operation-photos/${last}/picture`);
    expect(type).toBe('image/png');
    expect(bytes.includes('GPS')).toBe(false);
    expect((await trainer.get(`/operations/${welding}/photos`).expect(200)).body.items).toHaveLength(2);
    await trainer.upload(`/operations/${welding}/photos`, 'pas une image', 'x.jpg').expect(422);
    await trainer.delete(`/operation-photos/${last}`).expect(204);
    expect((await sheet()).lastPhoto).toMatchObject({ caption: 'Avant' });
    await trainer.get(`/operation-photos/${last}/picture`).expect(404);
    const kept = { operations: [{ id: cutting, title: 'Débit', allottedMinutes: 60, competenceIds: [] }] };
    expect((await trainer.put(`/production-orders/${orderId}/operations`, kept).expect(409)).body.code).toBe(
      'operation.has_hours',
    );
  });
});

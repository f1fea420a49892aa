import { CompetenceQueries, FrameworkService, readShippedFramework } from '@etabli/curriculum';
import { Hazards } from '@etabli/safety';
import { instantAt } from '@etabli/kernel';
import { actingAs } from '@etabli/platform';
import { type Client, openedOrder, sold, workshopGroup, world, type World } from '@etabli/testing';
import { Catalogue } from '../catalogue/catalogue.service.js';
import { Hours } from '../hours/hours.service.js';
import { Orders } from '../order/order.service.js';

const DAY = '2026-11-23';

describe('la gamme d’un ordre', () => {
  let w: World;
  let trainer: Client;
  let c1: string;
  let c2: string;
  let bending: string;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(instantAt(DAY, '12:05'));
    trainer = await w.client('master_trainer');
    await w.as('director', async () => {
      const { frameworkId } = await w
        .get(FrameworkService)
        .import(await readShippedFramework('cap-rci-2009.json'), 'rci.json');
      [c1, c2] = (await w.get(CompetenceQueries).ofFramework(frameworkId!)).map(({ id }) => id) as [string, string];
      bending = await w.get(Catalogue).create({
        code: 'PLI',
        title: 'Pliage',
        setupMinutes: 30,
        pieceMinutes: '2.5',
        hazardCodes: ['D4153-17'],
        competences: [
          { competenceId: c1, weight: 60 },
          { competenceId: c2, weight: 40 },
        ],
        steps: [{ text: 'Règle la butée.' }],
      });
    });
  });
  afterAll(() => w.end());

  const operations = async (orderId: string) =>
    (await trainer.get(`/production-orders/${orderId}`).expect(200)).body.operationList;
  const add = async (orderId: string, body: object): Promise<string> =>
    (await trainer.post(`/production-orders/${orderId}/operations`, body).expect(201)).body.id as string;

  it('prend une opération au catalogue avec le temps de la quantité, et garde les poids de ce jour', async () => {
    const { orderId } = await openedOrder(w);
    const id = await add(orderId, { catalogueOperationId: bending });
    const added = (await operations(orderId))[1];
    expect(added).toMatchObject({
      id,
      title: 'Pliage',
      allottedMinutes: 55,
      kind: 'work',
      catalogueCode: 'PLI',
      hasInstructions: true,
      competences: [
        { id: c1, weight: 60 },
        { id: c2, weight: 40 },
      ],
    });
    expect(await w.get(Hazards).codesOf(id)).toEqual(['D4153-17']);
    await trainer
      .patch(`/catalogue-operations/${bending}`, { competences: [{ competenceId: c1, weight: 10 }] })
      .expect(204);
    expect((await operations(orderId))[1].competences).toMatchObject([{ weight: 60 }, { weight: 40 }]);
    expect((await trainer.get(`/operations/${id}/instructions`).expect(200)).body.instructions).toMatchObject({
      version: 2,
      chosenVersion: 1,
      changed: true,
      steps: [{ text: 'Règle la butée.' }],
    });
    await trainer
      .patch(`/catalogue-operations/${bending}`, {
        competences: [
          { competenceId: c1, weight: 60 },
          { competenceId: c2, weight: 40 },
        ],
      })
      .expect(204);
  });

  it('se répartit ensuite sans perdre d’où vient l’opération ni ses poids', async () => {
    const { orderId } = await openedOrder(w);
    await add(orderId, { catalogueOperationId: bending, allottedMinutes: 90 });
    const wanted = (await operations(orderId)).map(
      ({ id, title, competences }: { id: string; title: string; competences: { id: string }[] }) => ({
        id,
        title,
        allottedMinutes: 45,
        competenceIds: competences.map((one) => one.id),
      }),
    );
    await trainer.put(`/production-orders/${orderId}/operations`, { operations: wanted.reverse() }).expect(204);
    expect(await operations(orderId)).toMatchObject([
      { title: 'Pliage', catalogueOperationId: bending, allottedMinutes: 45, competences: [{ weight: 60 }, {}] },
      { title: 'Platine', catalogueOperationId: null },
    ]);
  });

  it('ne prend plus une opération retirée, mais garde celles qui en viennent', async () => {
    const { orderId } = await openedOrder(w);
    await add(orderId, { catalogueOperationId: bending });
    await trainer.post(`/catalogue-operations/${bending}/retire`).expect(204);
    const refused = await trainer.post(`/production-orders/${orderId}/operations`, { catalogueOperationId: bending });
    expect(refused.body).toMatchObject({ status: 409, code: 'catalogue.retired' });
    expect((await operations(orderId))[1]).toMatchObject({ catalogueCode: 'PLI' });
    await trainer.post(`/catalogue-operations/${bending}/restore`).expect(204);
  });

  it('se met dans un autre ordre, sans en oublier', async () => {
    const { orderId } = await openedOrder(w, {
      lines: [sold({ label: 'A' }), sold({ label: 'B' }), sold({ label: 'C' })],
    });
    const ids = (await operations(orderId)).map(({ id }: { id: string }) => id) as [string, string, string];
    const put = (list: string[]) => trainer.put(`/production-orders/${orderId}/operations/order`, { ids: list });
    await put([ids[2], ids[0], ids[1]]).expect(204);
    expect((await operations(orderId)).map(({ title }: { title: string }) => title)).toEqual(['C', 'A', 'B']);
    expect((await put(ids.slice(1)).expect(409)).body.code).toBe('operation.others_meanwhile');
  });

  it('se copie d’un ordre passé, avec les temps des nouvelles quantités', async () => {
    const past = await openedOrder(w, { lines: [sold({ quantity: '4' })] });
    await add(past.orderId, { catalogueOperationId: bending });
    await w.as('director', () => w.get(Orders).check(past.orderId));
    const { orderId } = await openedOrder(w, { lines: [sold({ label: 'Équerre', quantity: '100' })] });
    await trainer.post(`/production-orders/${orderId}/routing`, { fromOrderId: past.orderId }).expect(204);
    expect(await operations(orderId)).toMatchObject([
      { title: 'Platine', allottedMinutes: 600, state: 'open' },
      { title: 'Pliage', allottedMinutes: 280, catalogueCode: 'PLI', competences: [{ weight: 60 }, { weight: 40 }] },
    ]);
    await trainer.post(`/production-orders/${orderId}/routing`, { fromOrderId: orderId }).expect(422);
  });

  it('reprend un travail manqué : sans le vendre, avec ses compétences, et rouvre l’ordre contrôlé', async () => {
    const { orderId } = await openedOrder(w);
    const id = await add(orderId, { catalogueOperationId: bending });
    await w.as('director', () => w.get(Orders).check(orderId));
    const rework = { kind: 'rework', reworkOfId: id, reworkReason: 'Angle à 88°' };
    const refused = async (change: object): Promise<string[]> =>
      (
        await trainer.post(`/production-orders/${orderId}/operations`, { ...rework, ...change }).expect(422)
      ).body.errors.map(({ field }: { field: string }) => field);
    expect(await refused({ reworkReason: null })).toEqual(['reworkReason']);
    expect(await refused({ allottedMinutes: 60 })).toEqual(['allottedMinutes']);
    expect(await refused({ reworkOfId: null })).toEqual(['catalogueOperationId']);
    await add(orderId, rework);
    const { body } = await trainer.get(`/production-orders/${orderId}`).expect(200);
    expect(body).toMatchObject({ state: 'in_work', allottedMinutes: 655 });
    expect(body.operationList[2]).toMatchObject({
      title: 'Reprise – Pliage',
      kind: 'rework',
      reworkOfId: id,
      reworkReason: 'Angle à 88°',
      allottedMinutes: 0,
      competences: [{ weight: 60 }, { weight: 40 }],
    });
    const keep = body.operationList.filter((one: { id: string }) => one.id !== id);
    const wanted = keep.map(({ id: kept, title }: { id: string; title: string }) => ({
      id: kept,
      title,
      allottedMinutes: 0,
      competenceIds: [],
    }));
    expect(
      (await trainer.put(`/production-orders/${orderId}/operations`, { operations: wanted }).expect(409)).body.code,
    ).toBe('operation.repaired');
  });

  it('garde ce qui porte des heures quand une autre gamme arrive', async () => {
    const past = await openedOrder(w);
    const { orderId, operationIds } = await openedOrder(w);
    const { trainer: karim, groupId, youthIds } = await workshopGroup(w);
    const [operationId, studentId] = [operationIds[0]!, youthIds[0]!];
    const moves = [{ studentId, stretches: [{ operationId, from: '08:00', to: '12:00' }] }];
    await actingAs(karim, () => w.get(Hours).log({ groupId, day: DAY, halfDay: 'morning', moves }));
    await trainer.post(`/production-orders/${orderId}/routing`, { fromOrderId: past.orderId }).expect(204);
    expect(await operations(orderId)).toMatchObject([{ id: operationId, spentMinutes: 210 }, { spentMinutes: 0 }]);
  });
});

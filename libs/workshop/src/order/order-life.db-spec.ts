import { CustomerService } from '@etabli/customers';
import { instantAt } from '@etabli/kernel';
import { actingAs } from '@etabli/platform';
import { business, type Client, openedOrder, sold, workshopGroup, world, type World } from '@etabli/testing';
import { Hours } from '../hours/hours.service.js';
import { Returns } from '../return/return.service.js';
import { BilledQuantities } from './billed-quantities.js';
import { OrderQueries } from './order.queries.js';
import { Orders } from './order.service.js';

const DAY = '2026-11-23';

describe('la vie d’un ordre', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let customerId: string;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(instantAt(DAY, '12:05'));
    director = await w.client('director');
    trainer = await w.client('master_trainer');
    customerId = await w.as('director', () => w.get(CustomerService).create(business()));
  });
  afterAll(() => w.end());

  const stateOf = async (id: string): Promise<string> =>
    (await trainer.get(`/production-orders/${id}`).expect(200)).body.state as string;
  const act = (client: Client, id: string, step: string, body: object = {}) =>
    client.post(`/production-orders/${id}/${step}`, body);
  const opened = (): Promise<string> =>
    w.as('director', () =>
      w.get(Orders).openOrder({
        quoteId: `01900000-0000-7000-8000-00000000000${quotes++}`,
        customerId,
        title: 'Platines',
        customerReference: null,
        dueOn: null,
        lines: [sold()],
      }),
    );
  let quotes = 1;
  const delivered = async (to: string | null): Promise<{ orderId: string; lineId: string }> => {
    const { orderId } = await openedOrder(w, { customerId: to });
    const [line] = await w.get(OrderQueries).billableLines(orderId);
    await w.as('director', async () => {
      await w.get(Orders).check(orderId);
      await w.get(Orders).deliver(orderId, { lines: [{ lineId: line!.id, quantity: '10' }] });
    });
    return { orderId, lineId: line!.id };
  };

  it('commence lancé, ou à préparer quand l’école le veut ainsi', async () => {
    expect(await stateOf(await opened())).toBe('released');
    await trainer.put('/workshop-settings', { releaseByHand: true }).expect(403);
    await director.put('/workshop-settings', { releaseByHand: true }).expect(204);
    const id = await opened();
    expect(await stateOf(id)).toBe('planned');
    expect((await act(trainer, id, 'check').expect(409)).body.code).toBe('order.not_released');
    expect(await stateOf((await openedOrder(w)).orderId)).toBe('released');
    await act(trainer, id, 'release').expect(204);
    expect(await stateOf(id)).toBe('released');
    expect((await act(trainer, id, 'release').expect(409)).body.code).toBe('order.already_released');
  });

  it('ne prend d’heures qu’une fois lancé', async () => {
    await director.put('/workshop-settings', { releaseByHand: true }).expect(204);
    const id = await opened();
    await director.put('/workshop-settings', { releaseByHand: false }).expect(204);
    const { trainer: karim, groupId, youthIds } = await workshopGroup(w);
    const [operation] = (await trainer.get(`/production-orders/${id}`).expect(200)).body.operationList;
    const stretches = [{ operationId: operation.id as string, from: '08:00', to: '12:00' }];
    const log = (): Promise<string> =>
      actingAs(karim, () =>
        w.get(Hours).log({ groupId, day: DAY, halfDay: 'morning', moves: [{ studentId: youthIds[0]!, stretches }] }),
      );
    await expect(log()).rejects.toMatchObject({ kind: 'refused' });
    await act(trainer, id, 'release').expect(204);
    await log();
    expect(await stateOf(id)).toBe('in_work');
  });

  it('un exercice livré se clôt à la main', async () => {
    const { orderId } = await delivered(null);
    await act(trainer, orderId, 'close').expect(204);
    expect((await trainer.get(`/production-orders/${orderId}`).expect(200)).body).toMatchObject({
      state: 'closed',
      closedOn: DAY,
    });
    expect((await act(trainer, orderId, 'close').expect(409)).body.code).toBe('order.already_closed');
  });

  it('une commande se clôt une fois tout facturé, et se rouvre par la direction qui dit pourquoi', async () => {
    const { orderId, lineId } = await delivered(customerId);
    expect((await act(director, orderId, 'close').expect(409)).body).toMatchObject({
      code: 'order.not_billed',
      confirmable: true,
      reasons: [{ code: 'order.not_billed' }],
    });
    await w.as('director', () => w.get(BilledQuantities).mark(lineId, '10'));
    await act(director, orderId, 'close').expect(204);
    await act(trainer, orderId, 'reopen', { reason: 'Il manque une pièce' }).expect(403);
    await act(director, orderId, 'reopen', {}).expect(422);
    await act(director, orderId, 'reopen', { reason: 'Il manque une pièce' }).expect(204);
    expect((await director.get(`/production-orders/${orderId}`).expect(200)).body).toMatchObject({
      state: 'delivered',
      closedOn: null,
      reopenReason: 'Il manque une pièce',
    });
  });

  it('ou sans tout facturer, quand on le confirme', async () => {
    const { orderId } = await delivered(customerId);
    await act(trainer, orderId, 'close', { confirm: ['order.something_else'] }).expect(409);
    await act(trainer, orderId, 'close', { confirm: ['order.not_billed'] }).expect(204);
    expect(await stateOf(orderId)).toBe('closed');
  });

  it('un avoir ou des pièces qui reviennent rouvrent un ordre clos', async () => {
    const { orderId, lineId } = await delivered(customerId);
    await w.as('director', () => w.get(BilledQuantities).mark(lineId, '10'));
    await act(director, orderId, 'close').expect(204);
    await w.as('director', () => w.get(BilledQuantities).unmark(lineId, '2'));
    expect(await stateOf(orderId)).toBe('delivered');

    const exercise = await delivered(null);
    await act(director, exercise.orderId, 'close').expect(204);
    const back = { lines: [{ lineId: exercise.lineId, quantity: '1' }], reason: 'Fissure' };
    await w.as('director', () => w.get(Returns).takeBack(exercise.orderId, back));
    expect(await stateOf(exercise.orderId)).toBe('checked');
  });
});

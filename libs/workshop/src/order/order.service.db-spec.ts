import { CustomerService } from '@etabli/customers';
import { Months, SchoolService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { OrderQueries } from './order.queries.js';
import { type OpenOrderLine, Orders } from './order.service.js';
import { BilledQuantities } from './billed-quantities.js';

const LINE: OpenOrderLine = {
  quoteLineId: null,
  label: 'Garde-corps acier',
  nature: 'goods',
  unit: 'm',
  quantity: '12.5',
  unitPrice: '180',
  vatRateBp: 2000,
  soldCents: 225_000,
  allottedMinutes: 900,
};
const CUSTOMER = {
  kind: 'person' as const,
  name: 'Bonnet',
  firstName: 'Jeanne',
  addressLine1: '3 rue des Forges',
  postalCode: '69100',
  city: 'Villeurbanne',
};

describe('un ordre de fabrication', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let customerId: string;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    customerId = await w.as('director', () => w.get(CustomerService).create(CUSTOMER));
    await w.as('director', () => w.get(SchoolService).create({ name: 'École de production des Forges' }));
    director = await w.client('director');
    trainer = await w.client('master_trainer');
  });
  afterAll(() => w.end());

  const open = (change: { quoteId?: string; lines?: OpenOrderLine[]; dueOn?: string } = {}): Promise<string> =>
    w.as('director', () =>
      w.get(Orders).openOrder({
        quoteId: null,
        customerId,
        title: 'Garde-corps de la mairie',
        customerReference: 'BC-77',
        dueOn: '2026-12-11',
        lines: [LINE, { ...LINE, label: 'Pose', nature: 'service', quantity: '1' }],
        ...change,
      }),
    );
  const find = async (id: string): Promise<Record<string, never>> =>
    (await trainer.get(`/production-orders/${id}`).expect(200)).body;
  const linesOf = async (id: string): Promise<string[]> =>
    (await w.get(OrderQueries).billableLines(id)).map((line) => line.id);
  const checked = async (): Promise<{ id: string; rail: string; fitting: string }> => {
    const id = await open();
    await trainer.post(`/production-orders/${id}/check`).expect(204);
    const [rail, fitting] = (await linesOf(id)) as [string, string];
    return { id, rail, fitting };
  };

  it('s’ouvre avec une opération par ligne et un numéro sans trou', async () => {
    const first = await find(await open());
    const second = await find(await open());
    expect(first).toMatchObject({
      state: 'released',
      customerName: 'Jeanne Bonnet',
      dueOn: '2026-12-11',
      late: false,
      allottedMinutes: 1800,
      spentMinutes: 0,
      operations: 2,
      operationList: [{ title: 'Garde-corps acier', state: 'open', allottedMinutes: 900 }, { title: 'Pose' }],
    });
    const number = (order: object): number => Number((order as { number: string }).number.replace('OF-2026-', ''));
    expect(number(second)).toBe(number(first) + 1);
  });

  it('ne s’ouvre pas deux fois pour un devis ; un refus ne prend pas de numéro', async () => {
    const quoteId = '01900000-0000-7000-8000-00000000000a';
    await open({ quoteId });
    await expect(open({ quoteId })).rejects.toMatchObject({ code: 'order.already_opened' });
    await expect(open({ lines: [] })).rejects.toMatchObject({ code: 'order.no_lines' });
    await expect(open({ lines: [{ ...LINE, quantity: '0' }] })).rejects.toThrow(
      'production_order_lines_quantity_check',
    );
    const [{ orders, last }] = await w.db.query(
      `SELECT (SELECT count(*) FROM production_orders) AS orders, last_number AS last FROM workshop_counters WHERE kind = 'order'`,
    );
    expect(last).toBe(orders);
  });

  it('montre les prix à la direction, pas à l’atelier', async () => {
    const id = await open();
    const sold = async (client: Client): Promise<unknown> =>
      (await client.get(`/production-orders/${id}`)).body.lines[0].soldCents;
    expect([await sold(director), await sold(trainer)]).toEqual([225_000, null]);
  });

  it('se découpe en opérations, avec machine et compétences qui existent', async () => {
    const { body: machine } = await trainer
      .post('/machines', { code: 'SCI-1', name: 'Scie à ruban', family: 'Débit' })
      .expect(201);
    const id = await open();
    const kept = ((await find(id)).operationList as { id: string }[])[0]!.id;
    const split = (operations: object[]): ReturnType<Client['put']> =>
      trainer.put(`/production-orders/${id}/operations`, { operations });
    const wrong = await split([
      { id: kept, title: 'Débit', machineId: id, allottedMinutes: 60, competenceIds: [id] },
    ]).expect(422);
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'operations.0.machineId',
      'operations.0.competenceIds',
    ]);
    await split([
      { title: 'Perçage', allottedMinutes: 30, competenceIds: [] },
      { id: kept, title: 'Débit', machineId: machine.id, allottedMinutes: 60, competenceIds: [] },
    ]).expect(204);
    expect((await find(id)).operationList).toMatchObject([
      { title: 'Perçage' },
      { id: kept, title: 'Débit', machineName: 'Scie à ruban', hasHours: false },
    ]);
    await split([]).expect(409);
  });

  it('se contrôle une fois, puis se rouvre par une opération', async () => {
    const { id } = await checked();
    const order = await find(id);
    expect(order).toMatchObject({ state: 'checked', operationsDone: 2, checkedByName: 'Test master_trainer' });
    const acts = (order.actions as { act: string; refusals: { code: string }[] }[]).filter(
      ({ refusals }) => refusals.length > 0,
    );
    expect(acts.map(({ act, refusals }) => [act, refusals[0]?.code])).toEqual([
      ['split', 'order.checked'],
      ['release', 'order.already_released'],
      ['check', 'order.already_checked'],
      ['checkPart', 'order.already_checked'],
      ['close', 'order.not_delivered'],
      ['reopen', 'order.not_closed'],
    ]);
    await trainer.post(`/production-orders/${id}/check`).expect(409);
    await trainer.post(`/operations/${(order.operationList as { id: string }[])[0]!.id}/reopen`).expect(204);
    expect(await find(id)).toMatchObject({ state: 'in_work', operationsDone: 1, checkedOn: null });
  });

  describe('se livre', () => {
    const deliver = (id: string, lines: object[], change: object = {}): ReturnType<Client['post']> =>
      trainer.post(`/production-orders/${id}/deliveries`, { lines, receivedBy: 'M. Faure', ...change });

    it('une fois contrôlé, en plusieurs fois, jamais au-delà de la commande', async () => {
      const early = await open();
      const [line] = await linesOf(early);
      expect((await deliver(early, [{ lineId: line, quantity: '1' }]).expect(409)).body.code).toBe('order.not_checked');

      const { id, rail, fitting } = await checked();
      await deliver(id, [{ lineId: rail, quantity: '5' }]).expect(201);
      expect(await find(id)).toMatchObject({
        state: 'checked',
        lines: [{ deliveredQuantity: '5', remainingQuantity: '7.5' }, { deliveredQuantity: '0' }],
      });
      const above = await deliver(id, [{ lineId: rail, quantity: '7.6' }]).expect(422);
      expect(above.body.errors).toEqual([
        {
          field: 'lines.0.quantity',
          message: 'Il reste 7,5 à livrer sur cette ligne. Écrivez cette quantité ou moins.',
        },
      ]);
      await deliver(id, [{ lineId: rail, quantity: '0' }]).expect(422);
      await deliver(id, [
        { lineId: rail, quantity: '7.5' },
        { lineId: fitting, quantity: '1' },
      ]).expect(201);
      expect(await find(id)).toMatchObject({
        state: 'delivered',
        deliveredOn: '2026-11-23',
        deliveries: [{}, { lines: [{ quantity: '7.5' }, { quantity: '1' }] }],
      });
      await deliver(id, [{ lineId: rail, quantity: '1' }]).expect(409);
    });

    it('ni dans le futur, ni avant son ouverture, ni dans un mois clôturé', async () => {
      const { id, rail } = await checked();
      const day = async (deliveredOn: string): Promise<string> =>
        (await deliver(id, [{ lineId: rail, quantity: '1' }], { deliveredOn })).body.errors?.[0].field;
      expect([await day('2026-11-24'), await day('2026-11-22')]).toEqual(['deliveredOn', 'deliveredOn']);
      await w.as('director', () => w.get(Months).softClose('sales', '2026-10'));
      expect(
        (await deliver(id, [{ lineId: rail, quantity: '1' }], { deliveredOn: '2026-10-30' }).expect(409)).body.code,
      ).toBe('month.soft_closed');
    });

    it('et deux personnes à la fois ne livrent pas deux fois la même chose', async () => {
      const { id, rail } = await checked();
      const answers = await Promise.all([
        deliver(id, [{ lineId: rail, quantity: '10' }]),
        deliver(id, [{ lineId: rail, quantity: '10' }]),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    });

    it('avec un bon de livraison, le même à chaque fois, et un fait publié', async () => {
      const { id, rail } = await checked();
      const { body } = await deliver(id, [{ lineId: rail, quantity: '2.5' }]).expect(201);
      const published = await w.db.query(
        `SELECT payload FROM outbox_events WHERE type = 'workshop.order.delivered.v1' AND payload ->> 'orderId' = $1`,
        [id],
      );
      expect(published).toEqual([{ payload: { orderId: id, deliveryId: body.id } }]);
      const note = await trainer.download(`/deliveries/${body.id}/pdf`);
      expect(note.name).toMatch(/^BL-2026-\d{4}\.pdf$/);
      expect(note.bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect((await trainer.download(`/deliveries/${body.id}/pdf`)).bytes.equals(note.bytes)).toBe(true);
      await trainer.get(`/deliveries/${id}/pdf`).expect(404);
      await expect(w.db.query('DELETE FROM delivery_lines')).rejects.toThrow('never changed');
    });
  });

  it('n’est pas facturé au-delà de ce qui est livré', async () => {
    const { id, rail } = await checked();
    await trainer.post(`/production-orders/${id}/deliveries`, { lines: [{ lineId: rail, quantity: '4' }] }).expect(201);
    await w.get(BilledQuantities).mark(rail, '3');
    await expect(w.get(BilledQuantities).mark(rail, '1.5')).rejects.toMatchObject({
      code: 'order.billed_above_delivered',
    });
    await w.get(BilledQuantities).unmark(rail, '1');
    await expect(w.get(BilledQuantities).unmark(rail, '3')).rejects.toMatchObject({ code: 'order.billed_below_zero' });
    expect((await w.get(OrderQueries).billableLines(id))[0]).toMatchObject({
      billedQuantity: '2',
      billableQuantity: '2',
    });
  });

  it('s’annule tant que rien n’est livré', async () => {
    const { id, rail } = await checked();
    await trainer.post(`/production-orders/${id}/deliveries`, { lines: [{ lineId: rail, quantity: '1' }] }).expect(201);
    expect((await trainer.post(`/production-orders/${id}/cancel`).expect(409)).body.code).toBe(
      'order.partly_delivered',
    );
    const other = await open();
    await trainer.post(`/production-orders/${other}/cancel`).expect(204);
    await trainer.patch(`/production-orders/${other}`, { dueOn: '2026-12-24' }).expect(409);
  });

  it('se retrouve par son numéro, son client, son retard, et d’un coup de Ctrl-K', async () => {
    const { body } = await trainer
      .post('/production-orders', { title: 'Exercice de pliage', allottedMinutes: 240, dueOn: '2026-11-23' })
      .expect(201);
    w.clock.startAt(new Date('2026-11-24T09:00:00Z'));
    const ids = async (query: string): Promise<string[]> =>
      (await trainer.get(`/production-orders?${query}`).expect(200)).body.items.map((one: { id: string }) => one.id);
    expect(await ids('state=late')).toEqual([body.id]);
    expect(await ids('q=pliage&sort=number')).toEqual([body.id]);
    const { body: ofCustomer } = await trainer.get('/production-orders/count?q=bonnet').expect(200);
    expect(ofCustomer.count).toBeGreaterThan(5);
    const page = await trainer.get('/production-orders?sort=openedOn&limit=2').expect(200);
    expect(await ids(`sort=openedOn&limit=2&cursor=${page.body.nextCursor}`)).toHaveLength(2);
    const { body: found } = await trainer.get('/search?q=pliage').expect(200);
    expect(found.hits).toMatchObject([{ kind: 'order', path: `/production-orders/${body.id}` }]);
  });

  it('reste fermé à qui n’y a pas droit', async () => {
    const teacher = await w.client('teacher');
    await teacher.get('/production-orders').expect(403);
    const accountant = await w.client('accountant');
    await accountant.post('/production-orders', { title: 'Essai', allottedMinutes: 0 }).expect(403);
    await trainer.get('/production-orders/01900000-0000-7000-8000-0000000000ff').expect(404);
    await trainer.patch('/production-orders/n-importe-quoi', {}).expect(404);
  });
});

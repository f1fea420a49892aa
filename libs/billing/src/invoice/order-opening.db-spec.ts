import { CustomerService } from '@etabli/customers';
import { instantAt } from '@etabli/kernel';
import { business, type Client, openSchool, TODAY, workshopGroup, world, type World } from '@etabli/testing';
import { HoursQueries, Orders } from '@etabli/workshop';
import { InvoiceDrafts } from './invoice-drafts.js';
import { InvoiceService } from './invoice.service.js';

const LINE = {
  label: 'Platine',
  nature: 'goods',
  unit: 'pièce',
  quantity: '10',
  unitPrice: '100',
  vatRateBp: 2000,
  allottedMinutes: 600,
  deliveredQuantity: '6',
  billedQuantity: '4',
};

describe('un ordre en cours quand l’école commence', () => {
  let w: World;
  let director: Client;
  let customerId: string;
  let orderId: string;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    director = await w.client('director');
    customerId = await w.as('director', () => w.get(CustomerService).create(business()));
  });
  afterAll(() => w.end());

  const opening = (change: object = {}): object => ({
    customerId,
    title: 'Platines',
    previousNumber: 'A-118',
    openedOn: '2026-09-14',
    dueOn: '2026-12-18',
    lines: [LINE],
    operations: [
      { title: 'Perçage', lineIndex: 0, allottedMinutes: 400, minutesToDate: 380, done: true },
      { title: 'Montage', lineIndex: 0, allottedMinutes: 200, minutesToDate: 45 },
    ],
    ...change,
  });
  const find = async () => (await director.get(`/production-orders/${orderId}`).expect(200)).body;

  it('s’entre avec ce qui est fait, livré et facturé, et ne publie rien', async () => {
    const trainer = await w.client('master_trainer');
    await trainer.post('/order-openings', opening()).expect(403);
    const wrong = await director
      .post('/order-openings', opening({ lines: [{ ...LINE, billedQuantity: '7' }] }))
      .expect(422);
    expect(wrong.body.errors[0].field).toBe('lines.0.billedQuantity');
    orderId = (await director.post('/order-openings', opening()).expect(201)).body.id;
    expect(await find()).toMatchObject({
      state: 'in_work',
      openedOn: '2026-09-14',
      takenOverOn: TODAY,
      allottedMinutes: 600,
      spentMinutes: 425,
      lines: [{ deliveredQuantity: '6', billedQuantity: '4', remainingQuantity: '4', soldCents: 100_000 }],
      operationList: [
        { title: 'Perçage', state: 'done', spentMinutes: 380, openingMinutes: 380, hasHours: true },
        { title: 'Montage', state: 'open', spentMinutes: 45 },
      ],
      deliveries: [],
    });
    await w.drain();
    expect(await w.db.query('SELECT FROM invoices')).toEqual([]);
    const { body } = await director.get('/order-openings').expect(200);
    expect(body.items).toMatchObject([
      { id: orderId, previousNumber: 'A-118', minutes: 425, billableLines: 1, takenOn: TODAY },
    ]);
  });

  it('compte ses heures d’avant dans le total, jamais au nom d’un jeune', async () => {
    w.clock.startAt(instantAt(TODAY, '12:05'));
    const { groupId, youthIds } = await workshopGroup(w);
    const { operationList } = await find();
    const stretches = [{ operationId: operationList[1].id, from: '08:00', to: '09:00' }];
    const moves = [{ studentId: youthIds[0], stretches }];
    await director.post('/time-entries', { groupId, day: TODAY, halfDay: 'morning', moves }).expect(201);
    expect((await find()).spentMinutes).toBe(485);
    const [row] = await w.as('director', () => w.get(HoursQueries).byOrder('2026-11'));
    expect(row).toMatchObject({ spentMinutes: 485, monthMinutes: 60 });
    const [byStudent] = await w.as('director', () => w.get(HoursQueries).byStudent('2026-11'));
    expect(byStudent?.minutes).toBe(60);
    const spent = await w.get(HoursQueries).spentMinutes(operationList.map(({ id }: { id: string }) => id));
    expect([...spent.values()].sort()).toEqual([105, 380]);
    await expect(w.db.query('DELETE FROM operation_openings')).rejects.toThrow('never changed');
    await director.put(`/production-orders/${orderId}/operations`, { operations: [] }).expect(409);
    expect((await director.get(`/production-orders/${orderId}/margin`).expect(200)).body.training).toMatchObject({
      beyondMinutes: 0,
    });
  });

  it('ne facture que ce qui est livré et pas encore facturé, une fois', async () => {
    await w.as('director', async () => {
      const [line] = (await find()).lines;
      const before = await w.get(InvoiceDrafts).fromOrder(orderId);
      const { body } = await director.get(`/invoices/${before}`).expect(200);
      expect(body.lines).toMatchObject([{ quantity: '2', netCents: 20_000 }]);
      await w.get(InvoiceService).issue(before);
      await w.get(Orders).check(orderId);
      const deliveryId = await w.get(Orders).deliver(orderId, { lines: [{ lineId: line.id, quantity: '4' }] });
      const last = (await w.get(InvoiceDrafts).fromDelivery(deliveryId))!;
      await w.get(InvoiceService).issue(last);
      await expect(w.get(InvoiceDrafts).fromOrder(orderId)).rejects.toMatchObject({ code: 'invoice.nothing_to_bill' });
    });
    expect(await find()).toMatchObject({ state: 'delivered', lines: [{ billedQuantity: '10' }] });
    await director.post(`/production-orders/${orderId}/close`).expect(204);
  });

  it('ne se facture plus par situations : des quantités l’ont déjà été', async () => {
    orderId = (await director.post('/order-openings', opening({ previousNumber: null })).expect(201)).body.id;
    const { body } = await director.post('/invoices/situations', { orderId, percentBp: 5000 }).expect(409);
    expect(body.code).toBe('progress.billed_by_quantity');
  });

  it('livre la suite par partie : ce qui est parti avant était contrôlé', async () => {
    const id = (await director.post('/order-openings', opening({ previousNumber: 'A-119' })).expect(201)).body.id;
    const path = `/production-orders/${id}`;
    const [line] = (await director.get(path).expect(200)).body.lines;
    const lines = [{ lineId: line.id, quantity: '1' }];
    await director.post(`${path}/deliveries`, { lines }).expect(409);
    await director.post(`${path}/partial-checks`, { lines }).expect(204);
    await director.post(`${path}/deliveries`, { lines }).expect(201);
    expect((await director.get(path).expect(200)).body.lines).toMatchObject([
      { deliveredQuantity: '7', remainingQuantity: '3' },
    ]);
  });
});

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
    const close = (confirm: string[] = []) => director.post(`/production-orders/${orderId}/close`, { confirm });
    const unpaid = (await close().expect(409)).body;
    expect(unpaid).toMatchObject({ code: 'invoice.order_unpaid', confirmable: true });
    const numbers: { number: string }[] = await w.db.query('SELECT number FROM invoices WHERE number IS NOT NULL');
    for (const { number } of numbers) expect(unpaid.detail).toContain(`${number} (reste `);
    await close(['invoice.order_unpaid']).expect(204);
  });

  describe('se corrige avec un motif', () => {
    const correct = (body: object) => director.post(`/order-openings/${orderId}/corrections`, body);
    const opened = async () => (await director.get(`/order-openings/${orderId}`).expect(200)).body;
    let lineId: string;
    let operationId: string;

    beforeAll(async () => {
      orderId = (await director.post('/order-openings', opening({ previousNumber: 'A-117' })).expect(201)).body.id;
      const { lines, operations, corrections } = await opened();
      [lineId, operationId] = [lines[0].lineId, operations[1].operationId];
      expect(lines).toMatchObject([{ quantity: '10', deliveredQuantity: '6', billedQuantity: '4' }]);
      expect(operations).toMatchObject([{ minutesToDate: 380 }, { minutesToDate: 45 }]);
      expect(corrections).toEqual([]);
    });
    const line = (deliveredQuantity: string, billedQuantity: string) => ({
      reason: 'Relu sur l’ancien programme',
      lines: [{ lineId, deliveredQuantity, billedQuantity }],
      operations: [],
    });

    it('et garde ce qui était écrit', async () => {
      const trainer = await w.client('master_trainer');
      await trainer.post(`/order-openings/${orderId}/corrections`, line('5', '3')).expect(403);
      await correct({ ...line('5', '3'), reason: '' }).expect(422);
      expect((await correct(line('6', '4.0')).expect(409)).body.code).toBe('order_opening.unchanged');
      await correct({ ...line('5', '3'), operations: [{ operationId, minutesToDate: 90 }] }).expect(204);
      await correct({
        reason: 'Rien sur cette opération',
        lines: [],
        operations: [{ operationId, minutesToDate: 0 }],
      }).expect(204);
      expect((await opened()).corrections).toMatchObject([
        { reason: 'Rien sur cette opération', changes: [{ what: 'minutes', label: 'Montage', from: '90', to: '0' }] },
        {
          changes: [
            { what: 'delivered', label: 'Platine', from: '6', to: '5' },
            { what: 'billed', from: '4', to: '3' },
            { what: 'minutes', from: '45', to: '90' },
          ],
        },
      ]);
      expect(await find()).toMatchObject({
        spentMinutes: 380,
        lines: [{ checkedQuantity: '5', deliveredQuantity: '5', billedQuantity: '3' }],
      });
      const silent = `UPDATE line_openings SET delivered_quantity = 9 WHERE line_id = $1`;
      await expect(w.db.query(silent, [lineId])).rejects.toThrow('with a reason');
      const forgotten = 'DELETE FROM order_opening_corrections';
      await expect(w.db.query(forgotten)).rejects.toThrow('never changed');
    });

    it('mais jamais contre ce qui est livré ou facturé depuis', async () => {
      const partly = [{ lineId, quantity: '3' }];
      await director.post(`/production-orders/${orderId}/partial-checks`, { lines: partly }).expect(204);
      await director.post(`/production-orders/${orderId}/deliveries`, { lines: partly }).expect(201);
      const above = await correct(line('8', '3')).expect(422);
      expect(above.body.errors).toMatchObject([{ field: 'lines.0.deliveredQuantity' }]);
      expect(above.body.errors[0].message).toContain('Écrivez 7 au plus');
      await w.as('director', async () => w.get(InvoiceService).issue(await w.get(InvoiceDrafts).fromOrder(orderId)));
      expect(await find()).toMatchObject({ lines: [{ deliveredQuantity: '8', billedQuantity: '8' }] });
      const below = await correct(line('4', '3')).expect(422);
      expect(below.body.errors[0].message).toContain('5 facturé depuis la reprise');
      await correct(line('4', '2')).expect(204);
      expect(await find()).toMatchObject({
        state: 'in_work',
        lines: [{ deliveredQuantity: '7', billedQuantity: '7' }],
      });
    });

    it('et l’ordre suit : tout livré, puis pas tout', async () => {
      await correct(line('7', '2')).expect(204);
      expect((await find()).state).toBe('delivered');
      await correct(line('6', '2')).expect(204);
      expect((await find()).state).toBe('checked');
      const gone = await director.post(`/order-openings/${customerId}/corrections`, line('6', '2')).expect(404);
      expect(gone.body.code).toBe('order_opening.not_found');
    });
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

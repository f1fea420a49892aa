import { instantAt } from '@etabli/kernel';
import { Disputes, PaymentService, QuoteService } from '@etabli/billing';
import { StaffService } from '@etabli/school';
import { GroupService, RollCalls, StudentService } from '@etabli/students';
import {
  checkedOrder,
  deliveredDraft,
  issuedInvoice,
  newCustomer,
  openSchool,
  part,
  TODAY,
  world,
  type World,
} from '@etabli/testing';
import { Hours, Operations, Orders } from '@etabli/workshop';
import { Cockpit } from './cockpit.queries.js';

let w: World;
let customerId: string;
const view = (): ReturnType<Cockpit['view']> => w.as('director', () => w.get(Cockpit).view());

beforeAll(async () => {
  w = await world();
  await openSchool(w);
  customerId = await newCustomer(w);
});
afterAll(() => w.end());

describe('le pilotage', () => {
  it('d’une école qui commence est vide', async () => {
    const nothing = { count: 0, netCents: 0 };
    expect(await view()).toEqual({
      today: TODAY,
      openOrderCount: 0,
      lateOrderCount: 0,
      openOrders: [],
      draftInvoices: nothing,
      quotesWaiting: nothing,
      absentToday: [],
      monthMinutes: 0,
      moneyDue: {
        unpaidCents: 0,
        unpaidCount: 0,
        overdueCents: 0,
        overdueCount: 0,
        disputedCents: 0,
        disputedCount: 0,
        overdue: [],
      },
    });
  });

  it('met en tête les ordres en retard, avec l’alloué et le passé, et dit qui manque', async () => {
    await w.as('director', async () => {
      const line = {
        quoteLineId: null,
        label: 'Trémie',
        nature: 'goods',
        unit: 'pièce',
        quantity: '1',
        unitPrice: '100',
        vatRateBp: 2000,
        soldCents: 10_000,
      } as const;
      const open = (title: string, dueOn: string | null): Promise<string> =>
        w.get(Orders).openOrder({
          quoteId: null,
          customerId,
          customerReference: null,
          title,
          dueOn,
          lines: [{ ...line, allottedMinutes: 300 }],
        });
      await open('Sans délai', null);
      await open('Rampe', '2026-12-20');
      const late = await open('Trémie', '2026-11-24');
      await w.get(Operations).replace(late, [
        { title: 'Pliage', allottedMinutes: 120, competenceIds: [] },
        { title: 'Soudage', allottedMinutes: 100, competenceIds: [] },
      ]);
      const trainerId = await w
        .get(StaffService)
        .create({ firstName: 'Paul', lastName: 'Roux', kind: 'master_trainer' });
      const groupId = await w
        .get(GroupService)
        .create({ name: 'Chaudronnerie', trade: 'chaudronnerie', trainerId, capacity: 12 });
      const enrol = (firstName: string): Promise<string> =>
        w
          .get(StudentService)
          .create({ firstName, lastName: 'Martin', bornOn: '2009-05-04', groupId, enrolledOn: '2026-09-01' });
      const [lina, zoe] = [await enrol('Lina'), await enrol('Zoé')];
      w.clock.startAt(instantAt('2026-11-26', '12:30'));
      const operations: { id: string }[] = await w.db.query(
        `SELECT p.id FROM operations p JOIN production_orders o ON o.id = p.order_id WHERE o.title = 'Trémie' ORDER BY p.position`,
      );
      const [first, second] = operations.map(({ id }) => id);
      const stretches = [
        { operationId: first!, from: '08:00', to: '09:00' },
        { operationId: second!, from: '09:00', to: '10:00' },
      ];
      await w
        .get(Hours)
        .log({ groupId, day: '2026-11-26', halfDay: 'morning', moves: [{ studentId: lina, stretches }] });
      await w
        .get(RollCalls)
        .record({ groupId, day: '2026-11-26', halfDay: 'morning', marks: [{ studentId: zoe, status: 'absent' }] });
    });
    const seen = await view();
    expect(seen).toMatchObject({ today: '2026-11-26', openOrderCount: 3, lateOrderCount: 1, monthMinutes: 120 });
    expect(seen.openOrders).toMatchObject([
      {
        title: 'Trémie',
        daysLate: 2,
        allottedMinutes: 220,
        spentMinutes: 120,
        state: 'in_work',
        customerName: 'Mécanique du Rhône',
      },
      { title: 'Rampe', daysLate: 0, allottedMinutes: 300, spentMinutes: 0, state: 'released' },
      { title: 'Sans délai', daysLate: 0, dueOn: null },
    ]);
    expect(seen.absentToday).toMatchObject([{ firstName: 'Zoé', groupName: 'Chaudronnerie', halfDay: 'morning' }]);
  });

  it('compte l’argent dû : payé en partie, contesté, en retard ; et ce qui reste à facturer ou à accepter', async () => {
    const [paid, disputed] = [await issuedInvoice(w, customerId), await issuedInvoice(w, customerId)];
    await w.as('accountant', async () => {
      await w.get(PaymentService).record({
        customerId,
        receivedOn: '2026-11-26',
        method: 'transfer',
        amountCents: 200_00,
        allocations: [{ invoiceId: paid.invoiceId, amountCents: 200_00 }],
      });
      await w.get(Disputes).open(disputed.invoiceId, 'Rayures');
    });
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part()]);
    await deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '4' }]);
    await w.as('director', async () => {
      const quoteId = await w
        .get(QuoteService)
        .create({ customerId, title: 'Portail', validUntil: '2026-12-31', lines: [part({ quantity: '3' })] });
      await w.get(QuoteService).send(quoteId, { byMail: false });
    });
    expect(await view()).toMatchObject({
      moneyDue: {
        unpaidCents: 2200_00,
        unpaidCount: 2,
        overdueCount: 0,
        disputedCents: 1200_00,
        disputedCount: 1,
        overdue: [],
      },
      draftInvoices: { count: 1, netCents: 400_00 },
      quotesWaiting: { count: 1, netCents: 300_00 },
    });

    w.clock.startAt(instantAt('2027-01-05', '09:00'));
    const later = await view();
    expect(later.moneyDue).toMatchObject({ unpaidCents: 2200_00, overdueCents: 1000_00, overdueCount: 1 });
    expect(later.moneyDue.overdue).toMatchObject([
      { remainingCents: 1000_00, disputed: false, daysLate: 10, customerName: 'Mécanique du Rhône' },
      { remainingCents: 1200_00, disputed: true },
    ]);
    expect(later.quotesWaiting).toEqual({ count: 0, netCents: 0 });
    expect(later.monthMinutes).toBe(0);
  });

  it('n’est que pour la direction', async () => {
    await (await w.client('director')).get('/cockpit').expect(200);
    await (await w.client('master_trainer')).get('/cockpit').expect(403);
  });
});

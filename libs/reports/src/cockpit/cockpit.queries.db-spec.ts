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
import type { CockpitFigureView, CockpitView } from './cockpit.dto.js';
import { Cockpit } from './cockpit.queries.js';
import { COCKPIT_CODES, type CockpitFigure } from './cockpit.figures.js';

let w: World;
let customerId: string;
const view = (): ReturnType<Cockpit['view']> => w.as('director', () => w.get(Cockpit).view());
const figure = ({ figures }: CockpitView, code: CockpitFigure): CockpitFigureView =>
  figures.find((one) => one.code === code)!;

beforeAll(async () => {
  w = await world();
  await openSchool(w);
  customerId = await newCustomer(w);
});
afterAll(() => w.end());

describe('le pilotage', () => {
  it('d’une école qui commence est vide', async () => {
    const seen = await view();
    expect(seen).toMatchObject({ today: TODAY, month: '2026-11', openOrders: [], overdue: [], absentToday: [] });
    expect(seen.figures.map(({ code }) => code)).toEqual(COCKPIT_CODES);
    // the school has said nothing of its DUERP yet
    expect(seen.figures.filter(({ count }) => count > 0).map(({ code }) => code)).toEqual(['due_safety']);
    expect(seen.ages.map(({ cents }) => cents)).toEqual([0, 0, 0, 0, 0]);
    expect(seen.sales.map(({ cents }) => cents)).toEqual([...Array.from({ length: 11 }, () => 0), null]);
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
    expect(seen.today).toBe('2026-11-26');
    expect(figure(seen, 'orders_open').count).toBe(3);
    expect(figure(seen, 'orders_late')).toMatchObject({ count: 1, alarm: true });
    expect(figure(seen, 'orders_promised').count).toBe(0);
    expect(figure(seen, 'hours_month')).toMatchObject({ count: 2, minutes: 120 });
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
    // at half past twelve the morning of a sheet that nobody validated is over, the afternoon is not
    const today = seen.missingCalls.filter(({ day }) => day === '2026-11-26');
    expect(today).toEqual([
      expect.objectContaining({ groupName: 'Chaudronnerie', day: '2026-11-26', halfDay: 'morning' }),
    ]);
    expect(figure(seen, 'calls_missing')).toMatchObject({
      count: seen.missingCalls.length,
      alarm: true,
      to: '/pilotage?ouvert=appels',
    });
    expect(seen.missingCalls.every(({ day }) => day > '2026-11-19')).toBe(true);
    expect(seen.absentToday).toMatchObject([{ firstName: 'Zoé', groupName: 'Chaudronnerie', halfDays: ['morning'] }]);
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
    const seen = await view();
    expect(figure(seen, 'unpaid')).toMatchObject({ count: 2, cents: 2200_00 });
    expect(figure(seen, 'overdue')).toMatchObject({ count: 0, cents: 0, alarm: false });
    expect(figure(seen, 'drafts')).toMatchObject({ count: 1, cents: 400_00 });
    expect(figure(seen, 'quotes')).toMatchObject({ count: 1, cents: 300_00 });
    expect(figure(seen, 'sales_month')).toMatchObject({ count: 2, cents: 2000_00 });
    expect(figure(seen, 'cash_month')).toMatchObject({ count: 1, cents: 200_00 });
    expect(seen.ages).toMatchObject([{ age: 'not_due', count: 2, cents: 2200_00 }, {}, {}, {}, {}]);

    w.clock.startAt(instantAt('2027-01-05', '09:00'));
    const later = await view();
    expect(figure(later, 'overdue')).toMatchObject({ count: 1, cents: 1000_00, alarm: true });
    expect(later.ages[1]).toEqual({ age: 'to30', count: 2, cents: 2200_00 });
    expect(later.overdue).toMatchObject([
      { remainingCents: 1000_00, disputed: false, daysLate: 10, customerName: 'Mécanique du Rhône' },
      { remainingCents: 1200_00, disputed: true },
    ]);
    expect(figure(later, 'quotes')).toMatchObject({ count: 0, cents: 0 });
    expect(figure(later, 'hours_month').minutes).toBe(0);
    // the year has just begun: nothing until the fifth of January, this year or the last
    expect(later.years).toMatchObject([{ value: 0, before: 0 }, { value: 0 }, { value: 0 }]);
    expect(later.sales[10]).toEqual({ month: '2027-11', cents: null, beforeCents: 2000_00 });
  });

  it('ne dit à chacun que ce qu’il peut lire', async () => {
    const seen = await w.as('accountant', () => w.get(Cockpit).view());
    expect([...new Set(seen.figures.map(({ part }) => part))]).toEqual(['orders', 'money']);
    expect(seen.figures.map(({ code }) => code)).not.toContain('hours_month');
    expect(seen.absentToday).toEqual([]);
    const teacher = await w.as('teacher', () => w.get(Cockpit).view());
    expect(teacher.figures.map(({ code }) => code)).toEqual([
      'absent',
      'calls_missing',
      'enrolled',
      'youths_risk',
      'youths_watch',
    ]);
    expect(teacher).toMatchObject({ ages: [], sales: [], years: [], openOrders: [], overdue: [] });
  });

  it('n’est que pour la direction', async () => {
    await (await w.client('director')).get('/cockpit').expect(200);
    await (await w.client('master_trainer')).get('/cockpit').expect(403);
  });
});

import {
  checkedOrder,
  deliveredDraft,
  issuedInvoice,
  newCustomer,
  openSchool,
  part,
  type World,
  world,
} from '@etabli/testing';
import { Customer } from '@etabli/customers';
import { instantAt } from '@etabli/kernel';
import { ProductionOrder } from '@etabli/workshop';
import { Invoice } from '../invoice/invoice.entity.js';
import { InvoiceService } from '../invoice/invoice.service.js';
import { Chain } from '../ledger/chain.service.js';
import { Openings } from '../opening/openings.js';
import { PaymentService } from '../payment/payment.service.js';
import { ProgressDrafts } from '../progress/progress-drafts.js';
import { VatReports } from '../vat/vat-report.queries.js';
import type { CheckCode, CheckView, MonthEndView } from './month-end.dto.js';

describe('the end of a month on one page', () => {
  let w: World;
  let customerId: string;
  const as = <T>(work: () => Promise<T>): Promise<T> => w.as('accountant', work);
  const issue = (id: string): Promise<string> => as(() => w.get(InvoiceService).issue(id));
  const page = async (month = '2026-11'): Promise<MonthEndView> =>
    (await (await w.client('accountant')).get(`/month-end/${month}`).expect(200)).body as MonthEndView;
  const checkOf = async (code: CheckCode): Promise<CheckView> =>
    (await page()).checks.find((check) => check.code === code)!;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  it('is green and empty before anything is sold, but for the closing', async () => {
    const { checks, sums } = await page();
    expect(checks.filter(({ state }) => state !== 'done').map(({ code }) => code)).toEqual(['close']);
    expect(sums).toMatchObject({ documentCount: 0, grossCents: 0, perpetualCents: 0 });
    const accountant = await w.client('accountant');
    await accountant.get('/month-end/demain').expect(404);
    await (await w.client('master_trainer')).get('/month-end/2026-11').expect(403);
  });

  it('names the draft, the deposit that waits, the situation under way and the money that settles nothing', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part()]);
    const deposit = await as(() => w.get(ProgressDrafts).deposit(orderId, 3000));
    expect(await checkOf('drafts')).toMatchObject({ state: 'todo', count: 1, items: [{ targetId: deposit }] });
    await issue(deposit);
    expect(await checkOf('deposits')).toMatchObject({
      state: 'info',
      count: 1,
      items: [{ label: expect.stringContaining('AC-2026-00001'), target: 'invoice', targetId: deposit }],
    });
    await as(() =>
      w.get(PaymentService).record({
        customerId,
        receivedOn: '2026-11-23',
        method: 'transfer',
        amountCents: 400_00,
        allocations: [{ invoiceId: deposit, amountCents: 360_00 }],
      }),
    );
    expect(await checkOf('rests')).toMatchObject({ count: 1, items: [{ label: expect.stringContaining('40,00') }] });

    const long = await checkedOrder(w, customerId, [part({ nature: 'service' })]);
    await issue(await as(() => w.get(ProgressDrafts).situation(long.orderId, 4000)));
    await issue(await as(() => w.get(ProgressDrafts).situation(long.orderId, 7000)));
    expect(await checkOf('situations')).toMatchObject({
      count: 1,
      items: [{ label: expect.stringMatching(/70.*700,00/), target: 'order', targetId: long.orderId }],
    });

    const final = await deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '10' }]);
    await issue(final);
    expect(await checkOf('deposits')).toMatchObject({ state: 'done', count: 0 });
    expect(await checkOf('vat')).toMatchObject({ state: 'done' });
    expect(await checkOf('numbers')).toMatchObject({ state: 'done' });
    expect(await checkOf('entries')).toMatchObject({ state: 'done' });
    expect(await checkOf('export')).toMatchObject({ state: 'todo', count: 5 });
  });

  it('turns red when an entry does not hold any more', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const run = w.db.createQueryRunner();
    await run.query('SET session_replication_role = replica');
    await run.query(
      'UPDATE invoices SET gross_cents = gross_cents + 1, payable_cents = payable_cents + 1 WHERE id = $1',
      [invoiceId],
    );
    expect(await checkOf('entries')).toMatchObject({ state: 'wrong', count: 1, items: [{ targetId: invoiceId }] });
    await run.query(
      'UPDATE invoices SET gross_cents = gross_cents - 1, payable_cents = payable_cents - 1 WHERE id = $1',
      [invoiceId],
    );
    await run.query('SET session_replication_role = DEFAULT');
    await run.release();
    expect(await checkOf('entries')).toMatchObject({ state: 'done' });
  });

  it('goes on with a situation of before: the next one and the final invoice end exactly at the order', async () => {
    const { code } = await w.db.manager.findOneByOrFail(Customer, { id: customerId });
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part({ nature: 'service' })]);
    const { number } = await w.db.manager.findOneByOrFail(ProductionOrder, { id: orderId });
    const document = {
      kind: 'situation' as const,
      number: 'S-3',
      issuedOn: '2026-10-15',
      dueOn: '2026-11-14',
      customerCode: code,
      orderNumber: number,
      percentBp: 4000,
      paidCents: 480_00,
      groups: [{ nature: 'service' as const, vatRateBp: 2000, vatReason: null, netCents: 400_00, vatCents: 80_00 }],
    };
    const list = { takenOn: '2026-11-23', expected: { count: 1, restCents: 0 }, documents: [document], series: [] };
    await as(() => w.get(Openings).take(list, { dryRun: false }));
    await issue(await as(() => w.get(ProgressDrafts).situation(orderId, 6000)));
    const second = await w.db.manager.findOneByOrFail(Invoice, { orderId, situationRank: 2 });
    expect(second).toMatchObject({ netCents: 200_00, opening: false });
    const final = await deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '10' }]);
    await issue(final);
    expect(await w.db.manager.findOneByOrFail(Invoice, { id: final })).toMatchObject({
      kind: 'final',
      netCents: 400_00,
    });
    expect(await as(() => w.get(VatReports).ofMonth('2026-11'))).toMatchObject({ agrees: true });
    expect(await as(() => w.get(Chain).verify())).toMatchObject({ intact: true });
  });

  it('shows who closed and reopened the month, and why', async () => {
    w.clock.startAt(instantAt('2026-12-01', '09:00'));
    const accountant = await w.client('accountant');
    await accountant.post('/closings/2026-11/soft-close', {}).expect(204);
    await accountant.post('/closings/2026-11/reopen', { reason: 'avoir oublié' }).expect(204);
    expect(await page()).toMatchObject({
      state: 'open',
      over: true,
      steps: [
        { step: 'reopen', reason: 'avoir oublié', byName: 'Test accountant' },
        { step: 'soft_close', reason: null, byName: 'Test accountant' },
      ],
    });
  });
});

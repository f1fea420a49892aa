import { issuedInvoice, newCustomer, openSchool, part, type World, world } from '@etabli/testing';
import { instantAt } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { Months } from '@etabli/school';
import { InvoiceService } from '../invoice/invoice.service.js';
import { FreeDrafts } from '../invoice/free-drafts.js';
import { Chain } from '../ledger/chain.service.js';
import { PaymentService } from '../payment/payment.service.js';
import { PeriodClosing } from './closing.entity.js';
import { Closings } from './closings.js';
import { FiscalYears } from './fiscal-years.js';

describe('closing the sales of a month and of a year', () => {
  let w: World;
  let customerId: string;
  let invoiceId: string;
  const closings = (): Closings => w.get(Closings);
  const as = <T>(work: () => Promise<T>): Promise<T> => w.as('accountant', work);
  const pay = (receivedOn: string): Promise<string> =>
    as(() =>
      w.get(PaymentService).record({
        customerId,
        receivedOn,
        method: 'transfer',
        amountCents: 100_00,
        allocations: [{ invoiceId, amountCents: 100_00 }],
      }),
    );
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
    ({ invoiceId } = await issuedInvoice(w, customerId));
    await issuedInvoice(w, customerId, [part({ nature: 'service' })]);
    w.clock.startAt(instantAt('2026-12-03', '08:00'));
  }, 60_000);
  afterAll(() => w.end());

  it('softly: every write is refused in words, until the accountant reopens it for a reason', async () => {
    const accountant = await w.client('accountant');
    const director = await w.client('director');
    await accountant.post('/closings/2026-12/soft-close', {}).expect(409);
    await director.post('/closings/2026-11/soft-close', {}).expect(204);
    await expect(pay('2026-11-30')).rejects.toMatchObject({ code: 'month.soft_closed' });
    const draft = await as(() =>
      w.get(FreeDrafts).create({
        customerId,
        title: 'Formation',
        suppliedOn: '2026-11-25',
        lines: [
          { nature: 'service', label: 'Formation', quantity: '1', unit: 'jour', unitPrice: '500', vatRateBp: 2000 },
        ],
      }),
    );
    const { body } = await accountant.post(`/invoices/${draft}/issue`, { issuedOn: '2026-11-30' }).expect(409);
    expect(body).toMatchObject({ code: 'month.soft_closed', detail: expect.stringContaining('rouvrir') });
    await director.post('/closings/2026-11/reopen', { reason: 'facture oubliée' }).expect(403);
    await accountant.post('/closings/2026-11/reopen', {}).expect(422);
    await accountant.post('/closings/2026-11/reopen', { reason: 'facture oubliée' }).expect(204);
    await accountant.post(`/invoices/${draft}/issue`, { issuedOn: '2026-11-30' }).expect(204);
    await pay('2026-11-30');
  });

  it('for ever: with the totals of the month and since the beginning, as a link of the chain', async () => {
    await expect(as(() => closings().close('2026-11'))).rejects.toMatchObject({ code: 'month.still_open' });
    await as(() => closings().softClose('2026-11'));
    const id = await as(() => closings().close('2026-11'));
    const closing = await w.db.manager.findOneByOrFail(PeriodClosing, { id });
    expect(closing).toMatchObject({
      period: 'month',
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
      closedByName: 'Test accountant',
      documentCount: 3,
      netCents: 2500_00,
      vatCents: 500_00,
      grossCents: 3000_00,
      receivedCents: 100_00,
      entryCount: 4,
      debitCents: 3100_00,
      perpetualCount: 3,
      perpetualCents: 3000_00,
    });
    expect(closing.totals).toMatchObject({
      documents: [{ kind: 'invoice', count: 3, grossCents: 3000_00 }],
      vat: [{ rule: 'on_issue', vatRateBp: 2000, baseCents: 1000_00, vatCents: 200_00 }],
      receipts: [{ method: 'transfer', count: 1, amountCents: 100_00 }],
      series: [{ kind: 'invoice', count: 3, first: 'FA-2026-00001', last: 'FA-2026-00003' }],
    });
    expect(await as(() => w.get(Chain).verify())).toMatchObject({ intact: true });
    await expect(w.db.query('UPDATE period_closings SET gross_cents = 1')).rejects.toThrow(/never changed/);
    await expect(pay('2026-11-30')).rejects.toMatchObject({ code: 'month.locked' });
    await expect(pay('2026-10-31')).rejects.toMatchObject({ code: 'month.locked' });
    await expect(as(() => closings().reopen('2026-11', 'trop tard'))).rejects.toMatchObject({
      code: 'month.already_locked',
    });
  });

  it('waits for a writer in a month before, and for one in the month itself', async () => {
    await pay('2026-12-03');
    w.clock.startAt(instantAt('2027-02-02', '08:00'));
    await as(() => closings().softClose('2027-01'));
    await expect(as(() => closings().close('2027-01'))).rejects.toMatchObject({
      code: 'closing.earlier_open',
      detail: expect.stringContaining('décembre 2026'),
    });
    await as(() => closings().softClose('2026-12'));
    const order: string[] = [];
    let finish!: () => void;
    const writing = new Promise<void>((resolve) => (finish = resolve));
    let told!: () => void;
    const asked = new Promise<void>((resolve) => (told = resolve));
    const writer = as(() =>
      w.get(Work).run('test.write', async () => {
        await w.get(Months).assertOpen('sales', '2027-02-01');
        told();
        await writing;
        order.push('written');
      }),
    );
    await asked;
    const closer = as(() => closings().close('2026-12')).then(() => order.push('closed'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(order).toEqual([]);
    finish();
    await Promise.all([writer, closer]);
    expect(order).toEqual(['written', 'closed']);
    await as(() => closings().close('2027-01'));
  });

  it('a year: all its months first; the perpetual total goes on', async () => {
    await as(() => w.get(FiscalYears).define({ startsOn: '2026-01-01', endsOn: '2027-02-28' }));
    await expect(as(() => closings().closeYear('2026-11-23'))).rejects.toMatchObject({ code: 'closing.year_not_over' });
    await as(() => w.get(FiscalYears).define({ startsOn: '2026-01-01', endsOn: '2026-12-31' }));
    const id = await as(() => closings().closeYear('2026-11-23'));
    const year = await w.db.manager.findOneByOrFail(PeriodClosing, { id });
    expect(year).toMatchObject({ period: 'year', documentCount: 3, grossCents: 3000_00, perpetualCents: 3000_00 });
    await expect(as(() => closings().closeYear('2026-11-23'))).rejects.toMatchObject({ code: 'closing.year_closed' });
    await expect(as(() => closings().closeYear('2027-01-15'))).rejects.toMatchObject({ code: 'closing.year_not_over' });
    await expect(w.db.query(`UPDATE fiscal_years SET ends_on = '2026-11-30'`)).rejects.toThrow(/is closed/);
    const { body } = await (await w.client('director')).get('/fiscal-years').expect(200);
    expect(body.current).toEqual({ startsOn: '2027-01-01', endsOn: '2027-12-31', closed: false });
    const { body: list } = await (await w.client('accountant')).get('/closings').expect(200);
    expect(list.items.map(({ period, endsOn }: PeriodClosing) => `${period} ${endsOn}`)).toEqual(
      expect.arrayContaining(['month 2027-01-31', 'year 2026-12-31', 'month 2026-12-31', 'month 2026-11-30']),
    );
    expect(await as(() => w.get(Chain).verify())).toMatchObject({ intact: true });
    expect(
      await as(() =>
        w
          .get(InvoiceService)
          .issue(invoiceId)
          .catch(({ code }) => code),
      ),
    ).toBe('invoice.issued');
  });
});

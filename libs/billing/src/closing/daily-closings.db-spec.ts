import { issuedInvoice, newCustomer, openSchool, part, TODAY, type World, world } from '@etabli/testing';
import { instantAt } from '@etabli/kernel';
import { CreditDrafts } from '../credit/credit-drafts.js';
import { InvoiceService } from '../invoice/invoice.service.js';
import { Chain } from '../ledger/chain.service.js';
import { PaymentService } from '../payment/payment.service.js';
import { PeriodClosing } from './closing.entity.js';
import { DailyClosings } from './daily-closings.js';

describe('the closing of a day', () => {
  let w: World;
  let customerId: string;
  const close = (): Promise<string | null> => w.as('system', () => w.get(DailyClosings).closeYesterday());
  const closing = (id: string | null): Promise<PeriodClosing> =>
    w.db.manager.findOneByOrFail(PeriodClosing, { id: id! });

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  }, 60_000);
  afterAll(() => w.end());

  it('is not written for a day on which nothing was recorded', async () => {
    expect(await close()).toBeNull();
  });

  it('counts documents and money of the day, once', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId, [part()]);
    await w.as('accountant', () =>
      w.get(PaymentService).record({
        customerId,
        receivedOn: TODAY,
        method: 'card',
        amountCents: 500_00,
        allocations: [{ invoiceId, amountCents: 500_00 }],
      }),
    );
    w.clock.startAt(instantAt('2026-11-24', '00:03'));
    const first = await closing(await close());
    expect(first).toMatchObject({
      period: 'day',
      startsOn: TODAY,
      endsOn: TODAY,
      documentCount: 1,
      grossCents: 1200_00,
      receivedCents: 500_00,
      perpetualCount: 1,
      perpetualCents: 1200_00,
      totals: { receipts: [{ method: 'card', count: 1, amountCents: 500_00 }], series: [{ first: 'FA-2026-00001' }] },
    });
    expect(first.entryCount).toBeGreaterThan(1);
    expect(await close()).toBeNull();
  });

  it('goes on where the one before ended, also over days without Établi and for backdated money', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId, [part({ quantity: '1' })]);
    const note = await w.as('accountant', () => w.get(CreditDrafts).create(invoiceId, 'À tort', null));
    await w.as('accountant', () => w.get(InvoiceService).issue(note));
    await w.as('accountant', () =>
      w
        .get(PaymentService)
        .record({ customerId, receivedOn: TODAY, method: 'transfer', amountCents: 7_00, allocations: [] }),
    );
    w.clock.startAt(instantAt('2026-11-30', '08:00'));
    expect(await closing(await close())).toMatchObject({
      startsOn: '2026-11-29',
      documentCount: 2,
      grossCents: 0,
      receivedCents: 7_00,
      perpetualCount: 3,
      perpetualCents: 1200_00,
    });
  });

  it('is a link of the chain, listed apart from months and years', async () => {
    const client = await w.client('accountant');
    const listed = async (query: string): Promise<string[]> =>
      ((await client.get(`/closings${query}`).expect(200)).body.items as PeriodClosing[]).map(({ endsOn }) => endsOn);
    expect(await listed('')).toEqual([]);
    expect(await listed('?period=day')).toEqual(['2026-11-29', TODAY]);
    await w.drain();
    expect(await w.as('accountant', () => w.get(Chain).verify())).toMatchObject({ intact: true });
    await expect(w.db.query('UPDATE period_closings SET gross_cents = 1')).rejects.toThrow(/never changed/);
  });
});

import { checkedOrder, newCustomer, openSchool, part, type World, world } from '@etabli/testing';
import { instantAt } from '@etabli/kernel';
import { DirectInvoices } from '../invoice/direct-invoices.js';
import { InvoiceService } from '../invoice/invoice.service.js';
import { Chain } from '../ledger/chain.service.js';
import { ProgressDrafts } from '../progress/progress-drafts.js';

const EACH = 25;

describe('two series and two months at once', () => {
  let w: World;
  let customerId: string;
  const as = <T>(work: () => Promise<T>): Promise<T> => w.as('accountant', work);
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  it('each series is whole and goes forward, across the end of a month, and the chain is one', async () => {
    const deposits: string[] = [];
    for (let n = 0; n < EACH; n++) {
      const { orderId } = await checkedOrder(w, customerId, [part({ quantity: '1' })]);
      deposits.push(await as(() => w.get(ProgressDrafts).deposit(orderId, 3000)));
    }
    w.clock.startAt(instantAt('2026-11-30', '23:59'));
    let begun = 0;
    /** The month ends in the middle of the run. */
    const tick = (): void => void (++begun === EACH && w.clock.startAt(instantAt('2026-12-01', '00:00')));
    const lines = [
      { nature: 'goods' as const, label: 'Platine', quantity: '1', unit: 'pièce', unitPrice: '10', vatRateBp: 2000 },
    ];
    const direct = async (): Promise<void> => {
      tick();
      await as(() => w.get(DirectInvoices).issue({ customerId, title: 'Comptoir', lines }));
    };
    const deposit = async (id: string): Promise<void> => {
      tick();
      await as(() => w.get(InvoiceService).issue(id));
    };
    await Promise.all(deposits.flatMap((id) => [direct(), deposit(id)]));

    for (const [kind, prefix] of [
      ['invoice', 'FA'],
      ['deposit', 'AC'],
    ]) {
      const rows: { number: string; day: string }[] = await w.db.query(
        'SELECT number, issued_on AS day FROM invoices WHERE kind = $1 ORDER BY number',
        [kind],
      );
      expect(rows.map(({ number }) => number)).toEqual(
        Array.from({ length: EACH }, (_, index) => `${prefix}-2026-${String(index + 1).padStart(5, '0')}`),
      );
      expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).sort());
    }
    expect(await w.as('system', () => w.get(Chain).verify())).toMatchObject({ intact: true });
  }, 60_000);
});

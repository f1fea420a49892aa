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
import { type DomainError, instantAt } from '@etabli/kernel';
import { Months } from '@etabli/school';
import { InvoiceService } from '../invoice/invoice.service.js';
import { PaymentService } from '../payment/payment.service.js';
import { Ledger } from './ledger.service.js';

const EACH = 12;

describe('the ledger', () => {
  let w: World;
  let customerId: string;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  it('issuing, paying and closing at once neither block each other nor slip into the closed month', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part({ quantity: String(EACH) })]);
    const drafts: string[] = [];
    const issued: string[] = [];
    for (let index = 0; index < EACH; index++) {
      drafts.push(await deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '1' }]));
      issued.push((await issuedInvoice(w, customerId, [part({ quantity: '1' })])).invoiceId);
    }
    w.clock.startAt(instantAt('2026-12-01', '08:00'));
    const pay = (invoiceId: string): Promise<string> =>
      w.get(PaymentService).record({
        customerId,
        receivedOn: '2026-11-30',
        method: 'transfer',
        amountCents: 120_00,
        allocations: [{ invoiceId, amountCents: 120_00 }],
      });
    const works = drafts.flatMap((id, index) => [
      () => w.get(InvoiceService).issue(id, { issuedOn: '2026-11-30' }),
      () => pay(issued[index]!),
    ]);
    works.splice(EACH, 0, async () => (await w.get(Months).softClose('sales', '2026-11'), 'closed'));
    const results = await Promise.allSettled(works.map((work) => w.as('accountant', work)));

    const refused = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as DomainError).code] : [],
    );
    expect(new Set(refused)).toEqual(new Set(refused.length ? ['month.soft_closed'] : []));
    const booked = (): Promise<[{ count: number }]> =>
      w.db.query(`SELECT count(*) FROM journal_entries WHERE entry_date = '2026-11-30'`);
    const [{ count }] = await booked();
    expect(count).toBe(2 * EACH - refused.length);
    await expect(w.as('accountant', () => pay(issued[0]!))).rejects.toMatchObject({ code: 'month.soft_closed' });
    expect(await booked()).toEqual([{ count }]);
    expect(await w.as('system', () => w.get(Ledger).verify())).toEqual([]);
  });

  it('books later entries on the account the accountant chose, and leaves the earlier ones', async () => {
    const accountant = await w.client('accountant');
    const { body: known } = await accountant.get('/ledger-accounts').expect(200);
    const goods = known.items.find(({ role }: { role: string }) => role === 'sales_goods').id;
    await accountant.put(`/ledger-accounts/${goods}`, { account: '701100', label: 'Ventes de pièces' }).expect(204);
    const { invoiceId } = await issuedInvoice(w, customerId);
    const accounts: { account: string; source: string }[] = await w.db.query(
      `SELECT l.account, e.source_id AS source FROM journal_lines l JOIN journal_entries e ON e.id = l.entry_id WHERE l.account LIKE '701%'`,
    );
    expect(accounts.filter(({ account }) => account === '701100')).toEqual([{ account: '701100', source: invoiceId }]);
    expect(accounts.some(({ account }) => account === '701000')).toBe(true);
    await accountant.put(`/ledger-accounts/${goods}`, { account: '9', label: 'x' }).expect(422);
    await accountant.put('/ledger-accounts/sales_goats', { account: '701000', label: 'x' }).expect(404);
    expect(known.items).toHaveLength(13);
    await accountant.delete(`/ledger-accounts/${goods}`).expect(409);

    const own = {
      role: 'sales_goods',
      account: '701200',
      label: 'Ventes à 20 %',
      vatRateBp: 2000,
      validFrom: '2026-11-01',
    };
    const { body: added } = await accountant.post('/ledger-accounts', own).expect(201);
    await accountant.post('/ledger-accounts', own).expect(409);
    const precise = await issuedInvoice(w, customerId);
    const [line] = await w.db.query(
      `SELECT l.account FROM journal_lines l JOIN journal_entries e ON e.id = l.entry_id WHERE e.source_id = $1 AND l.account LIKE '701%'`,
      [precise.invoiceId],
    );
    expect(line.account).toBe('701200');
    await accountant.delete(`/ledger-accounts/${added.id}`).expect(204);
  });

  it('notices an entry taken from the end of a journal', async () => {
    await w.db.query('UPDATE ledger_heads SET last_number = last_number + 1 WHERE journal = $1', ['BQ']);
    expect(await w.as('system', () => w.get(Ledger).verify())).toMatchObject([{ journal: 'BQ' }]);
  });
});

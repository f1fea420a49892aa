import { checkedOrder, deliveredDraft, newCustomer, openSchool, part, TODAY, type World, world } from '@etabli/testing';
import { Customer } from '@etabli/customers';
import { ProductionOrder } from '@etabli/workshop';
import { ExportQueries } from '../export/export.queries.js';
import { Invoice } from '../invoice/invoice.entity.js';
import { InvoiceService } from '../invoice/invoice.service.js';
import { Chain } from '../ledger/chain.service.js';
import { PaymentService } from '../payment/payment.service.js';
import { ProofQueries } from '../proof/proof.queries.js';
import { VatReports } from '../vat/vat-report.queries.js';

describe('a school that begins in the middle of its life', () => {
  let w: World;
  let customerId: string;
  let code: string;
  let orderId: string;
  let lineIds: string[];
  let orderNumber: string;
  const as = <T>(work: () => Promise<T>): Promise<T> => w.as('accountant', work);
  const group = (net: number, nature = 'service') => ({ nature, vatRateBp: 2000, netCents: net, vatCents: net / 5 });
  const documents = () => [
    {
      kind: 'invoice',
      number: 'F-871',
      issuedOn: '2026-09-30',
      dueOn: '2026-10-30',
      customerCode: code,
      paidCents: 300_00,
      groups: [group(1000_00)],
    },
    {
      kind: 'deposit',
      number: 'AC-12',
      issuedOn: '2026-10-15',
      dueOn: '2026-10-15',
      customerCode: code,
      orderNumber,
      paidCents: 360_00,
      groups: [group(300_00, 'goods')],
    },
  ];
  const request = (change: object = {}) => ({
    takenOn: TODAY,
    expectedCount: 2,
    expectedRestCents: 900_00,
    documents: documents(),
    series: [{ kind: 'invoice', nextNumber: 43 }],
    dryRun: true,
    ...change,
  });
  const count = async (table: string): Promise<number> =>
    ((await w.db.query(`SELECT count(*) AS count FROM ${table}`)) as [{ count: number }])[0].count;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
    ({ code } = await w.db.manager.findOneByOrFail(Customer, { id: customerId }));
    ({ orderId, lineIds } = await checkedOrder(w, customerId, [part()]));
    orderNumber = (await w.db.manager.findOneByOrFail(ProductionOrder, { id: orderId })).number;
  });
  afterAll(() => w.end());

  it('tries the list by the same code and writes nothing', async () => {
    const accountant = await w.client('accountant');
    const { body } = await accountant.post('/opening', request()).expect(200);
    expect(body).toEqual({
      written: false,
      problems: [],
      totals: {
        documentCount: 2,
        netCents: 1300_00,
        vatCents: 260_00,
        grossCents: 1560_00,
        paidCents: 660_00,
        restCents: 900_00,
      },
    });
    for (const table of ['invoices', 'journal_entries', 'chain_links', 'openings']) expect(await count(table)).toBe(0);
    expect((await accountant.get('/opening').expect(200)).body).toEqual({ done: null });
    await (await w.client('master_trainer')).post('/opening', request()).expect(403);
  });

  it('says all that is wrong at once, and then writes nothing', async () => {
    const accountant = await w.client('accountant');
    const wrong = request({
      expectedCount: 3,
      documents: [
        { ...documents()[0], number: 'FA-2026-00043' },
        { ...documents()[1], customerCode: 'C9999' },
      ],
    });
    const { body } = await accountant.post('/opening', wrong).expect(200);
    expect(body.problems).toEqual([
      expect.stringContaining('en attend 3'),
      expect.stringContaining('serait donné à une nouvelle pièce'),
      expect.stringContaining('C9999'),
      expect.stringContaining('autre client'),
    ]);
    await accountant.post('/opening', { ...wrong, dryRun: false }).expect(409);
    expect(await count('invoices')).toBe(0);
    expect((await accountant.get('/number-series').expect(200)).body.items).toContainEqual(
      expect.objectContaining({ kind: 'invoice', nextNumber: 1 }),
    );
  });

  it('writes it once, in the journal of opening balances and in the chain, beside the series and the extracts', async () => {
    const accountant = await w.client('accountant');
    await accountant.post('/opening', request({ dryRun: false })).expect(200);
    const { body } = await accountant.post('/opening', request({ dryRun: false })).expect(409);
    expect(body.code).toBe('opening.done');
    const lines: unknown[] = await w.db.query(
      `SELECT e.piece_ref, l.account, l.debit_cents - l.credit_cents AS cents FROM journal_entries e JOIN journal_lines l ON l.entry_id = e.id
        WHERE e.journal = 'AN' ORDER BY e.entry_number, l.position`,
    );
    // 900 of 1 200 wait, and so does that part of the VAT; the deposit is paid, its VAT declared
    expect(lines).toEqual([
      { piece_ref: 'F-871', account: '411000', cents: 900_00 },
      { piece_ref: 'F-871', account: '445740', cents: -150_00 },
      { piece_ref: 'F-871', account: '890000', cents: -750_00 },
      { piece_ref: 'AC-12', account: '419100', cents: -300_00 },
      { piece_ref: 'AC-12', account: '890000', cents: 300_00 },
    ]);
    expect(await as(() => w.get(Chain).verify())).toMatchObject({ intact: true, linkCount: 2 });
    expect(await as(() => w.get(ExportQueries).waiting())).toEqual([]);
    const proof = await as(() => w.get(ProofQueries).view());
    expect(proof).toMatchObject({ strangers: [], notBookedCount: 0, bookedAlone: [] });
    const { body: summary } = await accountant.get('/invoices/summary').expect(200);
    expect(summary).toMatchObject({ unpaidCents: 900_00, unpaidCount: 1 });
    const { id } = await w.db.manager.findOneByOrFail(Invoice, { number: 'F-871' });
    expect((await accountant.get(`/invoices/${id}/pdf`).expect(409)).body.code).toBe('opening.no_original');
    await expect(w.db.query(`UPDATE invoices SET net_cents = 1 WHERE id = $1`, [id])).rejects.toThrow(/is issued/);
    await expect(w.db.query('DELETE FROM openings')).rejects.toThrow(/never changed/);
  });

  it('goes on as usual: money on the old invoice makes its VAT due', async () => {
    const { id } = await w.db.manager.findOneByOrFail(Invoice, { number: 'F-871' });
    const pay = (amountCents: number): Promise<string> =>
      as(() =>
        w.get(PaymentService).record({
          customerId,
          receivedOn: TODAY,
          method: 'transfer',
          amountCents,
          allocations: [{ invoiceId: id, amountCents }],
        }),
      );
    await expect(pay(900_01)).rejects.toMatchObject({ code: 'payment.too_much' });
    await pay(450_00);
    await pay(450_00);
    const report = await as(() => w.get(VatReports).ofMonth('2026-11'));
    expect(report).toMatchObject({ vatDueCents: 150_00, ledgerCents: 150_00, agrees: true, pendingCents: 0 });
    const { body } = await (await w.client('accountant')).get(`/invoices/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'paid', dueCents: 0 });
    expect(await as(() => w.get(Chain).verify())).toMatchObject({ intact: true });
  });

  it('takes the old deposit off the final invoice, which bears the next number of the series', async () => {
    const draft = await deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '10' }]);
    const number = await as(() => w.get(InvoiceService).issue(draft));
    expect(number).toBe('FA-2026-00043');
    expect(await w.db.manager.findOneByOrFail(Invoice, { id: draft })).toMatchObject({
      kind: 'final',
      grossCents: 1200_00,
      prepaidCents: 360_00,
      payableCents: 840_00,
    });
    const report = await as(() => w.get(VatReports).ofMonth('2026-11'));
    expect(report).toMatchObject({ vatDueCents: 150_00 + 140_00, agrees: true });
    expect(await as(() => w.get(Chain).verify())).toMatchObject({ intact: true });
  });

  it('reads the accountant’s list from a file', async () => {
    const { body } = await (
      await w.client('accountant')
    )
      .upload('/opening/file', `Numéro;Date;Client;HT;TVA\nF-1;30/09/2026;${code};100;20`, 'reprise.csv')
      .expect(200);
    expect(body.documents).toMatchObject([{ number: 'F-1', groups: [{ netCents: 100_00, vatCents: 20_00 }] }]);
  });
});

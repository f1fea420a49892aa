import { addDays } from '@etabli/kernel';
import { newCustomer, openSchool, part, TODAY, type World, world } from '@etabli/testing';
import { ciiXml } from '../facturx/cii.rules.js';
import { CounterSales } from './counter-sales.js';
import { DocumentViews } from './document-views.js';
import { FreeDrafts, type FreeInvoice } from './free-drafts.js';
import { InvoiceQueries } from './invoice.queries.js';
import { InvoiceService } from './invoice.service.js';

describe('an invoice that was paid before', () => {
  let w: World;
  let request: FreeInvoice;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    const { nature, label, unit, unitPrice, vatRateBp } = part({ nature: 'service', label: 'Stage de soudure' });
    request = {
      customerId: await newCustomer(w),
      title: 'Stage',
      lines: [{ nature, label, quantity: '1', unit, unitPrice, vatRateBp }],
    };
  });
  afterAll(() => w.end());

  const sell = (paid: Parameters<CounterSales['sell']>[1], change: Partial<FreeInvoice> = {}): Promise<string> =>
    w.as('accountant', () => w.get(CounterSales).sell({ ...request, ...change }, paid));

  it.each([
    ['today, by card', { method: 'card', receivedOn: TODAY, reference: 'TPE 12' }],
    ['three days before, by transfer', { method: 'transfer', receivedOn: addDays(TODAY, -3) }],
  ] as const)('is issued as paid, with its payment: %s', async (_name, paid) => {
    const id = await sell(paid);
    const invoice = await w.as('accountant', () => w.get(InvoiceQueries).one(id));
    expect(invoice).toMatchObject({ state: 'paid', dueCents: 0, paidOn: paid.receivedOn, dueOn: paid.receivedOn });
    expect(invoice.payments).toMatchObject([{ method: paid.method, receivedOn: paid.receivedOn }]);
    const view = await w.get(DocumentViews).find(id);
    expect(view.totals).toMatchObject({ prepaidCents: view.totals.grossCents, payableCents: 0 });
    const xml = ciiXml(view);
    expect(xml).toContain('<ram:ID>S2</ram:ID>');
    expect(xml).toContain('<ram:DuePayableAmount>0.00</ram:DuePayableAmount>');
    expect(xml).toContain(paid.receivedOn.replaceAll('-', ''));
    const letters: { lettered_on: string; entry_date: string }[] = await w.db.query(
      `SELECT t.lettered_on, e.entry_date FROM line_letters t JOIN journal_lines l ON l.id = t.line_id JOIN journal_entries e ON e.id = l.entry_id
        WHERE e.source_id = $1 OR e.source_id = $2`,
      [id, invoice.payments[0]!.paymentId],
    );
    expect(letters).toHaveLength(2);
    for (const { lettered_on, entry_date } of letters) expect(lettered_on >= entry_date).toBe(true);
    const links = await w.db.query(
      'SELECT digest = chain_digest(kind, subject_id) AS whole FROM chain_links WHERE subject_id = $1',
      [id],
    );
    expect(links).toEqual([{ whole: true }]);
  });

  it.each([
    ['payment.in_future', { method: 'card', receivedOn: addDays(TODAY, 1) }, 'invoice.paid_after_issue'],
    ['too much cash', { method: 'cash', receivedOn: TODAY }, 'payment.too_much_cash'],
  ] as const)('leaves nothing behind when it is refused: %s', async (_name, paid, code) => {
    const count = () => w.db.query('SELECT count(*) AS n FROM invoices');
    const before = await count();
    const lines = request.lines.map((line) => ({ ...line, quantity: '30' }));
    await expect(sell(paid, { lines })).rejects.toMatchObject({ options: { reasons: [{ code }] } });
    expect(await count()).toEqual(before);
  });

  it('is only said of an invoice, a deposit or a situation', async () => {
    const draft = await w.as('accountant', () => w.get(FreeDrafts).create(request));
    await expect(
      w.as('accountant', () =>
        w.get(InvoiceService).issue(draft, { paid: { method: 'cheque', receivedOn: addDays(TODAY, 2) } }),
      ),
    ).rejects.toMatchObject({ code: 'invoice.paid_after_issue' });
  });
});

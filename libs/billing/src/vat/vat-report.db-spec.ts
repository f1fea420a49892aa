import fc from 'fast-check';
import { checkedOrder, deliveredDraft, newCustomer, openSchool, part, TODAY, type World, world } from '@etabli/testing';
import type { SchoolService } from '@etabli/school';
import { CreditDrafts } from '../credit/credit-drafts.js';
import { InvoiceService } from '../invoice/invoice.service.js';
import { Chain } from '../ledger/chain.service.js';
import { PaymentService } from '../payment/payment.service.js';
import { ProgressDrafts } from '../progress/progress-drafts.js';
import { VatReports } from './vat-report.queries.js';

type School = Partial<Parameters<SchoolService['create']>[0]>;

/** A mix of sales: a deposit or not, what of the order is paid in how many parts, what is taken back. */
interface Sale {
  readonly goods: number;
  readonly services: number;
  readonly rateBp: number;
  readonly depositBp: number;
  readonly firstPart: number;
  readonly credited: boolean;
  readonly undone: boolean;
}

const sales = fc.array(
  fc.record({
    goods: fc.integer({ min: 0, max: 90_000 }),
    services: fc.integer({ min: 1, max: 90_000 }),
    rateBp: fc.constantFrom(2000, 1000, 550),
    depositBp: fc.constantFrom(0, 0, 3000, 3333),
    firstPart: fc.integer({ min: 0, max: 100 }),
    credited: fc.boolean(),
    undone: fc.boolean(),
  }),
  { minLength: 3, maxLength: 3 },
);
const price = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

describe.each(['on_receipts', 'on_debits'] as const)('VAT due of a month, %s', (vatOption) => {
  let w: World;
  let customerId: string;
  const as = <T>(work: () => Promise<T>): Promise<T> => w.as('accountant', work);
  const issue = (id: string): Promise<string> => as(() => w.get(InvoiceService).issue(id));
  const pay = (invoiceId: string, amountCents: number): Promise<string> =>
    as(() =>
      w.get(PaymentService).record({
        customerId,
        receivedOn: TODAY,
        method: 'transfer',
        amountCents,
        allocations: [{ invoiceId, amountCents }],
      }),
    );
  const due = async (id: string): Promise<number> => {
    const { body } = await (await w.client('accountant')).get(`/invoices/${id}`).expect(200);
    return body.dueCents as number;
  };
  beforeAll(async () => {
    w = await world();
    const school: School = { vatOption };
    await openSchool(w, school);
    customerId = await newCustomer(w);
  }, 60_000);
  afterAll(() => w.end());

  async function sell(sale: Sale): Promise<void> {
    const lines = [
      ...(sale.goods > 0 ? [part({ quantity: '1', unitPrice: price(sale.goods), vatRateBp: sale.rateBp })] : []),
      part({ nature: 'service', quantity: '1', unitPrice: price(sale.services), vatRateBp: 2000 }),
    ];
    const { orderId, lineIds } = await checkedOrder(w, customerId, lines);
    if (sale.depositBp > 0) {
      const deposit = await as(() => w.get(ProgressDrafts).deposit(orderId, sale.depositBp)).catch(() => null);
      if (deposit) {
        await issue(deposit);
        await pay(deposit, await due(deposit));
      }
    }
    const invoice = await deliveredDraft(
      w,
      orderId,
      lineIds.map((lineId) => ({ lineId, quantity: '1' })),
    );
    await issue(invoice);
    const part1 = Math.floor(((await due(invoice)) * sale.firstPart) / 100);
    const payment = part1 > 0 ? await pay(invoice, part1) : null;
    if (payment && sale.undone) await as(() => w.get(PaymentService).reverse(payment, 'impayé'));
    if (sale.credited && sale.depositBp === 0)
      await issue(await as(() => w.get(CreditDrafts).create(invoice, 'Retour', null)));
    const rest = await due(invoice);
    if (rest > 1) await pay(invoice, Math.floor(rest / 2));
  }

  it('is what stands on the account of the ledger, whatever was sold, paid and taken back', async () => {
    await fc.assert(
      fc.asyncProperty(sales, async (given) => {
        for (const sale of given) await sell(sale);
        const report = await as(() => w.get(VatReports).ofMonth('2026-11'));
        expect(report.vatDueCents).toBe(report.ledgerCents);
        expect(report.agrees).toBe(true);
        expect(report.pendingCents).toBeGreaterThanOrEqual(0);
        const lines = report.lines.reduce((sum, { vatCents }) => sum + (vatCents ?? 0), 0);
        expect(lines).toBe(report.vatDueCents);
      }),
      { numRuns: 4, seed: 286, endOnFailure: true },
    );
    expect(await as(() => w.get(Chain).verify())).toMatchObject({ intact: true });
  }, 180_000);

  it('names the documents behind each figure', async () => {
    const accountant = await w.client('accountant');
    const { body: report } = await accountant.get('/accounting/vat/2026-11').expect(200);
    for (const group of report.groups) {
      const { rule, vatCategory, vatRateBp, vatCents, baseCents } = group;
      let cursor: string | null = null;
      const sum = { vat: 0, base: 0 };
      do {
        const query = new URLSearchParams({ rule, vatCategory, vatRateBp: String(vatRateBp), limit: '5' });
        if (cursor) query.set('cursor', cursor);
        const { body } = await accountant.get(`/accounting/vat/2026-11/documents?${query.toString()}`).expect(200);
        for (const row of body.items) {
          sum.vat += row.vatCents;
          sum.base += row.baseCents;
        }
        cursor = body.nextCursor;
      } while (cursor);
      expect(sum).toEqual({ vat: vatCents, base: baseCents });
    }
    await accountant.get('/accounting/vat/2026-99').expect(404);
    await (await w.client('teacher')).get('/accounting/vat/2026-11').expect(403);
  });

  it('is read in the journal, entry by entry, with letters', async () => {
    const accountant = await w.client('accountant');
    const { body } = await accountant.get('/accounting/journal?month=2026-11&journal=VE&limit=3').expect(200);
    expect(body.items).toHaveLength(3);
    for (const { lines } of body.items) {
      const sum = (side: 'debitCents' | 'creditCents'): number =>
        lines.reduce((all: number, line: Record<string, number>) => all + line[side]!, 0);
      expect(sum('debitCents')).toBe(sum('creditCents'));
    }
    for (const { debitCents, creditCents } of body.totals) expect(debitCents).toBe(creditCents);
    await accountant.get('/accounting/journal').expect(422);
  });

  it('goes through the month on one page', async () => {
    const { body } = await (await w.client('accountant')).get('/month-end/2026-11').expect(200);
    const states = Object.fromEntries(body.checks.map(({ code, state }: Record<string, string>) => [code, state]));
    expect(states).toMatchObject({
      drafts: 'done',
      numbers: 'done',
      entries: 'done',
      vat: 'done',
      export: 'todo',
      close: 'todo',
    });
    expect(body).toMatchObject({ month: '2026-11', state: 'open', over: false, steps: [] });
  });
});

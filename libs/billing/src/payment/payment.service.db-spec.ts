import { issuedInvoice, newCustomer, openSchool, part, TODAY, type World, world } from '@etabli/testing';
import { addDays, instantAt } from '@etabli/kernel';
import { Months } from '@etabli/school';
import { InvoiceQueries } from '../invoice/invoice.queries.js';
import { PaymentQueries } from './payment.queries.js';
import { PaymentService, type RecordPayment } from './payment.service.js';

describe('a payment', () => {
  let w: World;
  let customerId: string;
  const record = (amountCents: number, invoiceId: string, change: Partial<RecordPayment> = {}): Promise<string> =>
    w.as('accountant', () =>
      w.get(PaymentService).record({
        customerId,
        receivedOn: TODAY,
        method: 'transfer',
        amountCents,
        allocations: [{ invoiceId, amountCents }],
        ...change,
      }),
    );
  const state = async (id: string): Promise<[string, number]> => {
    const { state: shown, dueCents } = await w.as('accountant', () => w.get(InvoiceQueries).one(id));
    return [shown, dueCents];
  };
  const entry = (
    paymentId: string,
  ): Promise<{ account: string; debit: number; credit: number; aux: string | null }[]> =>
    w.db.query(
      `SELECT l.account, l.debit_cents AS debit, l.credit_cents AS credit, l.aux FROM journal_lines l JOIN journal_entries e ON e.id = l.entry_id
        WHERE e.source_id = $1 ORDER BY l.position`,
      [paymentId],
    );

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  it('settles an invoice in parts, to the cent and never beyond', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    await record(500_00, invoiceId);
    expect(await state(invoiceId)).toEqual(['partly_paid', 700_00]);
    await expect(record(700_01, invoiceId)).rejects.toMatchObject({ code: 'payment.too_much' });
    await record(700_00, invoiceId);
    expect(await state(invoiceId)).toEqual(['paid', 0]);
    await expect(record(1, invoiceId)).rejects.toMatchObject({ code: 'payment.too_much' });
  });

  it('names an invoice once', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const half = { invoiceId, amountCents: 100_00 };
    const twice = {
      customerId,
      receivedOn: TODAY,
      method: 'transfer' as const,
      amountCents: 200_00,
      allocations: [half, half],
    };
    await expect(w.as('accountant', () => w.get(PaymentService).record(twice))).rejects.toMatchObject({
      code: 'payment.invoice_twice',
    });
  });

  it('of two at once, one is refused: no invoice is paid twice', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const results = await Promise.allSettled([record(1200_00, invoiceId), record(1200_00, invoiceId)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await state(invoiceId)).toEqual(['paid', 0]);
  });

  it('books bank against customer, and the VAT on services when it is received', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId, [
      part({ nature: 'service', quantity: '1', unitPrice: '100' }),
      part({ quantity: '1', unitPrice: '200' }),
    ]);
    expect(await entry(invoiceId)).toEqual([
      { account: '411000', debit: 360_00, credit: 0, aux: 'C0001' },
      { account: '701000', debit: 0, credit: 200_00, aux: null },
      { account: '706000', debit: 0, credit: 100_00, aux: null },
      { account: '445710', debit: 0, credit: 40_00, aux: null },
      { account: '445740', debit: 0, credit: 20_00, aux: null },
    ]);
    const first = await record(100_00, invoiceId, { method: 'cheque', reference: '0012345' });
    expect(await entry(first)).toEqual([
      { account: '511200', debit: 100_00, credit: 0, aux: null },
      { account: '411000', debit: 0, credit: 100_00, aux: 'C0001' },
      { account: '445740', debit: 5_56, credit: 0, aux: null },
      { account: '445710', debit: 0, credit: 5_56, aux: null },
    ]);
    const second = await record(260_00, invoiceId);
    expect((await entry(second))[2]).toMatchObject({ account: '445740', debit: 14_44 });

    const undo = await w.as('accountant', () => w.get(PaymentService).reverse(first, 'Chèque impayé'));
    expect((await entry(undo)).map(({ account, debit, credit }) => [account, debit - credit])).toEqual([
      ['511200', -100_00],
      ['411000', 100_00],
      ['445740', -5_56],
      ['445710', 5_56],
    ]);
    expect(await state(invoiceId)).toEqual(['partly_paid', 100_00]);
    await expect(w.as('accountant', () => w.get(PaymentService).reverse(first, 'encore'))).rejects.toMatchObject({
      code: 'payment.reversed',
    });
    await expect(w.as('accountant', () => w.get(PaymentService).reverse(undo, 'encore'))).rejects.toMatchObject({
      code: 'payment.reversal_of_reversal',
    });
    const { items } = await w.as('accountant', () => w.get(PaymentQueries).list({ invoiceId }));
    expect(items).toMatchObject([{ id: undo, reversesId: first }, { id: second }, { id: first, reversedById: undo }]);
  });

  it('all that is booked balances, debits and credits', async () => {
    const [{ debit, credit }] = await w.db.query(
      'SELECT sum(debit_cents) AS debit, sum(credit_cents) AS credit FROM journal_lines',
    );
    expect(Number(debit)).toBeGreaterThan(0);
    expect(debit).toBe(credit);
  });

  it('is refused in a closed month, for another customer or by a trainer', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const other = await newCustomer(w, { siren: '303265045' });
    await expect(record(1, invoiceId, { customerId: other })).rejects.toMatchObject({
      code: 'payment.foreign_invoice',
    });
    const trainer = await w.client('master_trainer');
    await trainer
      .post('/payments', {
        customerId,
        receivedOn: TODAY,
        method: 'cash',
        amountCents: 1,
        allocations: [{ invoiceId, amountCents: 1 }],
      })
      .expect(403);
    w.clock.startAt(instantAt('2026-12-02', '09:00'));
    await w.as('accountant', () => w.get(Months).softClose('sales', '2026-11'));
    await expect(record(1, invoiceId)).rejects.toMatchObject({ code: 'month.soft_closed' });
    await record(1, invoiceId, { receivedOn: '2026-12-01' });
  });

  it('says in French, by field or as reasons, what is wrong', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const accountant = await w.client('accountant');
    const body = {
      customerId,
      receivedOn: '2026-12-02',
      method: 'transfer',
      amountCents: 1300_00,
      allocations: [{ invoiceId, amountCents: 1250_00 }],
    };
    const { body: refused } = await accountant.post('/payments', body).expect(409);
    expect(refused.reasons.map(({ code }: { code: string }) => code)).toEqual(['payment.too_much']);
    const { body: wrong } = await accountant
      .post('/payments', {
        ...body,
        amountCents: 0,
        method: 'shells',
        allocations: [{ invoiceId: 'x', amountCents: 1 }],
      })
      .expect(422);
    expect(wrong.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'allocations.0.invoiceId',
      'amountCents',
      'method',
    ]);
    await accountant.post('/payments', { ...body, customerId: '01890000-0000-7000-8000-000000000000' }).expect(422);
    await accountant.post('/payments/01890000-0000-7000-8000-000000000000/reverse', { reason: 'x' }).expect(404);
  });

  it('never changes once written, nor may its sums be forced', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const id = await record(10, invoiceId, { receivedOn: '2026-12-02' });
    for (const sql of [
      `UPDATE payments SET amount_cents = 9 WHERE id = $1`,
      `DELETE FROM payments WHERE id = $1`,
      `UPDATE settlements SET amount_cents = 9 WHERE payment_id = $1`,
    ]) {
      await expect(w.db.query(sql, [id])).rejects.toMatchObject({ code: '23000' });
    }
    const force = `INSERT INTO settlements (id, payment_id, invoice_id, amount_cents, settled_on) VALUES (gen_random_uuid(), $1, $2, 1200000, '2026-11-23')`;
    const { invoiceId: other } = await issuedInvoice(w, customerId);
    await expect(w.db.query(force, [id, other])).rejects.toMatchObject({
      constraint: 'settlements_invoice_sum',
    });
  });

  it('sums up what is due, late and contested for the director', async () => {
    const before = await w.as('director', () => w.get(InvoiceQueries).moneyDue());
    expect(before).toMatchObject({ overdueCount: 0, draftCount: 0 });
    w.clock.startAt(instantAt(addDays('2026-12-02', 40), '09:00'));
    const after = await w.as('director', () => w.get(InvoiceQueries).moneyDue());
    expect(after.overdueCount).toBe(before.openCount);
    expect(after.overdueCents).toBe(before.openCents);
  });
});

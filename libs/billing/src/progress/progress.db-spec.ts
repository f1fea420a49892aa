import { checkedOrder, newCustomer, openSchool, part, TODAY, type World, world } from '@etabli/testing';
import { Orders } from '@etabli/workshop';
import { CreditDrafts } from '../credit/credit-drafts.js';
import { InvoiceDrafts } from '../invoice/invoice-drafts.js';
import type { InvoiceView } from '../invoice/invoice.dto.js';
import { InvoiceQueries } from '../invoice/invoice.queries.js';
import { InvoiceService } from '../invoice/invoice.service.js';
import { Ledger } from '../ledger/ledger.service.js';
import { PaymentService } from '../payment/payment.service.js';
import { Rests } from '../payment/rests.service.js';
import { ProgressDrafts } from './progress-drafts.js';

interface Balance {
  account: string;
  cents: number;
}

describe('billing ahead of the delivery', () => {
  let w: World;
  let customerId: string;
  const as = <T>(work: () => Promise<T>): Promise<T> => w.as('accountant', work);
  const view = (id: string): Promise<InvoiceView> => as(() => w.get(InvoiceQueries).one(id));
  const issue = (id: string): Promise<string> => as(() => w.get(InvoiceService).issue(id));
  const deposit = (orderId: string, bp: number): Promise<string> =>
    as(() => w.get(ProgressDrafts).deposit(orderId, bp));
  const situation = (orderId: string, bp: number): Promise<string> =>
    as(() => w.get(ProgressDrafts).situation(orderId, bp));
  const credit = (id: string): Promise<string> => as(() => w.get(CreditDrafts).create(id, 'à tort', null));
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
  /** Delivers everything and answers the draft that the delivery makes. */
  const deliverAll = (orderId: string, lineIds: readonly string[], quantity = '10'): Promise<string> =>
    w.as('director', async () => {
      const lines = lineIds.map((lineId) => ({ lineId, quantity }));
      const deliveryId = await w.get(Orders).deliver(orderId, { lines });
      return (await w.get(InvoiceDrafts).fromDelivery(deliveryId))!;
    });
  const entry = async (sourceId: string): Promise<Balance[]> =>
    w.db.query(
      `SELECT l.account, l.debit_cents - l.credit_cents AS cents FROM journal_entries e JOIN journal_lines l ON l.entry_id = e.id
        WHERE e.source_id = $1 ORDER BY l.position`,
      [sourceId],
    );
  const balance = async (account: string, aux?: string): Promise<number> => {
    const [row] = await w.db.query(
      `SELECT coalesce(sum(debit_cents - credit_cents), 0)::bigint AS cents FROM journal_lines WHERE account = $1 AND ($2::text IS NULL OR aux = $2)`,
      [account, aux ?? null],
    );
    return row.cents;
  };

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  it('a deposit waits for the money with its VAT; the final invoice takes it off once it is cashed', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part()]);
    const depositId = await deposit(orderId, 3000);
    expect(await issue(depositId)).toMatch(/^AC-2026-/);
    expect(await entry(depositId)).toEqual([
      { account: '411000', cents: 360_00 },
      { account: '419100', cents: -300_00 },
      { account: '445800', cents: -60_00 },
    ]);

    const finalId = await deliverAll(orderId, lineIds);
    const before = await view(finalId);
    expect(before).toMatchObject({ kind: 'final', prepaidCents: 0 });
    expect(before.actions.find(({ action }) => action === 'issue')).toMatchObject({
      allowed: false,
      reasons: [{ code: 'invoice.deposit_open' }],
    });
    await expect(issue(finalId)).rejects.toMatchObject({ code: 'invoice.deposit_open' });

    const paymentId = await pay(depositId, 360_00);
    expect((await entry(paymentId)).slice(2)).toEqual([
      { account: '445800', cents: 60_00 },
      { account: '445710', cents: -60_00 },
    ]);
    await issue(finalId);
    expect(await entry(finalId)).toEqual([
      { account: '411000', cents: 840_00 },
      { account: '419100', cents: 300_00 },
      { account: '701000', cents: -1000_00 },
      { account: '445710', cents: -140_00 },
    ]);
    const issued = await view(finalId);
    expect(issued).toMatchObject({ grossCents: 1200_00, prepaidCents: 360_00, payableCents: 840_00, dueCents: 840_00 });
    expect(issued.deposits).toMatchObject([{ id: depositId, grossCents: 360_00 }]);
    await expect(credit(depositId)).rejects.toMatchObject({ code: 'credit.taken_off' });
    await pay(finalId, 840_00);
    expect(await view(finalId)).toMatchObject({ state: 'paid', dueCents: 0 });
    expect(await balance('419100')).toBe(0);
    expect(await balance('445800')).toBe(0);
  });

  it('an unpaid deposit is credited by its mirror, and the final invoice takes nothing off', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part({ nature: 'service' })]);
    const depositId = await deposit(orderId, 5000);
    await issue(depositId);
    const noteId = await credit(depositId);
    expect(await issue(noteId)).toMatch(/^AV-2026-/);
    expect(await view(noteId)).toMatchObject({ kind: 'credit_note', state: 'paid', credited: { id: depositId } });
    expect(await view(depositId)).toMatchObject({ state: 'credited', dueCents: 0 });
    expect((await entry(noteId)).map(({ account, cents }) => [account, -cents])).toEqual(
      (await entry(depositId)).map(({ account, cents }) => [account, cents]),
    );
    const id = await deliverAll(orderId, lineIds);
    expect(await view(id)).toMatchObject({ kind: 'invoice', prepaidCents: 0 });
  });

  it('situations bill the cumulative part, and the final invoice the rest to the cent', async () => {
    const lines = [
      part({ quantity: '10', unitPrice: '33.33' }),
      part({ nature: 'service', quantity: '10', unitPrice: '12.34', vatRateBp: 1000 }),
    ];
    const { orderId, lineIds } = await checkedOrder(w, customerId, lines);
    const nets: number[] = [];
    for (const bp of [3333, 6667]) {
      const id = await situation(orderId, bp);
      await issue(id);
      nets.push((await view(id)).netCents);
    }
    await expect(situation(orderId, 6667)).rejects.toMatchObject({ code: 'progress.not_further' });
    await expect(deposit(orderId, 3400)).rejects.toMatchObject({ code: 'progress.above_order' });
    await expect(as(() => w.get(InvoiceDrafts).fromOrder(orderId))).rejects.toMatchObject({
      code: 'invoice.situations_first',
    });
    const finalId = await deliverAll(orderId, lineIds);
    await issue(finalId);
    const last = await view(finalId);
    expect(last.kind).toBe('final');
    expect(last.lines.filter(({ quantity }) => quantity === '-1')).toHaveLength(2);
    expect(nets.reduce((sum, net) => sum + net, 0) + last.netCents).toBe(333_30 + 123_40);
    await expect(situation(orderId, 9000)).rejects.toMatchObject({ code: 'progress.final_known' });
    const [first] = await w.db.query(`SELECT id FROM invoices WHERE order_id = $1 AND kind = 'situation' LIMIT 1`, [
      orderId,
    ]);
    await expect(credit(first.id)).rejects.toMatchObject({ code: 'credit.taken_off' });
  });

  it('a final draft older than a credit note of its situation is not issued', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part()]);
    const first = await situation(orderId, 4000);
    await issue(first);
    const finalId = await deliverAll(orderId, lineIds);
    await issue(await credit(first));
    await expect(issue(finalId)).rejects.toMatchObject({ code: 'invoice.stale' });
  });

  it('a credited situation is billed again by the next one', async () => {
    const { orderId } = await checkedOrder(w, customerId, [part()]);
    const first = await situation(orderId, 4000);
    await issue(first);
    const note = await credit(first);
    await issue(note);
    const again = await situation(orderId, 5000);
    expect(await view(again)).toMatchObject({ netCents: 500_00, situationRank: 2 });
  });

  it('what is left of a credit note goes to another invoice or back to the customer', async () => {
    const waiting = await balance('445740');
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part({ nature: 'service' })]);
    const invoiceId = await deliverAll(orderId, lineIds);
    await issue(invoiceId);
    await pay(invoiceId, 1200_00);
    const draft = await as(() =>
      w.get(CreditDrafts).create(invoiceId, 'deux pièces rendues', [{ lineId: '', quantity: '2' }]),
    ).catch((error: { code: string }) => error.code);
    expect(draft).toBe('credit.line_unknown');
    const [line] = (await view(invoiceId)).lines;
    const noteId = await as(() =>
      w.get(CreditDrafts).create(invoiceId, 'deux pièces rendues', [{ lineId: line!.id, quantity: '2' }]),
    );
    await issue(noteId);
    expect(await view(noteId)).toMatchObject({ grossCents: 240_00, dueCents: 240_00, state: 'issued' });

    const other = await deliverAll(orderId, lineIds, '2').catch((error: { code: string }) => error.code);
    expect(other).not.toMatch(/^[0-9a-f-]{36}$/);
    const rebilled = await as(() => w.get(InvoiceDrafts).fromOrder(orderId));
    await issue(rebilled);
    expect(await view(rebilled)).toMatchObject({ grossCents: 240_00 });
    const allotted = [{ invoiceId: rebilled, amountCents: 100_00 }];
    await as(() => w.get(Rests).allotCreditNote(noteId, allotted));
    const [due] = await w.db.query(
      `SELECT l.debit_cents AS cents FROM journal_entries e JOIN journal_lines l ON l.entry_id = e.id WHERE e.source_kind = 'settlement' AND l.account = '445740'`,
    );
    expect(due.cents).toBe(16_67);
    const refund = { amountCents: 140_00, method: 'transfer' as const, paidOn: TODAY };
    await expect(
      as(() => w.get(Rests).refundCreditNote(noteId, { ...refund, amountCents: 140_01 })),
    ).rejects.toMatchObject({
      code: 'payment.rest_too_small',
    });
    await as(() => w.get(Rests).refundCreditNote(noteId, refund));
    expect(await view(noteId)).toMatchObject({ dueCents: 0, state: 'paid' });
    await pay(rebilled, 140_00);
    expect(await view(rebilled)).toMatchObject({ state: 'paid' });
    expect(await balance('445740')).toBe(waiting);
  });

  it('an overpayment stays with the customer, settles the next invoice, and the letters follow', async () => {
    const own = await newCustomer(w, { name: 'Chaudronnerie Vial', siren: '443061841' });
    const [{ code }] = await w.db.query('SELECT code FROM customers WHERE id = $1', [own]);
    const one = await checkedOrder(w, own, [part({ quantity: '1' })]);
    const two = await checkedOrder(w, own, [part({ quantity: '1' })]);
    const ids: string[] = [];
    for (const { orderId, lineIds } of [one, two]) {
      ids.push(await deliverAll(orderId, lineIds, '1'));
      await issue(ids.at(-1)!);
    }
    const paymentId = await as(() =>
      w.get(PaymentService).record({
        customerId: own,
        receivedOn: TODAY,
        method: 'cheque',
        amountCents: 200_00,
        allocations: [{ invoiceId: ids[0]!, amountCents: 120_00 }],
      }),
    );
    const letters = async (): Promise<{ letter: string }[]> =>
      w.db.query('SELECT letter FROM line_letters WHERE aux = $1 ORDER BY line_id', [code]);
    expect(await letters()).toEqual([]);
    await as(() => w.get(Rests).allotPayment(paymentId, [{ invoiceId: ids[1]!, amountCents: 80_00 }]));
    await as(() =>
      w.get(PaymentService).record({
        customerId: own,
        receivedOn: TODAY,
        method: 'cash',
        amountCents: 40_00,
        allocations: [{ invoiceId: ids[1]!, amountCents: 40_00 }],
      }),
    );
    expect(await letters()).toEqual(Array.from({ length: 4 }, () => ({ letter: 'AA' })));
    await as(() => w.get(PaymentService).reverse(paymentId, 'chèque sans provision'));
    expect(await letters()).toEqual([]);
    expect(await balance('411000', code)).toBe(200_00);
  });

  it('leaves every journal whole', async () => {
    expect(await w.as('system', () => w.get(Ledger).verify())).toEqual([]);
    const [row] = await w.db.query(
      `SELECT (SELECT count(*) FROM chain_links WHERE digest IS DISTINCT FROM chain_digest(kind, subject_id)) AS broken,
              (SELECT count(*) FROM chain_links WHERE kind IN ('invoice', 'payment', 'settlement')) AS links,
              (SELECT count(*) FROM invoices WHERE number IS NOT NULL) + (SELECT count(*) FROM payments) + (SELECT count(*) FROM settlements) AS rows`,
    );
    expect(row.broken).toBe(0);
    expect(row.links).toBe(row.rows);
  });
});

import { issuedInvoice, newCustomer, openSchool, TODAY, type World, world } from '@etabli/testing';
import type { InvoicesView, InvoiceSummaryView, InvoiceView } from './invoice.dto.js';

/** An invoice of 1 200 € for ten pieces. */
describe('what becomes of a credit note and of an overpayment', () => {
  let w: World;
  let customerId: string;
  let invoiceId: string;
  let number: string;
  let noteId: string;
  const get = async <T>(path: string): Promise<T> =>
    (await (await w.client('accountant')).get(path).expect(200)).body as T;
  const post = async (path: string, body: object, status = 201): Promise<string> =>
    (await (await w.client('accountant')).post(path, body).expect(status)).body.id as string;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
    ({ invoiceId, number } = await issuedInvoice(w, customerId));
    const { lines } = await get<InvoiceView>(`/invoices/${invoiceId}`);
    await post('/payments', {
      customerId,
      receivedOn: TODAY,
      method: 'transfer',
      amountCents: 1000_00,
      allocations: [{ invoiceId, amountCents: 900_00 }],
    });
    noteId = await post(`/invoices/${invoiceId}/credit`, {
      reason: 'Quatre pièces rendues',
      lines: [{ lineId: lines[0]!.id, quantity: '4' }],
    });
  }, 60_000);
  afterAll(() => w.end());

  it('counts the draft of a credit note apart from what is to be billed, and the rest of the payment', async () => {
    expect(await get<InvoiceSummaryView>('/invoices/summary')).toMatchObject({
      draftCount: 0,
      creditDraftCount: 1,
      creditRestCount: 0,
      creditRestCents: 0,
      paymentRestCount: 1,
      paymentRestCents: 100_00,
    });
  });

  it('says on both documents what settled what, and what was paid back', async () => {
    await post(`/invoices/${noteId}/issue`, {}, 204);
    await post(`/payments/credit-notes/${noteId}/refund`, { amountCents: 80_00, method: 'transfer', paidOn: TODAY });
    const invoice = await get<InvoiceView>(`/invoices/${invoiceId}`);
    const note = await get<InvoiceView>(`/invoices/${noteId}`);
    expect(invoice).toMatchObject({
      state: 'paid',
      creditedNetCents: 400_00,
      lines: [{ creditedCents: 400_00, returnedQuantity: '4' }],
      creditUses: [{ invoiceId: noteId, number: note.number, paymentId: null, amountCents: 300_00 }],
    });
    expect(note).toMatchObject({ state: 'partly_paid', dueCents: 100_00 });
    expect(note.creditUses).toEqual([
      { on: TODAY, invoiceId, number, paymentId: null, amountCents: 300_00 },
      { on: TODAY, invoiceId: null, number: null, paymentId: expect.any(String), amountCents: 80_00 },
    ]);
  });

  it('takes a paying back off again once it is undone', async () => {
    const { creditUses } = await get<InvoiceView>(`/invoices/${noteId}`);
    const { paymentId } = creditUses.find((use) => use.paymentId !== null)!;
    await post(`/payments/${paymentId}/reverse`, { reason: 'Virement revenu' });
    const note = await get<InvoiceView>(`/invoices/${noteId}`);
    expect(note.dueCents).toBe(180_00);
    expect(note.creditUses.map(({ amountCents }) => amountCents).toSorted((a, b) => a - b)).toEqual([
      -80_00, 80_00, 300_00,
    ]);
  });

  it('never counts a credit note among what customers owe', async () => {
    const kindsOf = async (query: string): Promise<string[]> =>
      (await get<InvoicesView>(`/invoices?${query}`)).items.map(({ kind }) => kind);
    expect(await kindsOf('state=open')).toEqual([]);
    expect(await kindsOf('kind=credit_note&state=open')).toEqual(['credit_note']);
    expect(await kindsOf('kind=sale')).toEqual(['invoice']);
    expect(await get<InvoiceSummaryView>('/invoices/summary')).toMatchObject({
      unpaidCents: 0,
      creditRestCount: 1,
      creditRestCents: 180_00,
    });
  });
});

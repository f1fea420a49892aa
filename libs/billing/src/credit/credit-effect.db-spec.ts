import { checkedOrder, deliveredDraft, newCustomer, openSchool, part, type World, world } from '@etabli/testing';
import { InvoiceDrafts } from '../invoice/invoice-drafts.js';
import type { InvoiceView } from '../invoice/invoice.dto.js';
import { InvoiceService } from '../invoice/invoice.service.js';
import { Chain } from '../ledger/chain.service.js';
import { ProofQueries } from '../proof/proof.queries.js';
import { UnbilledDeliveries } from '../proof/unbilled.queries.js';

interface Line {
  quantity: string;
  deliveredQuantity: string;
  billedQuantity: string;
  remainingQuantity: string;
}
interface Order {
  state: string;
  deliveredOn: string | null;
  lines: Line[];
  returns: { id: string; number: string; reason: string; lines: { quantity: string }[] }[];
}

/** An order of ten pieces and their fitting, delivered and billed; then a credit note of four pieces, or of all. */
describe('what a credit note means for the goods', () => {
  let w: World;
  let customerId: string;
  const as = <T>(work: () => Promise<T>): Promise<T> => w.as('accountant', work);
  const order = async (id: string): Promise<Order> =>
    (await (await w.client('director')).get(`/production-orders/${id}`).expect(200)).body as Order;
  const invoice = async (id: string): Promise<InvoiceView> =>
    (await (await w.client('accountant')).get(`/invoices/${id}`).expect(200)).body as InvoiceView;
  const figures = ({ lines }: Order): string[] =>
    lines.map(
      ({ quantity, deliveredQuantity, billedQuantity }) => `${quantity} ${deliveredQuantity} ${billedQuantity}`,
    );

  async function sold(): Promise<{ orderId: string; invoiceId: string; lineIds: string[] }> {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [
      part(),
      part({ nature: 'service', label: 'Pose', quantity: '1', unit: 'forfait' }),
    ]);
    const quantities = ['10', '1'];
    const invoiceId = await deliveredDraft(
      w,
      orderId,
      lineIds.map((lineId, index) => ({ lineId, quantity: quantities[index]! })),
    );
    await as(() => w.get(InvoiceService).issue(invoiceId));
    return { orderId, invoiceId, lineIds };
  }
  async function credited(invoiceId: string, effect: string, quantity: string | null): Promise<InvoiceView> {
    const client = await w.client('accountant');
    const { lines } = await invoice(invoiceId);
    const body = {
      reason: 'Pièces rayées',
      effect,
      ...(quantity ? { lines: [{ lineId: lines[0]!.id, quantity }] } : {}),
    };
    const { id } = (await client.post(`/invoices/${invoiceId}/credit`, body).expect(201)).body as { id: string };
    await client.post(`/invoices/${id}/issue`, {}).expect(204);
    return invoice(id);
  }
  const unbilledOf = async (orderId: string): Promise<number> => {
    const byRows = await w.get(ProofQueries).unbilled();
    const { items } = await as(() => w.get(UnbilledDeliveries).list({ limit: 200 }));
    expect(items.map(({ number }) => number).toSorted()).toEqual(byRows.map(({ number }) => number).toSorted());
    return items.filter((one) => one.orderId === orderId).length;
  };

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  }, 60_000);
  afterAll(() => w.end());

  it('price: the quantity stays billed', async () => {
    const { orderId, invoiceId } = await sold();
    const note = await credited(invoiceId, 'price', '4');
    expect(note).toMatchObject({ creditEffect: 'price', netCents: 400_00 });
    expect(note.mentions.map(({ text }) => text).join()).toContain('reste chez le client');
    expect(figures(await order(orderId))).toEqual(['10 10 10', '1 1 1']);
    await expect(w.as('director', () => w.get(InvoiceDrafts).fromOrder(orderId))).rejects.toMatchObject({
      code: 'invoice.nothing_to_bill',
    });
  });

  it('billed wrongly: it may be billed again', async () => {
    const { orderId, invoiceId } = await sold();
    await credited(invoiceId, 'billed_wrongly', '4');
    expect(figures(await order(orderId))).toEqual(['10 10 6', '1 1 1']);
    expect(await unbilledOf(orderId)).toBe(1);
    const again = await w.as('director', () => w.get(InvoiceDrafts).fromOrder(orderId));
    expect((await invoice(again)).lines).toMatchObject([{ quantity: '4' }]);
  });

  it('goods back: they are to be delivered again, with a return note', async () => {
    const { orderId, invoiceId, lineIds } = await sold();
    expect(await order(orderId)).toMatchObject({ state: 'delivered' });
    const note = await credited(invoiceId, 'goods_back', '4');
    const after = await order(orderId);
    expect(figures(after)).toEqual(['10 6 6', '1 1 1']);
    expect(after).toMatchObject({ state: 'checked', deliveredOn: null });
    expect(after.returns).toMatchObject([{ reason: 'Pièces rayées', lines: [{ quantity: '4' }] }]);
    expect(note.mentions.map(({ text }) => text).join()).toContain(`bon de retour ${after.returns[0]!.number}`);
    expect(await unbilledOf(orderId)).toBe(0);
    const { bytes, type } = await (await w.client('director')).download(`/returns/${after.returns[0]!.id}/pdf`);
    expect([type, bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    const draft = await deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '4' }]);
    await as(() => w.get(InvoiceService).issue(draft));
    expect(await order(orderId)).toMatchObject({ state: 'delivered' });
    expect(figures(await order(orderId))).toEqual(['10 10 10', '1 1 1']);
  }, 60_000);

  it('goods back of a whole invoice: the service that was done stays billed', async () => {
    const { orderId, invoiceId } = await sold();
    await credited(invoiceId, 'goods_back', null);
    expect(figures(await order(orderId))).toEqual(['10 0 0', '1 1 1']);
  });

  it('goods that nobody billed come back without a credit note, billed ones do not', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part()]);
    await w.as('director', () => deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '6' }]));
    const client = await w.client('director');
    const back = (quantity: string, status: number) =>
      client
        .post(`/production-orders/${orderId}/returns`, { lines: [{ lineId: lineIds[0], quantity }], reason: 'Erreur' })
        .expect(status);
    await back('6.5', 422);
    await back('2', 201);
    expect(figures(await order(orderId))).toEqual(['10 4 0']);
    await expect(w.db.query(`UPDATE delivery_return_lines SET quantity = 1`) as Promise<unknown>).rejects.toThrow(
      'never changed',
    );
  });

  it('leaves the chain whole', async () => {
    await w.drain();
    expect(await as(() => w.get(Chain).verify())).toMatchObject({ intact: true });
  }, 60_000);
});

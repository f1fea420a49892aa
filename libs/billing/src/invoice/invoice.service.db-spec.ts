import {
  business,
  checkedOrder,
  deliveredDraft,
  issuedInvoice,
  newCustomer,
  openSchool,
  part,
  TODAY,
  type World,
  world,
} from '@etabli/testing';
import { addDays, instantAt } from '@etabli/kernel';
import { CustomerService } from '@etabli/customers';
import { Months, SchoolService } from '@etabli/school';
import { Orders } from '@etabli/workshop';
import { Work } from '@etabli/platform';
import { InvoiceDrafts } from './invoice-drafts.js';
import { Invoice, InvoiceLine, InvoiceVatLine } from './invoice.entity.js';
import { InvoiceQueries } from './invoice.queries.js';
import { Disputes } from './dispute.service.js';
import { InvoiceService } from './invoice.service.js';

describe('an invoice', () => {
  let w: World;
  let customerId: string;
  const issue = (id: string, issuedOn?: string): Promise<string> =>
    w.as('accountant', () => w.get(InvoiceService).issue(id, { issuedOn }));
  const draftOf = async (lines = [part()]): Promise<{ invoiceId: string; orderId: string; lineIds: string[] }> => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, lines);
    return {
      orderId,
      lineIds,
      invoiceId: await deliveredDraft(
        w,
        orderId,
        lineIds.map((lineId, i) => ({ lineId, quantity: lines[i]!.quantity })),
      ),
    };
  };
  const find = (id: string): Promise<Invoice> => w.db.manager.findOneByOrFail(Invoice, { id });

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  it('is drafted by a delivery, once, with the lines of the quote', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [
      part({ details: 'acier S235' }),
      part({ nature: 'service', label: 'Pose', quantity: '1', unitPrice: '250' }),
    ]);
    await w.as('director', () => w.get(Orders).deliver(orderId, { lines: [{ lineId: lineIds[0]!, quantity: '4' }] }));
    await w.drain();
    const invoices = await w.db.manager.findBy(Invoice, { orderId });
    expect(invoices).toMatchObject([
      {
        number: null,
        netCents: 400_00,
        vatCents: 80_00,
        grossCents: 480_00,
        suppliedOn: TODAY,
        customerReference: 'CDE-4512',
      },
    ]);
    const again = await w.as('system', () => w.get(InvoiceDrafts).fromDelivery(invoices[0]!.deliveryId!));
    expect(again).toBe(invoices[0]!.id);
    expect(await w.db.manager.findBy(InvoiceLine, { invoiceId: again! })).toMatchObject([
      { label: 'Platine de fixation', details: 'acier S235', quantity: '4.0000' },
    ]);
  });

  it('is issued with its number, the facts of that day and every compulsory text', async () => {
    const { invoiceId } = await draftOf([part(), part({ nature: 'service', quantity: '1', unitPrice: '250' })]);
    const number = await issue(invoiceId);
    expect(number).toMatch(/^FA-2026-\d{5}$/);
    const invoice = await find(invoiceId);
    expect(invoice).toMatchObject({ number, issuedOn: TODAY, dueOn: addDays(TODAY, 30), vatOption: 'on_receipts' });
    expect(invoice.buyer).toMatchObject({
      label: 'Mécanique du Rhône',
      siren: '732829320',
      vatNumber: 'FR44732829320',
    });
    expect(invoice.texts?.mentions.map(({ code }) => code)).toEqual(['NATURE', 'PMD', 'PMT', 'AAB']);
    expect(await w.db.manager.findBy(InvoiceVatLine, { invoiceId })).toMatchObject([
      { baseCents: 1250_00, vatCents: 250_00, pendingCents: 50_00 },
    ]);

    await w.as('director', () => w.get(SchoolService).edit({ name: 'Autre nom' }));
    await w.as('director', () => w.get(CustomerService).edit(customerId, { name: 'Autre client' }));
    expect((await w.as('accountant', () => w.get(InvoiceQueries).one(invoiceId))).customerLabel).toBe(
      'Mécanique du Rhône',
    );
    await w.as('director', () => w.get(CustomerService).edit(customerId, { name: business().name }));
  });

  it('once issued, neither it nor its lines nor its VAT change', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    for (const sql of [
      `UPDATE invoices SET title = 'x' WHERE id = $1`,
      `DELETE FROM invoices WHERE id = $1`,
      `UPDATE invoice_lines SET net_cents = 1 WHERE invoice_id = $1`,
      `DELETE FROM invoice_lines WHERE invoice_id = $1`,
      `UPDATE invoice_vat_lines SET vat_cents = vat_cents + 1 WHERE invoice_id = $1`,
      `INSERT INTO invoice_vat_lines (id, invoice_id, vat_category, vat_rate_bp, base_cents, vat_cents, pending_cents) VALUES (gen_random_uuid(), $1, 'S', 550, 0, 0, 0)`,
    ]) {
      await expect(w.db.query(sql, [invoiceId])).rejects.toMatchObject({ code: '23000' });
    }
    await expect(issue(invoiceId)).rejects.toMatchObject({ code: 'invoice.issued' });
    await expect(w.as('accountant', () => w.get(InvoiceDrafts).remove(invoiceId))).rejects.toMatchObject({
      code: 'invoice.issued',
    });
    await expect(w.as('accountant', () => w.get(InvoiceDrafts).edit(invoiceId, { title: 'x' }))).rejects.toMatchObject({
      code: 'invoice.issued',
    });
  });

  it('bills the rest of one delivery by a second draft', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part()]);
    const first = await deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '10' }]);
    const [line] = await w.db.manager.findBy(InvoiceLine, { invoiceId: first });
    await w.as('accountant', () => w.get(InvoiceDrafts).edit(first, { lines: [{ lineId: line!.id, quantity: '4' }] }));
    await issue(first);
    const second = await w.as('accountant', () => w.get(InvoiceDrafts).fromOrder(orderId));
    await issue(second);
    expect((await w.db.manager.findBy(InvoiceLine, { invoiceId: second })).map(({ quantity }) => quantity)).toEqual([
      '6.0000',
    ]);
    await expect(w.as('accountant', () => w.get(InvoiceDrafts).fromOrder(orderId))).rejects.toMatchObject({
      code: 'invoice.nothing_to_bill',
    });
  });

  it('bills no more than what is delivered', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part()]);
    const deliver = (quantity: string): Promise<string> =>
      deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity }]);
    const first = await deliver('4');
    const [line] = await w.db.manager.findBy(InvoiceLine, { invoiceId: first });
    const edit = (quantity: string): Promise<void> =>
      w.as('accountant', () => w.get(InvoiceDrafts).edit(first, { lines: [{ lineId: line!.id, quantity }] }));
    await expect(edit('4.0001')).rejects.toMatchObject({
      kind: 'invalid',
      code: 'invoice.above_billable',
      options: { fields: [{ field: 'lines.0.quantity' }] },
    });
    await expect(edit('0')).rejects.toMatchObject({ code: 'invoice.no_line_left' });
    await edit('3');
    expect(await find(first)).toMatchObject({ netCents: 300_00 });
    await issue(first);
    // one of the first delivery is left, six come: two drafts cannot hold more than seven together
    const second = await deliver('6');
    expect(await find(second)).toMatchObject({ netCents: 600_00 });
    const rest = await w.as('accountant', () => w.get(InvoiceDrafts).fromOrder(orderId));
    expect(await find(rest)).toMatchObject({ netCents: 100_00 });
    await expect(w.as('accountant', () => w.get(InvoiceDrafts).fromOrder(orderId))).rejects.toMatchObject({
      code: 'invoice.nothing_to_bill',
    });
    await issue(second);
    await w.db.query('UPDATE invoice_lines SET quantity = 2 WHERE invoice_id = $1', [rest]);
    await expect(issue(rest)).rejects.toMatchObject({ code: 'order.billed_above_delivered' });
    expect((await find(rest)).number).toBeNull();
  });

  it('is refused in a closed month, in the future, before the delivery and before the last number', async () => {
    const { invoiceId } = await draftOf();
    await expect(issue(invoiceId, addDays(TODAY, 1))).rejects.toMatchObject({ code: 'invoice.issued_in_future' });
    await expect(issue(invoiceId, addDays(TODAY, -1))).rejects.toMatchObject({ code: 'invoice.issued_before_supply' });

    const { invoiceId: late } = await draftOf();
    w.clock.startAt(instantAt('2026-12-02', '09:00'));
    await issue(invoiceId);
    await expect(issue(late, '2026-12-01')).rejects.toMatchObject({ code: 'series.day_before' });
    await w.as('accountant', () => w.get(Months).softClose('sales', '2026-11'));
    await expect(issue(late, '2026-11-30')).rejects.toMatchObject({ code: 'month.soft_closed' });
    expect((await find(late)).number).toBeNull();
    await issue(late);
  });

  it('is refused with a rate that was not in force on the day of supply', async () => {
    const { invoiceId } = await draftOf();
    await w.db.query('UPDATE invoice_lines SET vat_rate_bp = 1960 WHERE invoice_id = $1', [invoiceId]);
    await expect(issue(invoiceId)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'vat.not_in_force',
      options: { fields: [{ field: 'lines.0.vatRateBp' }] },
    });
    expect((await find(invoiceId)).number).toBeNull();
  });

  it('is disputed once at a time, which shows until it is closed', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const service = w.get(Disputes);
    const state = async (): Promise<string> =>
      (await w.as('accountant', () => w.get(InvoiceQueries).one(invoiceId))).state;
    await w.as('accountant', () => service.open(invoiceId, 'Deux pièces rayées'));
    await expect(w.as('accountant', () => service.open(invoiceId, 'encore'))).rejects.toMatchObject({
      code: 'invoice.disputed',
    });
    expect(await state()).toBe('disputed');
    await w.as('accountant', () => service.close(invoiceId, 'Pièces reprises'));
    expect(await state()).toBe('issued');
  });

  it('shows in lists the state that the rules derive', async () => {
    const { items } = await w.as('accountant', () => w.get(InvoiceQueries).list({ limit: 200 }));
    for (const item of items)
      expect((await w.as('accountant', () => w.get(InvoiceQueries).one(item.id))).state).toBe(item.state);
    expect(new Set(items.map(({ state }) => state)).size).toBeGreaterThan(1);
  });

  it('leaves nothing behind when the command fails late', async () => {
    const { invoiceId } = await draftOf();
    const before = await w.db.query('SELECT * FROM number_series ORDER BY kind');
    await expect(
      w.as('accountant', () =>
        w.get(Work).run('test', async () => {
          await w.get(InvoiceService).issue(invoiceId);
          throw new Error('late');
        }),
      ),
    ).rejects.toThrow('late');
    expect((await find(invoiceId)).number).toBeNull();
    expect(await w.db.query('SELECT * FROM number_series ORDER BY kind')).toEqual(before);
  });
});

import {
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
import { addDays } from '@etabli/kernel';
import { Orders, ProductionOrderLine } from '@etabli/workshop';
import { InvoiceDrafts } from '../invoice/invoice-drafts.js';
import { Disputes } from '../invoice/dispute.service.js';
import { InvoiceService } from '../invoice/invoice.service.js';
import { Series } from '../series/series.service.js';
import type { ProofView } from './proof.dto.js';

const SEVEN = { prefix: 'FA', nextNumber: 7 };

describe('the proof that nothing is missing', () => {
  let w: World;
  let customerId: string;
  let ids: string[];
  const proof = async (): Promise<ProofView> =>
    (await (await w.client('accountant')).get('/invoices/proof').expect(200)).body as ProofView;
  /** As somebody at the database itself could: no trigger, no rule. */
  const past = async (sql: string, ...parameters: unknown[]): Promise<void> => {
    const tables = ['invoices', 'invoice_lines', 'invoice_vat_lines', 'journal_entries', 'journal_lines'];
    for (const table of tables) await w.db.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await w.db.query(sql, parameters);
    for (const table of tables) await w.db.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  };
  const issued = async (): Promise<string> => (await issuedInvoice(w, customerId)).invoiceId;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
    await w.as('accountant', () => w.get(Series).start('invoice', 2026, SEVEN));
    ids = [];
    for (let index = 0; index < 6; index++) ids.push(await issued());
  }, 60_000);
  afterAll(() => w.end());

  it('finds nothing in clean books', async () => {
    expect(await proof()).toEqual({
      series: [
        {
          kind: 'invoice',
          year: 2026,
          first: 'FA-2026-00007',
          last: 'FA-2026-00012',
          issued: 6,
          missingCount: 0,
          missing: [],
          backdated: [],
        },
        {
          kind: 'quote',
          year: 2026,
          first: 'DE-2026-0001',
          last: 'DE-2026-0006',
          issued: 6,
          missingCount: 0,
          missing: [],
          backdated: [],
        },
      ],
      strangers: [],
      notBookedCount: 0,
      notBooked: [],
      bookedAlone: [],
      brokenLinks: [],
      unbilledCount: 0,
      unbilled: [],
      waiting: [{ month: '2026-11', entryCount: 6, totalDebitCents: 6 * 1200_00 }],
    });
  });

  it('names the delivery whose goods stand on no invoice and on no draft', async () => {
    const drafts = w.get(InvoiceDrafts);
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part()]);
    const deliver = (quantity: string): Promise<string> =>
      deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity }]);
    const first = await deliver('3');
    const second = await deliver('4');
    expect(await proof()).toMatchObject({ unbilledCount: 0 });
    const notes: { number: string }[] = await w.db.query(
      'SELECT number FROM deliveries WHERE order_id = $1 ORDER BY id',
      [orderId],
    );

    await w.as('accountant', () => drafts.remove(first));
    const [order] = (await w.db.query('SELECT number FROM production_orders WHERE id = $1', [orderId])) as {
      number: string;
    }[];
    expect(await proof()).toMatchObject({
      unbilledCount: 1,
      unbilled: [
        {
          number: notes[0]!.number,
          deliveredOn: TODAY,
          orderId,
          orderNumber: order!.number,
          customerLabel: 'Mécanique du Rhône',
        },
      ],
    });
    const whole = await w.as('accountant', () => drafts.fromOrder(orderId));
    expect(await proof()).toMatchObject({ unbilledCount: 0, unbilled: [] });

    await w.as('accountant', () => drafts.remove(second));
    expect((await proof()).unbilled.map(({ number }) => number)).toEqual([notes[1]!.number]);
    await w.as('accountant', () => drafts.remove(whole));
    expect(await proof()).toMatchObject({ unbilledCount: 2 });
    await w.as('accountant', async () => w.get(InvoiceService).issue(await drafts.fromOrder(orderId)));
    expect(await proof()).toMatchObject({ unbilledCount: 0 });
  });

  it('asks no invoice for work of the school itself', async () => {
    const orders = w.get(Orders);
    await w.as('director', async () => {
      const orderId = await orders.openExercise({ title: 'Étau d’apprentissage', dueOn: null, allottedMinutes: 60 });
      await orders.check(orderId);
      const [line] = await w.db.manager.findBy(ProductionOrderLine, { orderId });
      await orders.deliver(orderId, { lines: [{ lineId: line!.id, quantity: line!.quantity }] });
    });
    expect(await proof()).toMatchObject({ unbilledCount: 0 });
  });

  it('adds up what is unpaid, late, disputed and drafted', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part()]);
    const draft = await deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '10' }]);
    await w.as('accountant', () => w.get(Disputes).open(ids[5]!, 'Deux pièces rayées'));
    await past('UPDATE invoices SET issued_on = $2, due_on = $2 WHERE id = $1', ids[1], addDays(TODAY, -1));
    const { body } = await (await w.client('accountant')).get('/invoices/summary').expect(200);
    expect(body).toEqual({
      unpaidCents: 6 * 1200_00 + 840_00,
      unpaidCount: 7,
      overdueCents: 1200_00,
      overdueCount: 1,
      disputedCents: 1200_00,
      disputedCount: 1,
      draftCount: 1,
      draftNetCents: 1000_00,
      creditDraftCount: 0,
      creditRestCount: 0,
      creditRestCents: 0,
      paymentRestCount: 0,
      paymentRestCents: 0,
    });
    await past('UPDATE invoices SET issued_on = $2, due_on = $2 WHERE id = $1', ids[1], TODAY);
    await w.as('accountant', () => w.get(InvoiceDrafts).remove(draft));
    await (await w.client('teacher')).get('/invoices/summary').expect(403);
    await (await w.client('teacher')).get('/invoices/proof').expect(403);
  });

  it('finds the day that goes back', async () => {
    await past('UPDATE invoices SET issued_on = $2 WHERE id = $1', ids[3], addDays(TODAY, -3));
    expect((await proof()).series[0]!.backdated).toEqual(['FA-2026-00010']);
    await past('UPDATE invoices SET issued_on = $2 WHERE id = $1', ids[3], TODAY);
    expect((await proof()).series[0]!.backdated).toEqual([]);
  });

  it('finds the amount, the number and the entry that were tampered with', async () => {
    await past(
      'UPDATE invoices SET gross_cents = gross_cents + 1, payable_cents = payable_cents + 1 WHERE id = $1',
      ids[2],
    );
    expect(await proof()).toMatchObject({
      notBookedCount: 1,
      notBooked: [{ id: ids[2], number: 'FA-2026-00009' }],
      brokenLinks: [],
    });
    await past(
      'UPDATE invoices SET gross_cents = gross_cents - 1, payable_cents = payable_cents - 1 WHERE id = $1',
      ids[2],
    );

    await past(`UPDATE invoices SET number = 'FA-2026-00900' WHERE id = $1`, ids[2]);
    expect(await proof()).toMatchObject({
      strangers: [{ id: ids[2], number: 'FA-2026-00900' }],
      notBooked: [{ number: 'FA-2026-00900' }],
      bookedAlone: ['FA-2026-00009'],
    });
    await past(`UPDATE invoices SET number = 'FA-2026-00009' WHERE id = $1`, ids[2]);

    await past(
      'UPDATE journal_lines SET account = $2 WHERE entry_id = (SELECT id FROM journal_entries WHERE source_id = $1) AND aux IS NULL AND position = 2',
      ids[2],
      '708000',
    );
    expect(await proof()).toMatchObject({ notBookedCount: 0, brokenLinks: [{ journal: 'VE', entryNumber: 3 }] });
  });

  it('finds every hole: at the beginning, in the middle, at the end', async () => {
    const last = await issued();
    await past('DELETE FROM invoices WHERE id = ANY($1)', [ids[0], ids[3], ids[4], last]);
    const { series, bookedAlone } = await proof();
    expect(series.filter(({ kind }) => kind === 'invoice')).toMatchObject([
      {
        first: 'FA-2026-00008',
        last: 'FA-2026-00013',
        issued: 4,
        missingCount: 4,
        missing: [
          { first: 'FA-2026-00007', last: 'FA-2026-00007', count: 1 },
          { first: 'FA-2026-00010', last: 'FA-2026-00011', count: 2 },
          { first: 'FA-2026-00014', last: 'FA-2026-00014', count: 1 },
        ],
      },
    ]);
    expect(bookedAlone).toEqual(['FA-2026-00007', 'FA-2026-00010', 'FA-2026-00011', 'FA-2026-00014']);
  });
});

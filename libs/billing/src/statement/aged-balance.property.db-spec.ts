import fc from 'fast-check';
import { newCustomer, openSchool, TODAY, type World, world } from '@etabli/testing';
import { addDays, DomainError, instantAt } from '@etabli/kernel';
import { DirectInvoices } from '../invoice/direct-invoices.js';
import { InvoiceQueries } from '../invoice/invoice.queries.js';
import { PaymentService } from '../payment/payment.service.js';
import { AgedBalance } from './aged-balance.queries.js';

/** What each customer owes at the end of day $1, by every invoice and every settlement ever written. */
const PLAIN_SQL = `
  SELECT c.id AS "customerId", a.count AS "invoiceCount", a.not_due AS "notDueCents", a.to30 AS "to30Cents", a.to60 AS "to60Cents", a.to90 AS "to90Cents",
         a.beyond AS "beyondCents", (p.cents + a.notes - a.settled)::bigint AS "restCents", (a.owed - p.cents - a.notes + a.settled)::bigint AS "totalCents"
    FROM customers c
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE cents <> 0) AS count, coalesce(sum(cents) FILTER (WHERE late <= 0), 0)::bigint AS not_due,
             coalesce(sum(cents) FILTER (WHERE late BETWEEN 1 AND 30), 0)::bigint AS to30, coalesce(sum(cents) FILTER (WHERE late BETWEEN 31 AND 60), 0)::bigint AS to60,
             coalesce(sum(cents) FILTER (WHERE late BETWEEN 61 AND 90), 0)::bigint AS to90, coalesce(sum(cents) FILTER (WHERE late > 90), 0)::bigint AS beyond,
             coalesce(sum(cents), 0) AS owed, coalesce(sum(note), 0) AS notes, coalesce(sum(settled), 0) AS settled
        FROM (
          SELECT $1::date - i.due_on AS late, s.settled, CASE WHEN i.kind = 'credit_note' THEN i.gross_cents END AS note,
                 CASE WHEN i.kind <> 'credit_note' THEN i.payable_cents - s.settled END AS cents
            FROM invoices i CROSS JOIN LATERAL (
              SELECT coalesce(sum(t.amount_cents), 0) AS settled FROM settlements t WHERE t.invoice_id = i.id AND t.settled_on <= $1::date) AS s
           WHERE i.customer_id = c.id AND i.number IS NOT NULL AND i.issued_on <= $1::date) AS one) AS a
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(p.amount_cents), 0) AS cents FROM payments p WHERE p.customer_id = c.id AND p.received_on <= $1::date) AS p
   WHERE a.count > 0 OR p.cents + a.notes - a.settled <> 0 ORDER BY c.name, c.id`;

const step = fc.record({
  what: fc.constantFrom('issue', 'issue', 'pay', 'pay', 'reverse', 'credit', 'pay_back'),
  which: fc.nat(50),
  share: fc.integer({ min: 1, max: 120 }),
  days: fc.nat(35),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Issues, payments in part, in whole and too much, reversals, credit notes and refunds, one after the other. */
describe('what is owed, as it is kept and as it is summed', () => {
  let w: World;
  let customers: string[];
  let day = TODAY;
  const days = [TODAY];
  const as = <T>(work: () => Promise<T>): Promise<T> => w.as('accountant', work);

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customers = [await newCustomer(w), await newCustomer(w, { name: 'Zinguerie', siren: '552100554' })];
  });
  afterAll(() => w.end());

  const ids = async (sql: string): Promise<{ id: string; customerId: string; cents: number }[]> => w.db.query(sql);

  const issue = ({ which, share }: Step): Promise<string> =>
    as(() =>
      w.get(DirectInvoices).issue({
        customerId: customers[which % customers.length]!,
        title: 'Lot',
        lines: [
          {
            nature: 'service',
            label: 'Pose',
            quantity: '1',
            unit: 'forfait',
            unitPrice: `${share}.37`,
            vatRateBp: 2000,
          },
        ],
      }),
    );

  async function pay({ which, share }: Step): Promise<void> {
    const open = await ids(
      'SELECT i.id, i.customer_id AS "customerId", o.open_cents AS cents FROM open_invoices o JOIN invoices i ON i.id = o.invoice_id ORDER BY i.id',
    );
    const invoice = open[which % open.length];
    if (!invoice) return;
    const amountCents = Math.max(1, Math.floor((invoice.cents * share) / 100));
    const allotted = Math.min(amountCents, invoice.cents);
    await as(() =>
      w.get(PaymentService).record({
        customerId: invoice.customerId,
        receivedOn: day,
        method: 'transfer',
        amountCents,
        allocations: which % 5 === 0 ? [] : [{ invoiceId: invoice.id, amountCents: allotted }],
      }),
    );
  }

  async function reverse({ which }: Step): Promise<void> {
    const payments = await ids("SELECT id FROM payments WHERE kind = 'receipt' ORDER BY id");
    const payment = payments[which % payments.length];
    if (payment) await as(() => w.get(PaymentService).reverse(payment.id, 'Rejet'));
  }

  async function credit({ which }: Step): Promise<void> {
    const invoices = await ids("SELECT id FROM invoices WHERE kind = 'invoice' ORDER BY id");
    const invoice = invoices[which % invoices.length];
    if (!invoice) return;
    const client = await w.client('accountant');
    const made = await client.post(`/invoices/${invoice.id}/credit`, { reason: 'Geste' });
    if (made.status === 201) await client.post(`/invoices/${made.body.id}/issue`, {}).expect(204);
  }

  async function payBack({ which, share }: Step): Promise<void> {
    const payments = await ids("SELECT id FROM payments WHERE kind = 'receipt' ORDER BY id DESC");
    const payment = payments[which % payments.length];
    const refund = { amountCents: share, method: 'transfer', paidOn: day };
    if (payment) await (await w.client('accountant')).post(`/payments/${payment.id}/refund`, refund);
  }

  const steps = { issue, pay, reverse, credit, pay_back: payBack };

  async function compare(): Promise<void> {
    const kept = await w.db.query('SELECT invoice_id, open_cents FROM open_invoices ORDER BY invoice_id');
    expect(kept).toEqual(await w.db.query('SELECT * FROM owed_by_settlements() ORDER BY invoice_id'));
    const invoices = w.get(InvoiceQueries);
    const { items: sales } = await as(() => invoices.list({ kind: 'sale', limit: 200 }));
    const { items: late } = await as(() => invoices.list({ state: 'overdue', limit: 200 }));
    expect(late).toEqual(sales.filter(({ state }) => state === 'overdue'));
    for (const on of days) {
      const { items } = await as(() => w.get(AgedBalance).on(on));
      const plain = await w.db.query(PLAIN_SQL, [on]);
      expect(items).toMatchObject(plain);
      expect((await as(() => w.get(AgedBalance).totals(on))).customerCount).toBe(plain.length);
    }
  }

  it('are the same to the cent, on each day', async () => {
    const done = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (given) => {
        for (const one of given) {
          day = addDays(day, one.days % 12);
          w.clock.startAt(instantAt(day, '09:00'));
          try {
            await steps[one.what](one);
            done.add(one.what);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
        }
        days.splice(1, 3, day, addDays(day, -7), addDays(day, 40));
        await compare();
      }),
      { numRuns: 8, endOnFailure: true, seed: 20_261_126 },
    );
    expect([...done].toSorted()).toEqual(['credit', 'issue', 'pay', 'pay_back', 'reverse']);
    const [counts] = await w.db.query(
      `SELECT count(*) FILTER (WHERE kind = 'refund') AS refunds, count(*) FILTER (WHERE kind = 'reversal') AS reversals,
              (SELECT count(*) FROM invoices WHERE kind = 'credit_note' AND number IS NOT NULL) AS notes FROM payments`,
    );
    expect(Object.values(counts as object).every((count) => Number(count) > 0)).toBe(true);
  }, 120_000);

  it('stay so when two pay the same invoice at the same moment', async () => {
    const invoiceId = await issue({ what: 'issue', which: 0, share: 100, days: 0 });
    const [{ cents }] = (await w.db.query('SELECT open_cents AS cents FROM open_invoices WHERE invoice_id = $1', [
      invoiceId,
    ])) as [{ cents: number }];
    const half = Math.floor(cents / 2);
    const halves = [half, cents - half].map((amountCents) =>
      as(() =>
        w.get(PaymentService).record({
          customerId: customers[0]!,
          receivedOn: day,
          method: 'transfer',
          amountCents,
          allocations: [{ invoiceId, amountCents }],
        }),
      ),
    );
    await Promise.all(halves);
    expect(await w.db.query('SELECT * FROM open_invoices WHERE invoice_id = $1', [invoiceId])).toEqual([]);
    await compare();
  });
});

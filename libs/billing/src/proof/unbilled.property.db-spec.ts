import fc from 'fast-check';
import { DomainError } from '@etabli/kernel';
import { checkedOrder, deliveredDraft, newCustomer, openSchool, part, type World, world } from '@etabli/testing';
import { Returns } from '@etabli/workshop';
import { CreditDrafts } from '../credit/credit-drafts.js';
import { CREDIT_EFFECTS } from '../credit/credit-effect.rules.js';
import { InvoiceDrafts } from '../invoice/invoice-drafts.js';
import { InvoiceService } from '../invoice/invoice.service.js';
import { ProofQueries } from './proof.queries.js';
import { UnbilledDeliveries } from './unbilled.queries.js';

/** What happens to an order of twenty pieces; what cannot be is refused. */
type Act =
  | { kind: 'deliver' | 'return'; quantity: number }
  | { kind: 'invoice' }
  | { kind: 'issue' | 'remove'; pick: number }
  | { kind: 'credit'; pick: number; effect: number; quantity: number };

const quantity = fc.integer({ min: 1, max: 6 });
const pick = fc.nat({ max: 9 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('deliver' as const), quantity }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('return' as const), quantity }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'invoice' }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('issue' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('credit' as const), pick, effect: fc.nat({ max: 2 }), quantity }),
  },
);

describe('deliveries that wait for an invoice', () => {
  let w: World;
  let customerId: string;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  }, 60_000);
  afterAll(() => w.end());

  const refusable = async (work: () => Promise<unknown>): Promise<void> => {
    await w.as('director', work).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
    });
  };
  const one = async (sql: string, place: number, orderId: string): Promise<string | undefined> => {
    const rows: { id: string }[] = await w.db.query(sql, [orderId]);
    return rows[place % Math.max(1, rows.length)]?.id;
  };
  const DRAFTS = 'SELECT id FROM invoices WHERE order_id = $1 AND number IS NULL ORDER BY id';
  const ISSUED = "SELECT id FROM invoices WHERE order_id = $1 AND number IS NOT NULL AND kind = 'invoice' ORDER BY id";

  async function play(orderId: string, lineId: string, what: Act): Promise<void> {
    switch (what.kind) {
      case 'deliver':
        return refusable(() => deliveredDraft(w, orderId, [{ lineId, quantity: String(what.quantity) }]));
      case 'return':
        return refusable(() =>
          w.get(Returns).takeBack(orderId, { lines: [{ lineId, quantity: String(what.quantity) }], reason: 'Erreur' }),
        );
      case 'invoice':
        return refusable(() => w.get(InvoiceDrafts).fromOrder(orderId));
      case 'issue': {
        const id = await one(DRAFTS, what.pick, orderId);
        return id ? refusable(() => w.get(InvoiceService).issue(id)) : undefined;
      }
      case 'remove': {
        const id = await one(DRAFTS, what.pick, orderId);
        return id ? refusable(() => w.get(InvoiceDrafts).remove(id)) : undefined;
      }
      case 'credit': {
        const id = await one(ISSUED, what.pick, orderId);
        if (!id) return;
        const [line]: { id: string }[] = await w.db.query('SELECT id FROM invoice_lines WHERE invoice_id = $1', [id]);
        return refusable(() =>
          w
            .get(CreditDrafts)
            .create(
              id,
              'Pièces rayées',
              [{ lineId: line!.id, quantity: String(what.quantity) }],
              CREDIT_EFFECTS[what.effect]!,
            ),
        );
      }
    }
  }

  it('are found by what the lines say of themselves as by every row, whatever happens to an order', async () => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 20 }), async (acts) => {
        const { orderId, lineIds } = await checkedOrder(w, customerId, [part({ quantity: '20' })]);
        for (const what of acts) {
          await play(orderId, lineIds[0]!, what);
          const byRows = (await w.get(ProofQueries).unbilled()).map(({ number }) => number);
          const { items } = await w.as('accountant', () => w.get(UnbilledDeliveries).list({ limit: 200 }));
          expect(items.map(({ number }) => number).toSorted()).toEqual(byRows.toSorted());
          most = Math.max(most, byRows.length);
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
    expect(most).toBeGreaterThan(0);
  }, 120_000);
});

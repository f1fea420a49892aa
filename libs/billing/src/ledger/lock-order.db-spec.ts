import { checkedOrder, deliveredDraft, newCustomer, openSchool, part, TODAY, type World, world } from '@etabli/testing';
import { instantAt } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { Months } from '@etabli/school';
import { Orders } from '@etabli/workshop';
import { Customer } from '@etabli/customers';
import { Closings } from '../closing/closings.js';
import { InvoiceService } from '../invoice/invoice.service.js';
import { Openings } from '../opening/openings.js';
import { PaymentService } from '../payment/payment.service.js';

/** Every command that writes the ledger locks in this order and in no other, so that no two wait for each other. */
const ORDER = [
  'month',
  'payments',
  'production_orders',
  'invoices',
  'production_order_lines',
  'workshop_counters',
  'number_series',
  'ledger_heads',
  'chain_heads',
] as const;
const DRAWN_LAST: readonly string[] = ['number_series', 'ledger_heads', 'chain_heads'];
type Lock = (typeof ORDER)[number];

/** What a statement locks until the commit; rows that nobody else can know yet (INSERT) are no lock. */
function locksOf(sql: string, functions: ReadonlyMap<string, string>): Lock[] {
  if (/pg_advisory_xact_lock|share_month/.test(sql)) return ['month'];
  const called = [...functions].find(([name]) => sql.includes(`SELECT ${name}(`) || sql.includes(`:= ${name}(`));
  if (called) return bodyLocks(called[1], functions);
  if (/INSERT INTO workshop_counters/.test(sql)) return ['workshop_counters'];
  const table =
    /^UPDATE "?(\w+)"?/i.exec(sql)?.[1] ??
    (/FOR (UPDATE|SHARE|NO KEY)/i.test(sql) ? /FROM "?(\w+)"?/i.exec(sql)?.[1] : undefined);
  return ORDER.filter((known) => known === table);
}

/** The locks of a function, statement by statement, following the functions it calls. */
function bodyLocks(body: string, functions: ReadonlyMap<string, string>): Lock[] {
  const steps = [...body.matchAll(/UPDATE (\w+)|(?:PERFORM|:=) (\w+)\(/g)];
  return steps.flatMap(([, table, called]): Lock[] =>
    table ? ORDER.filter((known) => known === table) : bodyLocks(functions.get(called!) ?? '', functions),
  );
}

describe('the one order of locks', () => {
  let w: World;
  let customerId: string;
  let functions: ReadonlyMap<string, string>;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
    const rows: { name: string; body: string }[] = await w.db.query(
      `SELECT proname AS name, prosrc AS body FROM pg_proc WHERE proname IN ('draw_number', 'close_entry', 'book_entry', 'seal_invoice', 'issue_invoice', 'seal_opening', 'link_chain')`,
    );
    functions = new Map(rows.map(({ name, body }) => [name, body]));
  });
  afterAll(() => w.end());

  /** The locks that `command` takes in its transaction, first to last, and the statements after the last one. */
  async function locked(command: () => Promise<unknown>): Promise<{ locks: Lock[]; after: string[] }> {
    const said: string[] = [];
    const quiet = w.db.logger;
    w.db.logger = { ...quiet, logQuery: (sql: string) => void said.push(sql.trim()) } as typeof quiet;
    try {
      await command();
    } finally {
      w.db.logger = quiet;
    }
    const steps = said.map((sql) => ({ sql, locks: locksOf(sql, functions) }));
    const last = steps.findLastIndex(({ locks }) => locks.length > 0);
    const locks = steps.flatMap((step) => step.locks).filter((lock, index, list) => lock !== list[index - 1]);
    return { locks, after: steps.slice(last + 1).map(({ sql }) => sql.split(/\s/, 1)[0]!) };
  }
  const ranks = (locks: readonly Lock[]): number[] => locks.map((lock) => ORDER.indexOf(lock));
  const rising = (numbers: readonly number[]): boolean =>
    numbers.every((n, index) => index === 0 || n >= numbers[index - 1]!);

  it('delivering: month, order, its lines, the counter of the notes', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part()]);
    const { locks } = await locked(() =>
      w.as('director', () => w.get(Orders).deliver(orderId, { lines: [{ lineId: lineIds[0]!, quantity: '4' }] })),
    );
    expect(locks).toContain('production_orders');
    expect(locks.filter((lock) => lock !== 'production_orders')).toEqual([
      'month',
      'production_order_lines',
      'workshop_counters',
    ]);
    expect(locks.indexOf('production_orders')).toBe(1);
  });

  it('issuing: month, invoice, order lines; then the series and the head of the journal in one statement, then the commit', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part(), part({ nature: 'service' })]);
    const draft = await deliveredDraft(
      w,
      orderId,
      lineIds.map((lineId) => ({ lineId, quantity: '10' })),
    );
    const { locks, after } = await locked(() => w.as('accountant', () => w.get(InvoiceService).issue(draft)));
    expect(locks.filter((lock, index) => locks.indexOf(lock) === index)).toEqual([
      'month',
      'production_orders',
      'invoices',
      'production_order_lines',
      ...DRAWN_LAST,
    ]);
    expect(after).toEqual(['COMMIT']);
  });

  it('paying and taking a payment back: month, payment, invoices, the head of the journal, then the commit', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part()]);
    const invoiceId = await deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '10' }]);
    await w.as('accountant', () => w.get(InvoiceService).issue(invoiceId));
    const allocations = [{ invoiceId, amountCents: 1200_00 }];
    let paymentId = '';
    const paid = await locked(async () => {
      paymentId = await w.as('accountant', () =>
        w
          .get(PaymentService)
          .record({ customerId, receivedOn: TODAY, method: 'transfer', amountCents: 1200_00, allocations }),
      );
    });
    expect(paid).toEqual({ locks: ['month', 'invoices', 'ledger_heads', 'chain_heads'], after: ['COMMIT'] });
    const reversed = await locked(() => w.as('accountant', () => w.get(PaymentService).reverse(paymentId, 'impayé')));
    expect(reversed).toEqual({
      locks: ['month', 'payments', 'invoices', 'ledger_heads', 'chain_heads'],
      after: ['COMMIT'],
    });
    for (const { locks } of [paid, reversed]) expect(rising(ranks(locks))).toBe(true);
  });

  it('closing softly takes the month and nothing else; for ever, the month and then the head of the chain', async () => {
    w.clock.startAt(instantAt('2026-12-01', '08:00'));
    const soft = await locked(() => w.as('accountant', () => w.get(Months).softClose('sales', '2026-11')));
    expect(soft.locks).toEqual(['month']);
    const good = await locked(() => w.as('accountant', () => w.get(Closings).close('2026-11')));
    expect(good).toEqual({ locks: ['month', 'chain_heads'], after: ['COMMIT'] });
  });

  it('taking over open documents: month, orders, then all heads for each document', async () => {
    const { code } = await w.db.manager.findOneByOrFail(Customer, { id: customerId });
    const group = { nature: 'service' as const, vatRateBp: 2000, vatReason: null, netCents: 100_00, vatCents: 20_00 };
    const document = {
      kind: 'invoice' as const,
      number: 'F-871',
      issuedOn: '2026-09-30',
      dueOn: '2026-10-30',
      customerCode: code,
      orderNumber: null,
      percentBp: null,
      paidCents: 0,
      groups: [group],
    };
    const expected = { count: 1, restCents: 120_00 };
    const { locks, after } = await locked(() =>
      w.as('accountant', () =>
        w.get(Openings).take({ takenOn: '2026-12-01', expected, documents: [document], series: [] }, { dryRun: false }),
      ),
    );
    expect(locks.filter((lock, index) => locks.indexOf(lock) === index)).toEqual([
      'month',
      'production_orders',
      'invoices',
      'ledger_heads',
      'chain_heads',
    ]);
    expect(after).toEqual(['COMMIT']);
  });

  it('the functions draw the number before the entry, and nothing before both', () => {
    expect(bodyLocks(functions.get('seal_invoice')!, functions).filter((lock) => DRAWN_LAST.includes(lock))).toEqual(
      expect.arrayContaining(DRAWN_LAST),
    );
    expect(
      rising(ranks(bodyLocks(functions.get('seal_invoice')!, functions).filter((lock) => DRAWN_LAST.includes(lock)))),
    ).toBe(true);
  });

  it('a statement that begins a command is its audit line', async () => {
    const { locks } = await locked(() => w.as('accountant', () => w.get(Work).run('nothing', async () => undefined)));
    expect(locks).toEqual([]);
  });
});

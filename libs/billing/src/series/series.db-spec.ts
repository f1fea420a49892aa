import { checkedOrder, deliveredDraft, newCustomer, openSchool, part, TODAY, type World, world } from '@etabli/testing';
import { instantAt, newId } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { InvoiceService } from '../invoice/invoice.service.js';
import { Ledger } from '../ledger/ledger.service.js';
import { Series } from './series.service.js';

const INVOICES = 200;
const CONNECTIONS = 16;
const FAILING = 30;

describe('numbers without a hole', () => {
  let w: World;
  let drafts: string[];
  const invoices = (): Promise<{ number: string; issuedOn: string; dueOn: string }[]> =>
    w.db.query(`SELECT number, issued_on AS "issuedOn" FROM invoices WHERE number IS NOT NULL ORDER BY number`);

  const copied = async (draft: string): Promise<string> => {
    const id = newId();
    for (const [table, change] of [
      ['invoices', `jsonb_build_object('id', $1::text, 'delivery_id', NULL)`],
      ['invoice_lines', `jsonb_build_object('id', gen_random_uuid(), 'invoice_id', $1::text)`],
      ['invoice_vat_lines', `jsonb_build_object('id', gen_random_uuid(), 'invoice_id', $1::text)`],
    ]) {
      await w.db.query(
        `INSERT INTO ${table} SELECT r.* FROM ${table} t, jsonb_populate_record(NULL::${table}, to_jsonb(t) || ${change}) r WHERE t.${table === 'invoices' ? 'id' : 'invoice_id'} = $2`,
        [id, draft],
      );
    }
    return id;
  };

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    const customerId = await newCustomer(w);
    drafts = [];
    // ten invoices share an order line, so that the locks of the workshop are in play too; copies made in SQL save a minute
    while (drafts.length < INVOICES) {
      const { orderId, lineIds } = await checkedOrder(w, customerId, [part()]);
      const draft = await deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '10' }]);
      await w.db.query('UPDATE invoice_lines SET quantity = 1, net_cents = net_cents / 10 WHERE invoice_id = $1', [
        draft,
      ]);
      await w.db.query(
        'UPDATE invoices SET net_cents = net_cents / 10, vat_cents = vat_cents / 10, gross_cents = gross_cents / 10, payable_cents = payable_cents / 10 WHERE id = $1',
        [draft],
      );
      await w.db.query(
        'UPDATE invoice_vat_lines SET base_cents = base_cents / 10, vat_cents = vat_cents / 10 WHERE invoice_id = $1',
        [draft],
      );
      drafts.push(draft);
      for (let copy = 1; copy < 10; copy++) drafts.push(await copied(draft));
    }
  }, 120_000);
  afterAll(() => w.end());

  it('begin where the school says, until the first is drawn', async () => {
    const accountant = await w.client('accountant');
    const director = await w.client('director');
    const { body } = await director.get('/number-series').expect(200);
    expect(body.items).toContainEqual({
      kind: 'invoice',
      year: 2026,
      prefix: 'FA',
      nextNumber: 1,
      next: 'FA-2026-00001',
      lastIssuedOn: null,
    });
    await accountant.patch('/number-series/invoice/2027', { prefix: 'FACT', nextNumber: 7 }).expect(204);
    await accountant.patch('/number-series/quote/2026', { nextNumber: 9 }).expect(409);
    await accountant.patch('/number-series/invoice/2026', { prefix: 'DE' }).expect(422);
    await accountant.patch('/number-series/invoice/2025', { nextNumber: 2 }).expect(422);
    await accountant.patch('/number-series/recipe/2026', { nextNumber: 2 }).expect(404);
    await expect(w.db.query('DELETE FROM number_series')).rejects.toMatchObject({ code: '23000' });
  });

  it(`${INVOICES} invoices issued by ${CONNECTIONS} connections, ${FAILING} failing late: 1 … ${INVOICES - FAILING}, and dates that do not go back`, async () => {
    const failing = new Set(
      drafts.filter((_, index) => index % Math.floor(INVOICES / FAILING) === 0).slice(0, FAILING),
    );
    const queue = [...drafts];
    let failed = 0;
    let done = 0;
    const work = w.get(Work);
    const issueOne = (id: string): Promise<void> =>
      work.run('test', async () => {
        await w.get(InvoiceService).issue(id);
        if (failing.has(id)) throw new Error('late');
      });
    const connection = async (): Promise<void> => {
      for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
        // midnight passes in the middle: no number may bear the day before a number below it
        if (++done === INVOICES / 2) w.clock.startAt(instantAt('2026-11-24', '00:00'));
        await w
          .as('accountant', () => issueOne(id!))
          .catch((error: Error) => {
            if (error.message !== 'late') throw error;
            failed++;
          });
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, connection));

    expect(failed).toBe(FAILING);
    const issued = await invoices();
    expect(issued.map(({ number }) => number)).toEqual(
      Array.from({ length: INVOICES - FAILING }, (_, index) => `FA-2026-${String(index + 1).padStart(5, '0')}`),
    );
    expect(issued.map(({ issuedOn }) => issuedOn)).toEqual(issued.map(({ issuedOn }) => issuedOn).sort());
    expect(new Set(issued.map(({ issuedOn }) => issuedOn))).toEqual(new Set([TODAY, '2026-11-24']));
  }, 120_000);

  it('and the entries of the journal follow each other, each hash over the one before', async () => {
    const numbers: { number: number; piece: string }[] = await w.db.query(
      'SELECT entry_number AS number, piece_ref AS piece FROM journal_entries ORDER BY 1',
    );
    expect(numbers.map(({ number }) => number)).toEqual(
      Array.from({ length: INVOICES - FAILING }, (_, index) => index + 1),
    );
    expect(numbers.map(({ piece }) => piece)).toEqual((await invoices()).map(({ number }) => number));
    expect(await w.as('system', () => w.get(Ledger).verify())).toEqual([]);

    await w.db.query('ALTER TABLE journal_lines DISABLE TRIGGER journal_lines_frozen');
    await w.db.query(
      `UPDATE journal_lines SET debit_cents = debit_cents + 1 WHERE debit_cents > 0 AND entry_id = (SELECT id FROM journal_entries WHERE entry_number = 12)`,
    );
    expect(await w.as('system', () => w.get(Ledger).verify())).toMatchObject([{ journal: 'VE', entryNumber: 12 }]);
  });

  it('a day before the last one drawn is a lost race for the database and a refusal for people', async () => {
    await expect(w.db.query(`SELECT draw_number('invoice', '2026-11-22')`)).rejects.toMatchObject({ code: '40001' });
    await expect(
      w.as('accountant', () => w.get(Series).assertNotBefore('invoice', '2026-11-22')),
    ).rejects.toMatchObject({ code: 'series.day_before' });
  });

  it('the next year has its own series', async () => {
    const [{ number }] = await w.db.query(`SELECT draw_number('invoice', '2027-01-01') AS number`);
    expect(number).toBe('FACT-2027-00007');
    const [{ number: quote }] = await w.db.query(`SELECT draw_number('quote', '2027-01-01') AS number`);
    expect(quote).toBe('DE-2027-0001');
  });
});

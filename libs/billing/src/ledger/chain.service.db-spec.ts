import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { issuedInvoice, newCustomer, openSchool, part, type World, world } from '@etabli/testing';
import { instantAt } from '@etabli/kernel';
import { Files } from '@etabli/platform';
import { CreditDrafts } from '../credit/credit-drafts.js';
import { Closings } from '../closing/closings.js';
import { InvoiceService } from '../invoice/invoice.service.js';
import { PaymentService } from '../payment/payment.service.js';
import { INVOICE_DIGESTS, PAYMENT_DIGESTS, SETTLEMENT_DIGESTS } from './chain.sql.js';
import { Chain, type ChainReport } from './chain.service.js';

/** What the digests read; a change of a function that has landed would break every chain there is: a new kind of subject gets a new function. */
const LANDED: Readonly<Record<string, string>> = {
  closing_digest: '7fd1bf0bd23184a3',
  document_digest: '6a4da6147774d7ec',
  entry_hash: '55c64dd34c81c7f8',
  entry_hash_of: '6c924c21d3ec9945',
  invoice_digest: 'b4630e3a0df6ecc7',
  payment_digest: 'bc9f03c2444a0ccb',
  settlement_digest: 'a90e110eb0713c86',
};

describe('the chain', () => {
  let w: World;
  const verify = (): Promise<ChainReport> => w.as('accountant', () => w.get(Chain).verify());
  /** As somebody at the database itself could: no trigger, no rule; then all is put back. */
  const tampered = async (sql: string, ...parameters: unknown[]): Promise<ChainReport> => {
    const run = w.db.createQueryRunner();
    try {
      await run.query('BEGIN');
      await run.query('SET LOCAL session_replication_role = replica');
      await run.query(sql, parameters);
      await run.query('COMMIT');
      return await verify();
    } finally {
      await run.release();
    }
  };
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    const customerId = await newCustomer(w);
    const { invoiceId } = await issuedInvoice(w, customerId, [part(), part({ nature: 'service' })]);
    const other = await issuedInvoice(w, customerId);
    await w.as('accountant', () =>
      w.get(PaymentService).record({
        customerId,
        receivedOn: '2026-11-23',
        method: 'transfer',
        amountCents: 1000_00,
        allocations: [{ invoiceId, amountCents: 1000_00 }],
      }),
    );
    const credit = await w.as('accountant', () => w.get(CreditDrafts).create(other.invoiceId, 'Retour', null));
    await w.as('accountant', () => w.get(InvoiceService).issue(credit));
    await w.drain();
    w.clock.startAt(instantAt('2026-12-02', '08:00'));
    await w.as('accountant', () => w.get(Closings).softClose('2026-11'));
    await w.as('accountant', () => w.get(Closings).close('2026-11'));
  }, 60_000);
  afterAll(() => w.end());

  it('is whole', async () => {
    const report = await verify();
    expect(report).toMatchObject({ intact: true, brokenCount: 0, broken: [], brokenEntries: [], erasedCount: 0 });
    const [head] = (await w.db.query('SELECT position, hash FROM chain_heads')) as { position: number; hash: string }[];
    expect(report).toMatchObject({ linkCount: head!.position, headHash: head!.hash });
    const { body } = await (await w.client('accountant')).get('/accounting/chain').expect(200);
    expect(body).toMatchObject({ intact: true, linkCount: head!.position });
    await (await w.client('teacher')).get('/accounting/chain').expect(403);
  });

  it('is printed', async () => {
    const { bytes, type } = await (await w.client('accountant')).download('/accounting/chain/pdf');
    expect(type).toBe('application/pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  }, 30_000);

  const ALL: readonly [string, string, string, RegExp][] = [
    [
      'an amount',
      `UPDATE invoices SET net_cents = net_cents + 1 WHERE number = 'FA-2026-00001'`,
      'changed',
      /FA-2026-00001/,
    ],
    ['a day', `UPDATE invoices SET due_on = due_on + 1 WHERE number = 'FA-2026-00001'`, 'changed', /FA-2026-00001/],
    [
      'the seller',
      `UPDATE invoices SET seller = seller || '{"iban": "FR00"}' WHERE number = 'FA-2026-00002'`,
      'changed',
      /FA-2026-00002/,
    ],
    ['the texts', `UPDATE invoices SET texts = '{}' WHERE number = 'AV-2026-00001'`, 'changed', /AV-2026-00001/],
    [
      'the buyer',
      `UPDATE invoices SET buyer = buyer || '{"label": "Autre"}' WHERE number = 'FA-2026-00001'`,
      'buyer',
      /FA-2026-00001/,
    ],
    [
      'a digest of the buyer',
      `UPDATE invoices SET buyer_digest = repeat('0', 64) WHERE number = 'FA-2026-00001'`,
      'changed',
      /FA-2026-00001/,
    ],
    ['a line', `UPDATE invoice_lines SET label = 'Autre' WHERE position = 1`, 'changed', /FA-2026-00001/],
    ['a quantity', `UPDATE invoice_lines SET quantity = 11 WHERE position = 1`, 'changed', /FA-2026-00001/],
    ['a VAT group', `UPDATE invoice_vat_lines SET pending_cents = 0`, 'changed', /FA-2026-00001/],
    ['a payment', `UPDATE payments SET amount_cents = amount_cents + 1`, 'changed', /23\/11\/2026/],
    ['a method', `UPDATE payments SET method = 'cash'`, 'changed', /23\/11\/2026/],
    [
      'a settlement',
      `UPDATE settlements SET amount_cents = amount_cents - 1 WHERE payment_id IS NOT NULL`,
      'changed',
      /FA-2026-00001/,
    ],
    ['its VAT', `UPDATE settlement_vat_lines SET vat_due_cents = vat_due_cents + 1`, 'changed', /FA-2026-00001/],
    ['an original', `UPDATE stored_files SET sha256 = repeat('0', 64)`, 'changed', /DE-2026-0001/],
    ['a closing', `UPDATE period_closings SET perpetual_cents = 0`, 'changed', /01\/11\/2026/],
    ['the totals of a closing', `UPDATE period_closings SET totals = '{}'`, 'changed', /01\/11\/2026/],
    ['a link’s digest', `UPDATE chain_links SET digest = repeat('0', 64) WHERE position = 3`, 'link', /n°\u00a03/],
    ['a link’s hash', `UPDATE chain_links SET hash = repeat('0', 64) WHERE position = 3`, 'link', /n°\u00a03/],
    ['a missing link', `DELETE FROM chain_links WHERE position = 2`, 'gap', /n°\u00a03/],
    [
      'the last link',
      `DELETE FROM chain_links WHERE position = (SELECT position FROM chain_heads)`,
      'head',
      /fin de la chaîne/,
    ],
    ['a missing settlement', `DELETE FROM settlements WHERE payment_id IS NOT NULL`, 'gone', /disparu/],
  ];
  it.each(ALL)('finds a change of %s', async (_what, sql, fault, words) => {
    const backup = await snapshotOf(w);
    const report = await tampered(sql);
    await backup();
    expect(report.intact).toBe(false);
    expect(report.broken[0]).toMatchObject({ fault, words: expect.stringMatching(words) });
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('reads every original on disk again: one changed byte and one missing file are named', async () => {
    const [first, last] = (await w.db.query(
      `SELECT f.id, f.name FROM issued_documents d JOIN stored_files f ON f.id = d.file_id JOIN chain_links l ON l.subject_id = d.id ORDER BY l.position`,
    )) as { id: string }[];
    const places = [await w.get(Files).find(first!.id), await w.get(Files).find(last!.id)].map((file) => file.path);
    const [before, gone] = places.map((place) => fs.readFileSync(place));
    const changed = Buffer.from(before!);
    changed[100]! ^= 1;
    fs.writeFileSync(places[0]!, changed);
    fs.rmSync(places[1]!);
    const steps: number[] = [];
    const report = await w.as('accountant', () =>
      w.get(Chain).verify({ onProgress: (done, total) => void steps.push(done, total) }),
    );
    expect(report).toMatchObject({ intact: false, brokenCount: 2 });
    expect(report.broken).toMatchObject([
      { fault: 'file_changed', kind: 'document', words: expect.stringMatching(/modifié sur le disque/) },
      { fault: 'file_missing', kind: 'document', words: expect.stringMatching(/manque sur le disque/) },
    ]);
    expect(steps.slice(-2)).toEqual([report.fileCount, report.fileCount]);
    expect(await w.as('accountant', () => w.get(Chain).verify({ files: false }))).toMatchObject({
      intact: true,
      fileCount: null,
    });
    fs.writeFileSync(places[0]!, before!);
    fs.writeFileSync(places[1]!, gone!);
    expect(await verify()).toMatchObject({ intact: true, fileCount: report.fileCount });
  });

  it('finds a payment that was slipped in', async () => {
    const backup = await snapshotOf(w);
    const report = await tampered(
      `INSERT INTO payments SELECT gen_random_uuid(), customer_id, received_on, method, amount_cents, reference, reverses_id, reason, recorded_at, kind, refunds_payment_id, refunds_credit_note_id FROM payments LIMIT 1`,
    );
    await backup();
    expect(report.broken).toMatchObject([{ fault: 'unlinked', kind: 'payment', position: null }]);
  });

  it('stays whole when a buyer is erased: his salt is forgotten with his name', async () => {
    const report = await tampered(
      `UPDATE invoices SET buyer = '{"erased": true}', buyer_salt = '' WHERE number = 'FA-2026-00001'`,
    );
    expect(report).toMatchObject({ intact: true, erasedCount: 1 });
  });

  it.each([
    ['invoice_digest', INVOICE_DIGESTS],
    ['payment_digest', PAYMENT_DIGESTS],
    ['settlement_digest', SETTLEMENT_DIGESTS],
  ])('computes all at once what %s says of one', async (name, all) => {
    const rows: { id: string }[] = await w.db.query(`SELECT id FROM (${all}) AS one`);
    expect(rows.length).toBeGreaterThan(0);
    expect(await w.db.query(`SELECT id FROM (${all}) AS one WHERE digest IS DISTINCT FROM ${name}(id)`)).toEqual([]);
  });

  it('is computed by functions that never change once they have landed', async () => {
    const rows: { name: string; body: string }[] = await w.db.query(
      `SELECT proname AS name, prosrc AS body FROM pg_proc WHERE proname = ANY ($1) ORDER BY 1`,
      [Object.keys(LANDED)],
    );
    const hash = (body: string): string => createHash('sha256').update(body).digest('hex').slice(0, 16);
    expect(Object.fromEntries(rows.map(({ name, body }) => [name, hash(body)]))).toEqual(LANDED);
  });
});

const COVERED = [
  'invoices',
  'invoice_lines',
  'invoice_vat_lines',
  'payments',
  'settlements',
  'settlement_vat_lines',
  'stored_files',
  'period_closings',
  'chain_links',
] as const;

/** Keeps the covered rows as they are; what it answers puts them back. */
async function snapshotOf(w: World): Promise<() => Promise<void>> {
  const run = w.db.createQueryRunner();
  for (const table of COVERED) {
    await run.query(`DROP TABLE IF EXISTS kept_${table}`);
    await run.query(`CREATE TABLE kept_${table} AS TABLE ${table}`);
  }
  return async () => {
    await run.query('BEGIN');
    await run.query('SET LOCAL session_replication_role = replica');
    for (const table of COVERED) {
      await run.query(`DELETE FROM ${table}`);
      await run.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
      await run.query(`DROP TABLE kept_${table}`);
    }
    await run.query('COMMIT');
    await run.release();
  };
}

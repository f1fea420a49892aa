import { newCustomer, openSchool, type World, world } from '@etabli/testing';
import { DirectInvoices } from './direct-invoices.js';
import { DocumentViews } from './document-views.js';
import { FreeDrafts, type FreeInvoice } from './free-drafts.js';
import { InvoiceService } from './invoice.service.js';

const LINES: FreeInvoice['lines'] = [
  {
    nature: 'goods',
    label: 'Équerre',
    quantity: '3',
    unit: 'pièce',
    unitPrice: '33.335',
    discountBp: 500,
    vatRateBp: 2000,
  },
  { nature: 'service', label: 'Pose', quantity: '1.5', unit: 'heure', unitPrice: '48', vatRateBp: 2000 },
  {
    nature: 'service',
    label: 'Formation',
    quantity: '1',
    unit: 'jour',
    unitPrice: '350',
    vatRateBp: 0,
    vatReason: 'teaching',
  },
];

describe('an invoice issued in one breath', () => {
  let w: World;
  let request: FreeInvoice;
  const as = <T>(work: () => Promise<T>): Promise<T> => w.as('accountant', work);
  const rows = async (id: string): Promise<unknown> => ({
    vat: await w.db.query(
      `SELECT vat_category, vat_rate_bp, base_cents, vat_cents, pending_cents, exemption_text FROM invoice_vat_lines WHERE invoice_id = $1 ORDER BY vat_rate_bp`,
      [id],
    ),
    entry: await w.db.query(
      `SELECT l.position, l.account, l.aux, l.debit_cents, l.credit_cents FROM journal_entries e JOIN journal_lines l ON l.entry_id = e.id
        WHERE e.source_id = $1 ORDER BY l.position`,
      [id],
    ),
    link: await w.db.query(
      `SELECT kind, digest = chain_digest(kind, subject_id) AS whole FROM chain_links WHERE subject_id = $1`,
      [id],
    ),
  });

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    request = { customerId: await newCustomer(w), title: 'Divers', discountBp: 250, lines: LINES };
  });
  afterAll(() => w.end());

  it('is the one that a draft becomes: the same page, VAT and entry, but for number and ids', async () => {
    const draft = await as(() => w.get(FreeDrafts).create(request));
    await as(() => w.get(InvoiceService).issue(draft));
    const direct = await as(() => w.get(DirectInvoices).issue(request));
    const seen = (id: string) => as(() => w.get(DocumentViews).find(id));
    const { number: first, lines: _l, allowances: _a, vat: _v, ...one } = await seen(draft);
    const { number: second, lines, allowances: _b, vat: _w, ...two } = await seen(direct);
    expect([first, second]).toEqual(['FA-2026-00001', 'FA-2026-00002']);
    expect(two).toEqual(one);
    expect(lines.map(({ netCents }) => netCents)).toEqual([95_00, 72_00, 350_00]);
    expect(await rows(direct)).toEqual(await rows(draft));
    expect(await rows(direct)).toMatchObject({ link: [{ kind: 'invoice', whole: true }] });
  });

  it('is refused as a whole: no row, no number', async () => {
    const client = await w.client('accountant');
    const count = async (): Promise<number> => (await w.db.query('SELECT count(*) FROM invoices'))[0].count;
    const before = await count();
    const free = { ...request, issue: true };
    await client.post('/invoices/free', { ...free, lines: [{ ...LINES[0], vatRateBp: 1960 }] }).expect(422);
    await client.post('/invoices/free', { ...free, lines: [{ ...LINES[0], unitPrice: '0' }] }).expect(409);
    await client.post('/invoices/free', { ...free, discountBp: 0, discountCents: 99_999_99 }).expect(409);
    await client.post('/invoices/free', { ...free, lines: [{ ...LINES[2], vatReason: 'export' }] }).expect(409);
    expect(await count()).toBe(before);
    const { body } = await client.post('/invoices/free', free).expect(201);
    expect((await client.get(`/invoices/${body.id}`).expect(200)).body.number).toBe('FA-2026-00003');
  });
});

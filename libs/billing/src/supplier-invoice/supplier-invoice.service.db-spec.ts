import fs from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { openSchool, TODAY, world, type World } from '@etabli/testing';
import { SupplierInvoiceQueries } from './supplier-invoice.queries.js';
import { SupplierInvoices } from './supplier-invoice.service.js';

const fixture = (name: string): Buffer => fs.readFileSync(path.join(import.meta.dirname, 'fixtures', name));
const CII = fixture('cii-invoice.xml').toString();
const TYPED = {
  supplierName: 'Garage Petit',
  supplierSiren: '404833048',
  number: '2026-88',
  creditNote: false,
  issuedOn: '2026-11-20',
  dueOn: '2026-12-20',
  vatLines: [
    { vatRateBp: 2000, baseCents: 100_00, vatCents: 20_00 },
    { vatRateBp: 2000, baseCents: 50_00, vatCents: 10_00 },
    { vatRateBp: 1000, baseCents: 10_00, vatCents: 1_00 },
  ],
};

async function plainPdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage();
  return Buffer.from(await document.save());
}

describe('supplier invoices', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
  });
  afterAll(() => w.end());

  const file = (bytes: Buffer | string, name = 'facture.xml') =>
    w.as('accountant', () => w.get(SupplierInvoices).file(Buffer.from(bytes), name));
  const numbered = (number: string): Promise<string> => file(CII.replace('AR-2026/0417', number));
  const one = (id: string) => w.as('accountant', () => w.get(SupplierInvoiceQueries).one(id));
  const does = (work: (invoices: SupplierInvoices) => Promise<void>) =>
    w.as('director', () => work(w.get(SupplierInvoices)));

  it('files the bytes as they came, with what they say', async () => {
    const id = await file(CII, 'Aciers du Rhône.xml');
    const invoice = await one(id);
    expect(invoice).toMatchObject({
      state: 'received',
      format: 'cii',
      sector: 'taxable',
      receivedOn: TODAY,
      fileName: 'Aciers du Rhône.xml',
      content: { grossCents: 2940_00, lines: [{ netCents: 2400_00 }, { netCents: 450_00 }], warnings: [] },
      steps: [{ step: 'file', actorName: 'Test accountant' }],
    });
    const download = await w.get(SupplierInvoiceQueries).download(id);
    const kept: Buffer[] = [];
    for await (const part of download.getStream()) kept.push(part as Buffer);
    expect(Buffer.concat(kept).toString()).toBe(CII);
  });

  it('writes nothing of a file that cannot be opened', async () => {
    const counts = () =>
      w.db.query(
        'SELECT (SELECT count(*) FROM supplier_invoices) AS invoices, (SELECT count(*) FROM stored_files) AS files, (SELECT count(*) FROM supplier_invoice_steps) AS steps',
      );
    const before = await counts();
    const cut = (await plainPdf()).subarray(0, 400);
    const laughs = CII.replace('<rsm:Cross', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rsm:Cross');
    for (const bytes of [cut, laughs])
      await expect(file(bytes, 'facture.pdf')).rejects.toMatchObject({
        kind: 'invalid',
        code: 'supplier_invoice.unreadable',
      });
    expect(await counts()).toEqual(before);
  });

  it('refuses the same number of the same supplier, however it is written, also at once', async () => {
    await numbered('DB-1');
    for (const number of ['DB-1', 'db-1', 'DB -1'])
      await expect(numbered(number)).rejects.toMatchObject({ code: 'supplier_invoice.duplicate' });
    const both = await Promise.allSettled([numbered('DB-2'), numbered('DB-2')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(file(CII.replace('AR-2026/0417', 'DB-1').replaceAll('732829320', '404833048'))).resolves.toBeTruthy();
  });

  it('writes nothing of a file it cannot read', async () => {
    const before = await w.db.query('SELECT count(*) FROM stored_files');
    await expect(file(CII.slice(0, 2000))).rejects.toMatchObject({ code: 'supplier_invoice.unreadable' });
    expect(await w.db.query('SELECT count(*) FROM stored_files')).toEqual(before);
  });

  it('waits for the amounts of a plain PDF, which a person types and may correct until it is checked', async () => {
    const id = await file(await plainPdf(), 'garage.pdf');
    expect(await one(id)).toMatchObject({ state: 'to_type', format: 'pdf', content: null, number: null });
    await expect(does((invoices) => invoices.check(id))).rejects.toMatchObject({ code: 'supplier_invoice.not_typed' });
    await does((invoices) => invoices.type(id, TYPED));
    expect(await one(id)).toMatchObject({
      state: 'received',
      content: {
        netCents: 160_00,
        vatCents: 31_00,
        grossCents: 191_00,
        vatLines: [
          { vatRateBp: 2000, baseCents: 150_00, vatCents: 30_00 },
          { vatRateBp: 1000, baseCents: 10_00, vatCents: 1_00 },
        ],
      },
    });
    await does((invoices) => invoices.type(id, { ...TYPED, vatLines: TYPED.vatLines.slice(0, 1) }));
    expect((await one(id)).grossCents).toBe(120_00);
    await does((invoices) => invoices.check(id));
    await expect(does((invoices) => invoices.type(id, TYPED))).rejects.toMatchObject({
      code: 'supplier_invoice.checked',
    });
    const again = await file(await plainPdf(), 'garage-bis.pdf');
    await expect(does((invoices) => invoices.type(again, TYPED))).rejects.toMatchObject({
      code: 'supplier_invoice.duplicate',
    });
    const late = { ...TYPED, number: 'X', issuedOn: '2026-12-24', dueOn: null };
    await expect(does((invoices) => invoices.type(again, late))).rejects.toMatchObject({
      code: 'supplier_invoice.issued_in_future',
    });
  });

  it('is followed until paid, and a payment noted by mistake is taken back with its reason', async () => {
    const id = await numbered('LIFE-1');
    const payment = { paidOn: TODAY, method: 'transfer', reference: 'VIR 12' } as const;
    await expect(does((invoices) => invoices.pay(id, payment))).rejects.toMatchObject({
      code: 'supplier_invoice.not_checked',
    });
    await does((invoices) => invoices.dispute(id, { reasonCode: 'QTE_ERR', note: 'Il manque trois tôles.' }));
    await does((invoices) => invoices.settle(id, 'Livrées le lendemain.'));
    await does((invoices) => invoices.check(id));
    await does((invoices) => invoices.pay(id, payment));
    expect(await one(id)).toMatchObject({
      state: 'paid',
      paidOn: TODAY,
      paidMethod: 'transfer',
      paidReference: 'VIR 12',
    });
    await does((invoices) => invoices.unpay(id, 'Virement rejeté par la banque.'));
    const invoice = await one(id);
    expect(invoice).toMatchObject({ state: 'checked', paidOn: null, paidMethod: null });
    expect(invoice.steps.map(({ step, reason }) => [step, reason])).toEqual([
      ['file', null],
      ['dispute', 'Quantité erronée'],
      ['settle', null],
      ['check', null],
      ['pay', null],
      ['unpay', null],
    ]);
    await expect(
      w.db.query('UPDATE supplier_invoice_steps SET note = NULL WHERE supplier_invoice_id = $1', [id]),
    ).rejects.toThrow(/never changed/);
    await expect(w.db.query('DELETE FROM supplier_invoices WHERE id = $1', [id])).rejects.toThrow(/never changed/);
  });

  it('a refused one stays refused, and tells its supplier nothing when it was uploaded', async () => {
    const id = await numbered('REF-1');
    await does((invoices) => invoices.refuse(id, { reasonCode: 'DEST_ERR', note: 'Ce n’est pas pour nous.' }));
    await expect(does((invoices) => invoices.check(id))).rejects.toMatchObject({ code: 'supplier_invoice.refused' });
    expect(await w.db.query('SELECT FROM einvoice_statuses WHERE supplier_invoice_id = $1', [id])).toEqual([]);
  });

  it('tells the platform of what came through it', async () => {
    const id = await w.as('system', () =>
      w.get(SupplierInvoices).file(Buffer.from(CII.replace('AR-2026/0417', 'PA-1')), 'x.xml', { source: 'platform' }),
    );
    await does((invoices) => invoices.check(id));
    await does((invoices) => invoices.pay(id, { paidOn: TODAY, method: 'transfer' }));
    const rows = await w.db.query(
      'SELECT code, source FROM einvoice_statuses WHERE supplier_invoice_id = $1 ORDER BY id',
      [id],
    );
    expect(rows).toEqual([
      { code: '205', source: 'school' },
      { code: '211', source: 'school' },
    ]);
  });

  it('lists, searches, filters, sorts, counts and sums what is due; credit notes are taken off', async () => {
    await file(fixture('ubl-credit-note.xml'));
    await file(fixture('ubl-invoice.xml').toString().replace('2026-12-10', '2026-11-15'));
    const queries = w.get(SupplierInvoiceQueries);
    const numbers = async (request: Parameters<SupplierInvoiceQueries['list']>[0]) =>
      (await queries.list(request)).items.map(({ number }) => number);
    expect(await numbers({ q: 'gaz', sort: 'issuedOn' })).toEqual(expect.arrayContaining(['A-77', 'G-5521']));
    expect(await numbers({ state: 'overdue' })).toEqual(['G-5521']);
    expect(await numbers({ state: 'paid', q: 'LIFE' })).toEqual([]);
    for (const sort of ['receivedOn', 'issuedOn', 'dueOn', 'grossCents', 'supplierName'] as const)
      expect((await queries.list({ sort, limit: 2 })).nextCursor).not.toBeNull();
    expect((await queries.count({ state: 'open', q: 'gaz' })).count).toBe(2);
    const [expected] = await w.db.query(
      `SELECT sum(CASE WHEN credit_note THEN -payable_cents ELSE payable_cents END)::bigint AS due, count(*) AS count FROM supplier_invoices WHERE state = 'received'`,
    );
    expect(await queries.summary()).toMatchObject({
      toTypeCount: 1,
      toCheckCount: expected.count,
      toCheckCents: expected.due,
      overdueCount: 1,
      overdueCents: 300_00,
    });
  });

  it('reads without filing, and names the one already filed', async () => {
    const queries = w.get(SupplierInvoiceQueries);
    const known = await queries.read(Buffer.from(CII));
    expect(known).toMatchObject({ format: 'cii', content: { number: 'AR-2026/0417' } });
    expect(known.duplicateId).not.toBeNull();
    expect((await queries.read(Buffer.from(CII.replace('AR-2026/0417', 'NEW')))).duplicateId).toBeNull();
  });

  it('classifies a purchase in the exempt sector', async () => {
    const id = await numbered('SEC-1');
    await does((invoices) => invoices.classify(id, 'exempt'));
    expect((await w.get(SupplierInvoiceQueries).list({ sector: 'exempt' })).items.map((row) => row.id)).toEqual([id]);
  });
});

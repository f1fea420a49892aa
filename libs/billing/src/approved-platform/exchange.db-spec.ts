import fs from 'node:fs';
import path from 'node:path';
import { issuedInvoice, newCustomer, openSchool, part, TODAY, world, type World } from '@etabli/testing';
import { instantAt } from '@etabli/kernel';
import { PaymentService } from '../payment/payment.service.js';
import { SupplierInvoices } from '../supplier-invoice/supplier-invoice.service.js';
import { EinvoiceQueries } from './einvoice.queries.js';
import { EinvoiceSetup } from './einvoice-settings.service.js';
import { EreportingQueries } from './ereporting.queries.js';
import { Exchange } from './exchange.service.js';
import { ExchangeFolder } from './exchange-folder.js';
import { ApprovedPlatform } from './approved-platform.js';

const UBL = fs.readFileSync(path.join(import.meta.dirname, '../supplier-invoice/fixtures/ubl-invoice.xml'), 'utf8');

describe('the exchange with the approved platform', () => {
  let w: World;
  let invoice: { invoiceId: string; number: string };
  let customerId: string;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
    invoice = await issuedInvoice(w, customerId, [
      part(),
      part({ nature: 'service', label: 'Montage', quantity: '1' }),
    ]);
    await w.drain();
  });
  afterAll(() => w.end());

  const folder = (...parts: string[]): string => path.join(w.config.exchangeDir, ...parts);
  const files = (box: string): string[] => (fs.existsSync(folder(box)) ? fs.readdirSync(folder(box)).sort() : []);
  /** Laid there a minute ago, as whoever fills the folder does. */
  const lay = (name: string, content: string | Buffer): void => {
    fs.mkdirSync(folder('in'), { recursive: true });
    fs.writeFileSync(folder('in', name), content);
    const before = new Date(Date.now() - 60_000);
    fs.utimesSync(folder('in', name), before, before);
  };
  const exchange = () => w.as('system', () => w.get(Exchange).run());
  const status = (change: object = {}): string =>
    JSON.stringify({
      format: 'etabli-statut-1',
      facture: invoice.number,
      code: '203',
      date: '2026-11-23T10:00:00Z',
      ...change,
    });
  const codes = async (): Promise<string[]> =>
    (await w.get(EinvoiceQueries).ofInvoice(invoice.invoiceId)).items.map(({ code }) => code);

  it('is used when nobody chose another', () => {
    expect(w.get(ApprovedPlatform as never)).toBeInstanceOf(ExchangeFolder);
  });

  it('hands an invoice to a French business over as soon as it is issued, once', async () => {
    expect(files('out')).toEqual([`facture-${invoice.number}.pdf`]);
    expect(
      fs
        .readFileSync(folder('out', files('out')[0]!))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await w.get(EinvoiceQueries).ofInvoice(invoice.invoiceId)).toMatchObject({
      throughPlatform: true,
      sentAt: expect.any(String),
      items: [],
    });
    fs.rmSync(folder('out', files('out')[0]!));
    expect(await exchange()).toEqual({ sent: 0, received: 0, rejected: 0, busy: false });
    expect(files('out')).toEqual([]);
  });

  it('does not hand over what goes to a private person, nor what goes abroad', async () => {
    const person = await newCustomer(w, { kind: 'person', name: 'Blanc', firstName: 'Ève', siren: undefined });
    await issuedInvoice(w, person);
    await w.drain();
    expect(files('out')).toEqual([]);
  });

  it('logs statuses in whatever order they come, each file once', async () => {
    lay('b.json', status({ code: '205', date: '2026-11-24T10:00:00Z' }));
    lay('a.json', status({ code: '202' }));
    lay(
      'c.json',
      status({ code: '207', motif: 'QTE_ERR', texte: 'Il manque une pièce.', date: '2026-11-23T12:00:00Z' }),
    );
    expect(await exchange()).toMatchObject({ received: 3, rejected: 0 });
    expect(files('in')).toEqual([]);
    expect(files('done').map((name) => name.slice(9))).toEqual(expect.arrayContaining(['a.json', 'b.json', 'c.json']));
    expect(await codes()).toEqual(expect.arrayContaining(['202', '205', '207']));
    const again = status({ code: '202' });
    lay('other-name.json', again);
    lay('a.json', again);
    expect(await exchange()).toMatchObject({ received: 2, rejected: 0 });
    expect((await codes()).filter((code) => code === '202')).toHaveLength(1);
  });

  it('after a crash between the database and the folder, takes the file as taken', async () => {
    const platform = w.get(ApprovedPlatform as never) as ExchangeFolder;
    platform.accept = () => Promise.reject(new Error('power cut'));
    lay('d.json', status({ code: '204' }));
    await expect(exchange()).rejects.toThrow('power cut');
    Reflect.deleteProperty(platform, 'accept');
    expect(files('in')).toEqual(['d.json']);
    expect(await exchange()).toMatchObject({ received: 1 });
    expect(files('in')).toEqual([]);
    expect((await codes()).filter((code) => code === '204')).toHaveLength(1);
  });

  it('after a crash between sending and noting it, sends the same file again under its name', async () => {
    const supplier = await w.as('system', () =>
      w.get(SupplierInvoices).file(Buffer.from(UBL.replace('G-5521', 'G-9')), 'g.xml', { source: 'platform' }),
    );
    await w.as('director', () => w.get(SupplierInvoices).check(supplier));
    const platform = w.get(ApprovedPlatform as never) as ExchangeFolder;
    const tell = platform.tell.bind(platform);
    platform.tell = async (message) => {
      await tell(message);
      throw new Error('power cut');
    };
    lay('meanwhile.json', status({ code: '209' }));
    await expect(exchange()).rejects.toThrow('power cut');
    expect(await codes()).toContain('209');
    Reflect.deleteProperty(platform, 'tell');
    const [first] = files('out');
    expect(first).toMatch(/^statut-205-/);
    const bytes = fs.readFileSync(folder('out', first!));
    expect(await exchange()).toMatchObject({ sent: 1 });
    expect(files('out')).toEqual([first]);
    expect(fs.readFileSync(folder('out', first!))).toEqual(bytes);
    expect(JSON.parse(bytes.toString())).toMatchObject({ code: '205', facture: 'G-9', fournisseur: '303265045' });
    fs.rmSync(folder('out', first!));
  });

  it('files the supplier invoices that come, once', async () => {
    lay('facture.xml', UBL);
    expect(await exchange()).toMatchObject({ received: 1, rejected: 0 });
    const [row] = await w.db.query("SELECT source, state FROM supplier_invoices WHERE number = 'G-5521'");
    expect(row).toEqual({ source: 'platform', state: 'received' });
    lay('annulation.json', status({ facture: 'G-5521', fournisseur: '303265045', code: '220' }));
    expect(await exchange()).toMatchObject({ received: 1, rejected: 0 });
  });

  it.each([
    ['broken.json', '{"format":', /JSON/],
    [
      'unknown.json',
      JSON.stringify({ format: 'etabli-statut-1', facture: 'NOPE', code: '203', date: '2026-11-23T10:00:00Z' }),
      /NOPE/,
    ],
    [
      'noreason.json',
      JSON.stringify({ format: 'etabli-statut-1', facture: 'X', code: '210', date: '2026-11-23T10:00:00Z' }),
      /motif/,
    ],
    ['half.xml', UBL.slice(0, 900), /abîmé/],
    ['photo.jpg', Buffer.from([0xff, 0xd8, 0xff]), /ni un PDF/],
    ['empty.xml', '', /vide/],
    ['double.xml', `${UBL}\n`, /déjà classée/],
  ])('puts %s aside with its reason', async (name, content, reason) => {
    lay(name, content);
    expect(await exchange()).toMatchObject({ received: 0, rejected: 1 });
    expect(files('in')).toEqual([]);
    const said = files('rejected').find((file) => file.endsWith(`${name}.motif.txt`))!;
    expect(fs.readFileSync(folder('rejected', said), 'utf8')).toMatch(reason);
    expect(files('rejected')).toContain(said.replace('.motif.txt', ''));
    const { items } = await w.get(EinvoiceQueries).receipts({ outcome: 'rejected' });
    expect(items.find((item) => item.name === name)?.reason).toMatch(reason);
  });

  it('leaves what is still being written, hidden files and folders alone', async () => {
    lay('.hidden', 'x');
    lay('big.xml.part', 'x');
    fs.mkdirSync(folder('in', 'folder'), { recursive: true });
    fs.writeFileSync(folder('in', 'fresh.json'), status());
    expect(await exchange()).toMatchObject({ received: 0, rejected: 0 });
    expect(files('in')).toEqual(['.hidden', 'big.xml.part', 'folder', 'fresh.json']);
    fs.rmSync(folder('in'), { recursive: true });
  });

  it('tells what was cashed by rate, of services alone, once a settlement', async () => {
    const [{ gross }] = await w.db.query('SELECT gross_cents AS gross FROM invoices WHERE id = $1', [
      invoice.invoiceId,
    ]);
    await w.as('accountant', () =>
      w.get(PaymentService).record({
        customerId,
        receivedOn: TODAY,
        method: 'transfer',
        amountCents: gross,
        allocations: [{ invoiceId: invoice.invoiceId, amountCents: gross }],
      }),
    );
    expect(await exchange()).toMatchObject({ sent: 1 });
    expect(await exchange()).toMatchObject({ sent: 0 });
    const [name] = files('out');
    expect(JSON.parse(fs.readFileSync(folder('out', name!), 'utf8'))).toMatchObject({
      facture: invoice.number,
      code: '212',
      montants: [{ type: 'MEN', tauxTva: '20', montant: '120' }],
    });
  });

  it('tells the State of sales that no platform sees, once a period, with the same bytes ever after', async () => {
    await w.as('director', () => w.get(EinvoiceSetup).set({ reportingPeriod: 'ten_days', reportedFrom: '2026-11-01' }));
    expect(await exchange()).toMatchObject({ sent: 0 });
    w.clock.startAt(instantAt('2026-12-01', '09:00'));
    expect(await exchange()).toMatchObject({ sent: 1 });
    const [batch] = (await w.get(EreportingQueries).batches({})).items;
    expect(batch).toMatchObject({ kind: 'sales', periodFrom: '2026-11-21', periodTo: '2026-11-30', rank: 1 });
    const sent = JSON.parse(fs.readFileSync(folder('out', batch!.name), 'utf8'));
    expect(sent).toMatchObject({
      nature: 'ventes',
      du: '2026-11-21',
      au: '2026-11-30',
      lignes: [
        { jour: TODAY, clientele: 'B2C', categorie: 'TLB1', tauxTva: '20', horsTaxes: '1000', tva: '200', factures: 1 },
      ],
    });
    expect(await exchange()).toMatchObject({ sent: 0 });
    await expect(w.db.query('DELETE FROM ereporting_items')).rejects.toThrow(/never changed/);
  });

  it('freezes the log', async () => {
    await expect(w.db.query("UPDATE einvoice_statuses SET code = '205'")).rejects.toThrow(/never changed/);
    await expect(w.db.query('DELETE FROM einvoice_receipts')).rejects.toThrow(/never changed/);
  });

  it('runs one at a time', async () => {
    const all = await Promise.all([exchange(), exchange(), exchange()]);
    expect(all.filter(({ busy }) => busy).length).toBeGreaterThan(0);
  });
});

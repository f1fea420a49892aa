import fs from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { SupplierFileHost } from './supplier-file.host.js';
import { SupplierReader } from './supplier-invoice.reader.js';

const SCHOOL = '552100554';
const GOLDEN = path.join(import.meta.dirname, '../facturx/golden');
const fixture = (name: string): Buffer => fs.readFileSync(path.join(import.meta.dirname, 'fixtures', name));
const CII = fixture('cii-invoice.xml').toString();
const UBL = fixture('ubl-invoice.xml').toString();

async function pdf(attached?: { name: string; xml: string }): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage();
  if (attached) await document.attach(Buffer.from(attached.xml), attached.name, { mimeType: 'text/xml' });
  return Buffer.from(await document.save());
}
const host = new SupplierFileHost();
const reader = new SupplierReader(host);
afterAll(() => host.onApplicationShutdown());
const read = (content: string | Buffer) => reader.read(Buffer.from(content), SCHOOL);
const invoiceOf = async (content: string | Buffer) => (await read(content)).invoice!;

describe('a supplier’s document', () => {
  it('is read from CII', async () => {
    const { format, invoice } = await read(CII);
    expect(format).toBe('cii');
    expect(invoice).toMatchObject({
      supplierName: 'Aciers du Rhône SARL',
      supplierSiren: '732829320',
      supplierVatNumber: 'FR44732829320',
      number: 'AR-2026/0417',
      creditNote: false,
      issuedOn: '2026-11-02',
      dueOn: '2026-12-02',
      currency: 'EUR',
      netCents: 2850_00,
      vatCents: 90_00,
      grossCents: 2940_00,
      payableCents: 2940_00,
      iban: 'FR7630006000011234567890189',
      orderReference: 'CDE-88',
      warnings: [],
    });
    expect(invoice!.vatLines).toEqual([
      { vatRateBp: 0, category: 'E', baseCents: 2400_00, vatCents: 0 },
      { vatRateBp: 2000, category: 'S', baseCents: 450_00, vatCents: 90_00 },
    ]);
    expect(invoice!.lines[1]).toEqual({
      label: 'Tôle acier S235 & découpe, 3\u00a0mm',
      quantity: '3',
      unit: 'DAY',
      unitPrice: '150.00',
      netCents: 450_00,
      vatRateBp: 2000,
    });
  });

  it('is read from UBL, with what was paid in advance', async () => {
    const { format, invoice } = await read(UBL);
    expect(format).toBe('ubl');
    expect(invoice).toMatchObject({
      supplierName: 'Gaz & Soudure SAS',
      supplierSiren: '303265045',
      number: 'G-5521',
      issuedOn: '2026-11-10',
      netCents: 300_00,
      vatCents: 45_50,
      grossCents: 345_50,
      payableCents: 300_00,
      iban: 'FR7630006000011234567890189',
      orderReference: 'CDE-91',
      warnings: [],
    });
    expect(invoice!.vatLines.map(({ vatRateBp, vatCents }) => [vatRateBp, vatCents])).toEqual([
      [2000, 40_00],
      [550, 5_50],
    ]);
    expect(invoice!.lines.map(({ label }) => label)).toEqual(['Bouteille d’argon', 'Manuel de soudage']);
  });

  it('is a credit note when it says so', async () => {
    expect(await invoiceOf(fixture('ubl-credit-note.xml'))).toMatchObject({
      number: 'A-77',
      creditNote: true,
      dueOn: null,
      grossCents: 345_50,
    });
    expect(await invoiceOf(CII.replace('>380<', '>381<'))).toMatchObject({ creditNote: true });
  });

  it('is read from the XML inside a PDF, and left to a person when there is none', async () => {
    const facturX = await read(await pdf({ name: 'factur-x.xml', xml: CII }));
    expect(facturX).toMatchObject({ format: 'facturx', mediaType: 'application/pdf' });
    expect(facturX.invoice).toMatchObject({ number: 'AR-2026/0417' });
    expect(await read(await pdf())).toEqual({ format: 'pdf', mediaType: 'application/pdf', invoice: null });
    expect((await read(await pdf({ name: 'notes.xml', xml: CII }))).format).toBe('pdf');
  });

  it.each(fs.readdirSync(GOLDEN).filter((name) => name.endsWith('.xml')))(
    'reads what Établi itself writes: %s',
    async (name) => {
      const { format, invoice } = await reader.read(fs.readFileSync(path.join(GOLDEN, name)), null);
      expect(format).toBe('cii');
      expect(invoice).toMatchObject({ supplierSiren: expect.stringMatching(/^\d{9}$/), warnings: [] });
      expect(invoice!.lines.length).toBeGreaterThan(0);
    },
  );

  it.each([
    ['other prefixes', CII.replaceAll('ram:', 'a:').replace('xmlns:ram', 'xmlns:a')],
    ['a mark of Unicode before it', `\uFEFF${CII}`],
    ['UTF-16', Buffer.from(`\uFEFF${CII.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['Latin-1', Buffer.from(CII.replace('UTF-8', 'ISO-8859-1').replaceAll(/[—’]/g, '-'), 'latin1')],
  ])('is read whatever its writing: %s', async (_name, content) => {
    expect(await invoiceOf(content)).toMatchObject({ supplierName: 'Aciers du Rhône SARL', grossCents: 2940_00 });
  });

  it.each([
    ['total_differs', CII.replace('<ram:GrandTotalAmount>2940.00', '<ram:GrandTotalAmount>2941.00')],
    ['vat_differs', CII.replace('<ram:CalculatedAmount>90.00', '<ram:CalculatedAmount>89.00')],
    ['net_differs', CII.replace('<ram:BasisAmount>450.00', '<ram:BasisAmount>451.00')],
    ['siren_wrong', CII.replaceAll('732829320', '732829321')],
    ['iban_wrong', CII.replace('FR7630006000011234567890189', 'FR7630006000011234567890188')],
    ['other_buyer', CII.replaceAll('552100554', '404833048')],
    ['foreign_currency', CII.replaceAll('>EUR<', '>CHF<')],
  ])('warns of %s and is filed all the same', async (warning, content) => {
    expect((await invoiceOf(content)).warnings).toContain(warning);
  });

  it('takes the supplier from his VAT number when no SIREN stands there', async () => {
    const without = UBL.replace('<cbc:CompanyID schemeID="0002">303265045</cbc:CompanyID>', '');
    expect(await invoiceOf(without)).toMatchObject({ supplierSiren: '303265045' });
  });

  const MALFORMED: [string, string | Buffer, RegExp][] = [
    ['nothing', '', /ni un PDF ni/],
    ['another kind of file', Buffer.from([0x89, 0x50, 0x4e, 0x47]), /ni un PDF ni/],
    ['a PDF that is none', '%PDF-1.7 nonsense', /PDF est abîmé/],
    ['an XML cut short', CII.slice(0, 3000), /abîmé/],
    ['an unclosed tag', CII.replace('</ram:SellerTradeParty>', ''), /abîmé/],
    [
      'a document type',
      CII.replace('<rsm:Cross', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rsm:Cross'),
      /DOCTYPE/,
    ],
    ['an entity', `<!ENTITY a "b">${UBL.slice(UBL.indexOf('<Invoice'))}`, /DOCTYPE/],
    [
      'wrong characters',
      Buffer.concat([Buffer.from(CII.slice(0, 900)), Buffer.from([0xff, 0xfe]), Buffer.from(CII.slice(900))]),
      /caractères/,
    ],
    ['an unknown encoding', CII.replace('UTF-8', 'EBCDIC-FR'), /caractères/],
    ['another document', '<Order xmlns="urn:x"><ID>1</ID></Order>', /n’est pas une facture/],
    ['an empty invoice', '<Invoice/>', /incomplète/],
    ['no number', UBL.replace('<cbc:ID>G-5521</cbc:ID>', ''), /incomplète/],
    [
      'an amount that is none',
      UBL.replace('>345.50</cbc:TaxInclusiveAmount>', '>trois cents</cbc:TaxInclusiveAmount>'),
      /incomplète/,
    ],
    [
      'an amount beyond counting',
      UBL.replace('>345.50</cbc:TaxInclusiveAmount>', `>${'9'.repeat(30)}</cbc:TaxInclusiveAmount>`),
      /incomplète/,
    ],
    ['a day that does not exist', UBL.replace('2026-11-10', '2026-11-31'), /incomplète/],
    ['a rate that is none', UBL.replace('>20.00</cbc:Percent>', '>vingt</cbc:Percent>'), /incomplète/],
    ['a kind of document that is no invoice', UBL.replace('>380<', '>220<'), /incomplète/],
    ['ten thousand levels', `<Invoice>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</Invoice>`, /abîmé/],
    ['a name of JavaScript', '<Invoice><__proto__>1</__proto__></Invoice>', /abîmé/],
    ['more than ten megabytes', Buffer.concat([Buffer.from(UBL), Buffer.alloc(10 * 1024 * 1024, 32)]), /10 Mo/],
  ];
  it.each(MALFORMED)('is refused in French: %s', async (_name, content, said) => {
    await expect(read(content)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'supplier_invoice.unreadable',
      detail: expect.stringMatching(said),
      options: { fields: expect.arrayContaining([{ field: expect.any(String), message: expect.any(String) }]) },
    });
  });

  it('an attached XML that is broken is refused as such', async () => {
    await expect(read(await pdf({ name: 'factur-x.xml', xml: '<a>' }))).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('never fails otherwise than in French, whatever is cut or changed', async () => {
    const whole = [CII, UBL, (await pdf({ name: 'factur-x.xml', xml: CII })).toString('latin1')];
    const damage = fc.record({
      which: fc.nat(2),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(200),
      put: fc.string({ maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ which, at, length, put }) => {
        const text = whole[which]!;
        const from = Math.floor(at * text.length);
        const bytes = Buffer.from(
          text.slice(0, from) + put + text.slice(from + length),
          which === 2 ? 'latin1' : 'utf8',
        );
        const outcome = await reader.read(bytes, SCHOOL).then(
          () => 'read',
          (error: { code?: string }) => error.code,
        );
        expect(['read', 'supplier_invoice.unreadable']).toContain(outcome);
      }),
      { numRuns: 150 },
    );
  });
});

import type { Config } from '../config/config.js';
import { declaredFacturX } from './factur-x.js';
import { assetPath } from './letterhead.js';
import { TypstHost } from './typst-host.js';

const DOCUMENT = assetPath('platform', 'samples/document.typ');
const XML = '<é>12\u202f€</é>';
const data = {
  school: { name: 'École Saint-Éloi & Cie', lines: [] },
  title: 'Facture',
  number: 'FA-2026-00042',
  date: '2026-11-23',
  facts: [],
  recipient: [],
  foot: null,
  lines: [],
  totals: [],
  payment: '',
};

describe('a Factur-X', () => {
  const host = new TypstHost({ FILES_DIR: '' } as Config);
  afterAll(() => host.onApplicationShutdown());

  it('says in its metadata what it carries, and describes the foreign properties', async () => {
    const pdf = await host.renderFacturX(DOCUMENT, data, XML);
    const packets = [...pdf.toString('utf8').matchAll(/<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/g)].map(([packet]) => packet);
    expect(packets).toHaveLength(2);
    for (const property of [
      '<fx:DocumentType>INVOICE</fx:DocumentType>',
      '<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>',
      '<fx:Version>1.0</fx:Version>',
      '<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>',
      'École Saint-Éloi &amp; Cie',
      '<pdfaSchema:prefix>fx</pdfaSchema:prefix>',
    ])
      expect(packets[1]).toContain(property);
    expect(packets[1]!.match(/<pdfaExtension:schemas>/g)).toHaveLength(1);
    expect(pdf.includes('/UF (factur-x.xml)')).toBe(true);
  });

  it('leaves every byte of the document as it was, and finds its way back to it', async () => {
    const plain = await host.render(DOCUMENT, data, {
      attachments: [
        {
          name: 'factur-x.xml',
          content: XML,
          mimeType: 'text/xml',
          relationship: 'alternative',
          description: 'Factur-X',
        },
      ],
    });
    const declared = declaredFacturX(plain);
    expect(declared.subarray(0, plain.length).equals(plain)).toBe(true);
    expect(declared.equals(await host.renderFacturX(DOCUMENT, data, XML))).toBe(true);
    const tail = declared.subarray(plain.length).toString('latin1');
    const [, tableAt] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(plain.toString('latin1'))!;
    expect(tail).toContain(`/Prev ${tableAt}`);
    const [, at] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)!;
    expect(declared.subarray(Number(at), Number(at) + 4).toString()).toBe('xref');
    const [, id, offset] = /xref\n(\d+) 1\n(\d{10}) 00000 n/.exec(tail)!;
    expect(declared.subarray(Number(offset)).toString('latin1').startsWith(`${id} 0 obj`)).toBe(true);
  });

  it('refuses a PDF that is not built as expected', async () => {
    expect(() => declaredFacturX(Buffer.from('%PDF-1.7'))).toThrow('factur-x');
    const other = await host.render(DOCUMENT, data);
    expect(() => declaredFacturX(other.subarray(0, other.length - 20))).toThrow('factur-x');
  });
});

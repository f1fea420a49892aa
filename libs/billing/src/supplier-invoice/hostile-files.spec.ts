import fs from 'node:fs';
import path from 'node:path';
import { createDeflate, deflateSync } from 'node:zlib';
import { SupplierFileHost } from './supplier-file.host.js';
import { SupplierReader } from './supplier-invoice.reader.js';

const MEGABYTE = 1024 * 1024;
const UBL = fs.readFileSync(path.join(import.meta.dirname, 'fixtures', 'ubl-invoice.xml'));

class HastyHost extends SupplierFileHost {
  protected override readonly timeoutMs = 1;
}
class NarrowHost extends SupplierFileHost {
  protected override readonly mostBytes = 1;
}

/** So many zeros, packed without ever being held as a whole. */
async function packedZeros(megabytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const deflate = createDeflate({ level: 9 });
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => deflate.once('end', resolve));
  const zeros = Buffer.alloc(MEGABYTE);
  for (let i = 0; i < megabytes; i++)
    if (!deflate.write(zeros)) await new Promise((resolve) => deflate.once('drain', resolve));
  deflate.end();
  await ended;
  return Buffer.concat(chunks);
}

const stream = (head: string, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<< ${head} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);

/** A PDF of these objects, the first one its catalogue; readers find them without a table. */
function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts = objects.flatMap((object, index) => [
    Buffer.from(`${index + 1} 0 obj\n`),
    Buffer.from(object),
    Buffer.from('\nendobj\n'),
  ]);
  const end = `trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`;
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from(end)]);
}

const withAttachment = (head: string, bytes: Buffer): Buffer =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(factur-x.xml) 4 0 R] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
    '<< /Type /Filespec /F (factur-x.xml) /UF (factur-x.xml) /EF << /F 5 0 R >> >>',
    stream(`/Type /EmbeddedFile /Params << >> ${head}`, bytes),
  ]);
const BILLION_LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${[...'bcdefghij']
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]><Invoice>&j;</Invoice>`;

describe('a hostile file', () => {
  const host = new SupplierFileHost();
  const reader = new SupplierReader(host);
  afterAll(() => host.onApplicationShutdown());

  const refused = (said: RegExp) => ({
    kind: 'invalid',
    code: 'supplier_invoice.unreadable',
    detail: expect.stringMatching(said),
  });

  let bomb: Buffer;
  beforeAll(async () => {
    bomb = await packedZeros(1024);
  });

  it('of honest make is still read: the PDFs of these tests are such as a reader takes', async () => {
    const honest = withAttachment('/Filter /FlateDecode', deflateSync(UBL));
    expect(await reader.read(honest, null)).toMatchObject({ format: 'facturx', invoice: { number: 'G-5521' } });
  });

  it('that unpacks to a gigabyte is refused, and the memory of this process does not move', async () => {
    const files = [
      withAttachment('/Filter /FlateDecode', bomb),
      withAttachment('/Filter [/FlateDecode /FlateDecode]', deflateSync(bomb, { level: 9 })),
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bomb)]),
    ];
    expect(files[1]!.length).toBeLessThan(20_000);
    await reader.read(UBL, null);
    const before = process.memoryUsage().rss;
    for (const file of files) await expect(reader.read(file, null)).rejects.toMatchObject(refused(/64 Mo/));
    expect(process.memoryUsage().rss - before).toBeLessThan(80 * MEGABYTE);
    expect(await reader.read(UBL, null)).toMatchObject({ format: 'ubl' });
  });

  it.each([
    ['a billion laughs', Buffer.from(BILLION_LAUGHS), /DOCTYPE/],
    ['a billion laughs inside a PDF', withAttachment('', Buffer.from(BILLION_LAUGHS)), /DOCTYPE/],
    [
      'an XML a hundred thousand levels deep',
      Buffer.from(`<Invoice>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</Invoice>`),
      /abîmé/,
    ],
    ['an XML of a million elements', Buffer.from(`<Invoice>${'<a/>'.repeat(1_000_000)}</Invoice>`), /trop long/],
    [
      'a PDF of a million nested lists',
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '['.repeat(1_000_000)]),
      /abîmé|refusé/,
    ],
    ['a PDF cut in the middle', withAttachment('/Filter /FlateDecode', deflateSync(UBL)).subarray(0, 700), /abîmé/],
    [
      'an attachment cut in the middle',
      withAttachment('/Filter /FlateDecode', deflateSync(UBL).subarray(0, 300)),
      /abîmé/,
    ],
  ])('is refused in French, and the next one is read: %s', async (_name, file, said) => {
    await expect(reader.read(file, null)).rejects.toMatchObject(refused(said));
    expect(await reader.read(UBL, null)).toMatchObject({ format: 'ubl' });
  });

  it.each([
    ['too long', new HastyHost()],
    ['too much memory', new NarrowHost()],
  ])('that takes %s is refused, and its process is killed', async (_name, narrow) => {
    const list = Buffer.from(`<Invoice>${'<a>x</a>'.repeat(90_000)}</Invoice>`);
    const reading = new SupplierReader(narrow).read(list, null);
    const { pid } = narrow;
    await expect(reading).rejects.toMatchObject(refused(/trop de temps ou de mémoire/));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(() => process.kill(pid!, 0)).toThrow(/ESRCH/);
    narrow.onApplicationShutdown();
  });
});

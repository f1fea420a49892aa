// A process of its own: suppliers' files come from strangers, and a PDF of a few kilobytes may unpack to gigabytes. Started by
// supplier-file.host.ts. Answers the tree of the invoice, or in French what is wrong with the file.
import { decodePDFRawStream, PDFContext, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { NotXml, parseXml } from './xml.mjs';

/** All streams of one file together; an invoice of ten megabytes unpacks to less. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** Elements of one invoice: two hundred lines need some ten thousand. */
const MOST_ELEMENTS = 200_000;
/** The names under which the profiles attach the invoice (Factur-X 1.0 to 1.09, ZUGFeRD). */
const ATTACHED = ['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml'];
/** The end of a PDF says so; some programs write a little more after it. */
const END_WITHIN = 64 * 1024;
const CUT = 'Ce PDF est abîmé\u202f: il s’arrête avant sa fin. Redemandez-le au fournisseur.';
const DAMAGED = 'Ce PDF est abîmé ou protégé par un mot de passe\u202f: redemandez-le au fournisseur.';
const TOO_LARGE = 'Ce PDF se déplie au-delà de 64 Mo\u202f: il est refusé par sécurité. Demandez un autre fichier au fournisseur.';

let unpacked = 0;
boundInflation();

process.on('message', async ({ id, bytes }) => {
  let answer;
  try {
    answer = await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    answer = { problem: error instanceof NotXml ? error.detail : DAMAGED };
  }
  process.send({ id, rss: process.memoryUsage.rss(), ...answer });
});
process.on('disconnect', () => process.exit(0));

async function read(bytes) {
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return { tree: treeOf(bytes) };
  unpacked = 0;
  const attached = await attachmentOf(bytes);
  return attached === null ? { tree: null } : { tree: treeOf(attached) };
}

/** pdf-lib skips what it cannot read, our own refusal too: asked at the end, the count tells. */
async function attachmentOf(bytes) {
  if (!bytes.subarray(-END_WITHIN).includes('%%EOF')) throw new NotXml(CUT);
  let found;
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    if (document.getPageCount() === 0) throw new NotXml(DAMAGED);
    found = document.getAttachments().find(({ name }) => ATTACHED.includes(name.toLowerCase()));
  } catch {
    throw new NotXml(unpacked > MOST_UNPACKED ? TOO_LARGE : DAMAGED);
  }
  if (unpacked > MOST_UNPACKED) throw new NotXml(TOO_LARGE);
  return found?.data ?? null;
}

/** An element needs a sign that opens it: counted before anything is built. */
function treeOf(bytes) {
  let elements = 0;
  for (const byte of bytes) if (byte === 0x3c && ++elements > MOST_ELEMENTS * 2)
    throw new NotXml('Ce fichier XML est trop long pour une facture\u202f: il est refusé. Demandez un autre fichier au fournisseur.');
  return parseXml(bytes);
}

/** Every decoder of pdf-lib grows its buffer by the one method of their common ancestor, which no export names. */
function boundInflation() {
  const context = PDFContext.create();
  const dict = context.obj({});
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  const decoder = decodePDFRawStream(PDFRawStream.of(dict, new Uint8Array([0x78, 0x9c, 3, 0, 0, 0, 0, 1])));
  const ancestor = Object.getPrototypeOf(Object.getPrototypeOf(decoder));
  const { ensureBuffer } = ancestor;
  if (typeof ensureBuffer !== 'function') throw new Error('pdf-lib unpacks in another way: bound it anew');
  ancestor.ensureBuffer = function bounded(requested) {
    const before = this.buffer.byteLength;
    if (requested > before) {
      // it doubles
      unpacked += Math.max(requested, 2 * before) - before;
      if (unpacked > MOST_UNPACKED) throw new Error('unpacked too much');
    }
    return ensureBuffer.call(this, requested);
  };
}

import { PDFDocument } from '@cantoo/pdf-lib';
import { rawOfCii } from './cii.reader.js';
import { type RawInvoice, type ReadInvoice, readInvoice, type ReadProblem } from './read-invoice.rules.js';
import { unreadable } from './supplier-invoice.errors.js';
import { type SupplierFormat } from './supplier-invoice.rules.js';
import { rawOfUbl } from './ubl.reader.js';
import { Element, NotXml } from './xml-tree.js';

export const SUPPLIER_FILE_LIMIT = 10 * 1024 * 1024;

export interface ReadFile {
  readonly format: SupplierFormat;
  readonly mediaType: 'application/pdf' | 'application/xml';
  /** null: a plain PDF, whose amounts a person types */
  readonly invoice: ReadInvoice | null;
}

/** The names under which the profiles attach the invoice (Factur-X 1.0 to 1.09, ZUGFeRD). */
const ATTACHED = ['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml'];

/**
 * Recognised by its content, never by its name: PDF with or without Factur-X, CII or UBL 2.1. Throws 422
 * `supplier_invoice.unreadable` with what is wrong and where.
 */
export async function readSupplierFile(bytes: Buffer, schoolSiren: string | null): Promise<ReadFile> {
  if (bytes.length > SUPPLIER_FILE_LIMIT) throw unreadable('Ce fichier dépasse 10 Mo.');
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const attached = await facturXOf(bytes);
    if (attached === null) return { format: 'pdf', mediaType: 'application/pdf', invoice: null };
    return { ...ofXml(attached, schoolSiren), format: 'facturx', mediaType: 'application/pdf' };
  }
  if (looksLikeXml(bytes)) return { ...ofXml(bytes, schoolSiren), mediaType: 'application/xml' };
  throw unreadable('Ce fichier n’est ni un PDF ni une facture en XML (Factur-X, CII ou UBL).');
}

function ofXml(bytes: Uint8Array, schoolSiren: string | null): { format: 'cii' | 'ubl'; invoice: ReadInvoice } {
  const { format, raw } = rawOf(bytes);
  const read = readInvoice(raw, schoolSiren);
  if ('problems' in read) throw incomplete(read.problems);
  return { format, invoice: read.invoice };
}

function rawOf(bytes: Uint8Array): { format: 'cii' | 'ubl'; raw: RawInvoice } {
  let root: Element;
  try {
    root = Element.parse(bytes);
  } catch (error) {
    if (error instanceof NotXml) throw unreadable(error.detail);
    throw error;
  }
  if (root.name === 'CrossIndustryInvoice') return { format: 'cii', raw: rawOfCii(root) };
  if (root.name === 'Invoice' || root.name === 'CreditNote') return { format: 'ubl', raw: rawOfUbl(root) };
  throw unreadable('Ce fichier XML n’est pas une facture\u202f: il faut du CII ou de l’UBL 2.1.');
}

/** The XML inside a Factur-X; null for a PDF without. */
async function facturXOf(bytes: Buffer): Promise<Uint8Array | null> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const file = document.getAttachments().find(({ name }) => ATTACHED.includes(name.toLowerCase()));
    return file?.data ?? null;
  } catch {
    throw unreadable('Ce PDF est abîmé ou protégé par un mot de passe\u202f: redemandez-le au fournisseur.');
  }
}

/** A mark of Unicode, blanks, then an element or a declaration; in UTF-16 every other byte is zero. */
const looksLikeXml = (bytes: Buffer): boolean =>
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<[\0]?[?!\w]/.test(bytes.subarray(0, 200).toString('latin1'));

const incomplete = (problems: readonly ReadProblem[]): Error =>
  unreadable('Cette facture est incomplète\u202f; rien n’a été enregistré.', problems);

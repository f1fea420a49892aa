import { Injectable } from '@nestjs/common';
import { rawOfCii } from './cii.reader.js';
import { type RawInvoice, type ReadInvoice, readInvoice, type ReadProblem } from './read-invoice.rules.js';
import { SupplierFileHost } from './supplier-file.host.js';
import { unreadable } from './supplier-invoice.errors.js';
import { type SupplierFormat } from './supplier-invoice.rules.js';
import { rawOfUbl } from './ubl.reader.js';
import { Element } from './xml-tree.js';

export const SUPPLIER_FILE_LIMIT = 10 * 1024 * 1024;

export interface ReadFile {
  readonly format: SupplierFormat;
  readonly mediaType: 'application/pdf' | 'application/xml';
  /** null: a plain PDF, whose amounts a person types */
  readonly invoice: ReadInvoice | null;
}

/** Reads a supplier's document, recognised by its content, never by its name: PDF with or without Factur-X, CII or UBL 2.1. */
@Injectable()
export class SupplierReader {
  constructor(private readonly host: SupplierFileHost) {}

  /** Throws 422 `supplier_invoice.unreadable` with what is wrong and where. */
  async read(bytes: Buffer, schoolSiren: string | null): Promise<ReadFile> {
    if (bytes.length > SUPPLIER_FILE_LIMIT) throw unreadable('Ce fichier dépasse 10 Mo.');
    const pdf = bytes.subarray(0, 5).toString('latin1') === '%PDF-';
    if (!pdf && !looksLikeXml(bytes))
      throw unreadable('Ce fichier n’est ni un PDF ni une facture en XML (Factur-X, CII ou UBL).');
    const tree = await this.host.open(bytes);
    if (tree === null) return { format: 'pdf', mediaType: 'application/pdf', invoice: null };
    const { format, raw } = rawOf(Element.of(tree));
    const read = readInvoice(raw, schoolSiren);
    if ('problems' in read) throw incomplete(read.problems);
    return pdf
      ? { format: 'facturx', mediaType: 'application/pdf', invoice: read.invoice }
      : { format, mediaType: 'application/xml', invoice: read.invoice };
  }
}

function rawOf(root: Element): { format: 'cii' | 'ubl'; raw: RawInvoice } {
  if (root.name === 'CrossIndustryInvoice') return { format: 'cii', raw: rawOfCii(root) };
  if (root.name === 'Invoice' || root.name === 'CreditNote') return { format: 'ubl', raw: rawOfUbl(root) };
  throw unreadable('Ce fichier XML n’est pas une facture\u202f: il faut du CII ou de l’UBL 2.1.');
}

/** A mark of Unicode, blanks, then an element or a declaration; in UTF-16 every other byte is zero. */
const looksLikeXml = (bytes: Buffer): boolean =>
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<[\0]?[?!\w]/.test(bytes.subarray(0, 200).toString('latin1'));

const incomplete = (problems: readonly ReadProblem[]): Error =>
  unreadable('Cette facture est incomplète\u202f; rien n’a été enregistré.', problems);

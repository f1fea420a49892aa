/** A text file carried inside the PDF (PDF/A-3 only), e.g. the XML of an electronic invoice. */
export interface TypstAttachment {
  name: string;
  content: string;
  mimeType: string;
  relationship: 'alternative' | 'source' | 'data' | 'supplement';
  description: string;
}

const NAME = 'factur-x.xml';
const NAMESPACE = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';

/** What the metadata must say of the attachment (Factur-X, "XMP extension schema for PDF/A-3"). */
const PROPERTIES = [
  ['DocumentFileName', NAME, 'name of the embedded XML invoice file'],
  ['DocumentType', 'INVOICE', 'INVOICE'],
  ['Version', '1.0', 'The actual version of the Factur-X XML schema'],
  ['ConformanceLevel', 'EN 16931', 'The conformance level of the embedded Factur-X data'],
] as const;

const properties = PROPERTIES.map(([name, value]) => `<fx:${name}>${value}</fx:${name}>`).join('');
const DESCRIPTION = `<rdf:Description rdf:about="" xmlns:fx="${NAMESPACE}">${properties}</rdf:Description>`;

const declarations = PROPERTIES.map(
  ([name, , description]) =>
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>external</pdfaProperty:category>' +
    `<pdfaProperty:description>${description}</pdfaProperty:description>` +
    `<pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType></rdf:li>`,
).join('');
/** PDF/A wants each foreign schema described in the document itself (ISO 19005-3, 6.6.2.3.2). */
const EXTENSION_SCHEMA =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>' +
  `<pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix>` +
  `<pdfaSchema:property><rdf:Seq>${declarations}</rdf:Seq></pdfaSchema:property></rdf:li>`;

const SCHEMAS = '<pdfaExtension:schemas><rdf:Bag>';
const END = '</rdf:RDF>';

export const facturXAttachment = (xml: string): TypstAttachment => ({
  name: NAME,
  content: xml,
  mimeType: 'text/xml',
  relationship: 'alternative',
  description: 'Factur-X',
});

/**
 * The same PDF whose metadata declare it a Factur-X. Typst cannot write foreign properties, so the metadata are written anew
 * behind the document (incremental update, ISO 32000-1, 7.5.6): every byte before stays as it was.
 * Throws Error when the PDF is not built as Typst builds it (a plain cross-reference table, metadata uncompressed).
 */
export function declaredFacturX(pdf: Buffer): Buffer {
  const { tableAt, offsets, trailer } = crossReference(pdf);
  const catalog = objectAt(pdf, offsets, found(/\/Root (\d+) 0 R/, trailer));
  const id = found(/\/Metadata (\d+) 0 R/, catalog.toString('latin1'));
  const xmp = Buffer.from(described(streamOf(objectAt(pdf, offsets, id)).toString('utf8')), 'utf8');
  const at = pdf.length + 1;
  const object = Buffer.concat([
    Buffer.from(`\n${id} 0 obj\n<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n`),
    xmp,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const end =
    `xref\n${id} 1\n${String(at).padStart(10, '0')} 00000 n \n` +
    `trailer\n${trailer.replace(/>>\s*$/, `  /Prev ${tableAt}\n>>`)}\nstartxref\n${pdf.length + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, object, Buffer.from(end, 'latin1')]);
}

function described(xmp: string): string {
  if (!xmp.includes(SCHEMAS) || !xmp.includes(END))
    throw new Error('factur-x: the metadata are not those of a PDF/A-3');
  return xmp.replace(SCHEMAS, SCHEMAS + EXTENSION_SCHEMA).replace(END, DESCRIPTION + END);
}

function crossReference(pdf: Buffer): { tableAt: number; offsets: number[]; trailer: string } {
  const tableAt = Number(found(/startxref\s+(\d+)\s+%%EOF\s*$/, pdf.subarray(-64).toString('latin1')));
  const table = pdf.subarray(tableAt).toString('latin1');
  const trailer = found(/trailer\s*(<<[\s\S]*>>)\s*startxref/, table);
  return { tableAt, offsets: [...table.matchAll(/^(\d{10}) \d{5} [nf]/gm)].map((entry) => Number(entry[1])), trailer };
}

function objectAt(pdf: Buffer, offsets: readonly number[], id: string): Buffer {
  const from = offsets[Number(id)] ?? -1;
  const to = pdf.indexOf('endobj', from);
  if (from < 0 || to < 0) throw new Error(`factur-x: the PDF has no object ${id}`);
  return pdf.subarray(from, to);
}

function streamOf(object: Buffer): Buffer {
  const from = object.indexOf('stream\n') + 'stream\n'.length;
  return object.subarray(from, object.lastIndexOf('endstream'));
}

function found(pattern: RegExp, text: string): string {
  const match = pattern.exec(text);
  if (!match) throw new Error(`factur-x: the PDF lacks ${pattern.source}`);
  return match[1]!;
}

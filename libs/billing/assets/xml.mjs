// The one reader of XML from strangers: used by supplier-file-child.mjs and, for bank statements, by xml-tree.ts. Plain JavaScript, so
// that the same file serves source, dist, Jest and the child.
import { XMLParser, XMLValidator } from 'fast-xml-parser';

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  alwaysCreateTextNode: true,
  htmlEntities: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});
const ENCODINGS = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16': 'utf-16le',
  'iso-8859-1': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
};
/** A document type may define entities that grow without end or read files of this machine. */
const FORBIDDEN = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i;
const BROKEN = 'Ce fichier XML est abîmé\u202f: il ne se lit pas jusqu’au bout. Redemandez-le au fournisseur.';

export class NotXml extends Error {
  /** A French sentence on what is wrong. */
  constructor(detail) {
    super(detail);
    this.name = 'NotXml';
    this.detail = detail;
  }
}

/** The name of the root and its tree as fast-xml-parser gives it. Throws NotXml. */
export function parseXml(bytes) {
  const text = decoded(bytes);
  if (FORBIDDEN.test(text))
    throw new NotXml('Ce fichier XML contient une déclaration DOCTYPE ou ENTITY, refusée par sécurité.');
  let tree;
  try {
    if (XMLValidator.validate(text) !== true) throw new NotXml(BROKEN);
    tree = PARSER.parse(text);
  } catch {
    throw new NotXml(BROKEN);
  }
  const [name] = Object.keys(tree).filter((key) => !/^[?@#]/.test(key));
  if (name === undefined) throw new NotXml(BROKEN);
  return { name, raw: tree[name][0] ?? '' };
}

function decoded(bytes) {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const marked = start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : null;
  const declared = /^[^<]*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  const encoding = marked ?? (Object.hasOwn(ENCODINGS, declared) ? ENCODINGS[declared] : undefined);
  try {
    if (encoding === undefined) throw new NotXml(BROKEN);
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NotXml('Les caractères de ce fichier XML ne se lisent pas. Redemandez-le au fournisseur, en UTF-8.');
  }
}

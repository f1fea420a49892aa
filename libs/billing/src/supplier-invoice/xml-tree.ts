import { XMLParser, XMLValidator } from 'fast-xml-parser';

type Raw = string | { readonly [name: string]: unknown };

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
const ENCODINGS: Readonly<Record<string, string>> = {
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

export class NotXml extends Error {
  /** A French sentence on what is wrong. */
  constructor(readonly detail: string) {
    super(detail);
    this.name = 'NotXml';
  }
}

/** An element, its children found by their local names, whatever the prefixes. A missing one is an empty element. */
export class Element {
  private constructor(
    readonly name: string,
    private readonly raw: Raw,
  ) {}

  /** The root of the document. Throws NotXml. */
  static parse(bytes: Uint8Array): Element {
    const text = decoded(bytes);
    if (FORBIDDEN.test(text))
      throw new NotXml('Ce fichier XML contient une déclaration DOCTYPE ou ENTITY, refusée par sécurité.');
    let tree: Record<string, unknown>;
    try {
      if (XMLValidator.validate(text) !== true) throw new NotXml(BROKEN);
      tree = PARSER.parse(text) as Record<string, unknown>;
    } catch {
      throw new NotXml(BROKEN);
    }
    const [name] = Object.keys(tree).filter((key) => !/^[?@#]/.test(key));
    if (name === undefined) throw new NotXml(BROKEN);
    return new Element(name, (tree[name] as Raw[])[0] ?? '');
  }

  /** All children of that path, e.g. `all('Party', 'PartyTaxScheme')`. */
  all(...path: readonly string[]): Element[] {
    let found: Element[] = [this];
    for (const name of path) found = found.flatMap((element) => element.children(name));
    return found;
  }

  one(...path: readonly string[]): Element {
    return this.all(...path)[0] ?? new Element(path.at(-1) ?? '', '');
  }

  /** The text at that path; undefined when there is none. */
  text(...path: readonly string[]): string | undefined {
    const { raw } = this.one(...path);
    const text = typeof raw === 'string' ? raw : raw['#text'];
    return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
  }

  attribute(name: string): string | undefined {
    const value = typeof this.raw === 'string' ? undefined : this.raw[`@${name}`];
    return typeof value === 'string' ? value : undefined;
  }

  private children(name: string): Element[] {
    if (typeof this.raw === 'string' || !Object.hasOwn(this.raw, name)) return [];
    return (this.raw[name] as Raw[]).map((raw) => new Element(name, raw));
  }
}

const BROKEN = 'Ce fichier XML est abîmé\u202f: il ne se lit pas jusqu’au bout. Redemandez-le au fournisseur.';

function decoded(bytes: Uint8Array): string {
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

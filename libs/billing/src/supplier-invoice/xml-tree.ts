import { pathToFileURL } from 'node:url';
import { assetPath } from '@etabli/platform';

type Raw = string | { readonly [name: string]: unknown };

/** The root of a document: plain values, so that a child process can send it. */
export interface Tree {
  readonly name: string;
  readonly raw: Raw;
}

interface XmlReader {
  parseXml(bytes: Uint8Array): Tree;
  readonly NotXml: new (detail: string) => Error & { readonly detail: string };
}

/** Shared with the child process, which cannot load TypeScript. */
export const { parseXml, NotXml } = (await import(pathToFileURL(assetPath('billing', 'xml.mjs')).href)) as XmlReader;

/** An element, its children found by their local names, whatever the prefixes. A missing one is an empty element. */
export class Element {
  private constructor(
    readonly name: string,
    private readonly raw: Raw,
  ) {}

  /** The root of the document, read in this process. Throws NotXml. */
  static parse(bytes: Uint8Array): Element {
    return Element.of(parseXml(bytes));
  }

  static of({ name, raw }: Tree): Element {
    return new Element(name, raw);
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

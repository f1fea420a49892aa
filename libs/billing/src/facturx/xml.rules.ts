/** A piece of finished XML; null is a piece that is not there. */
export type Piece = string | null;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 (2.2 Char) cannot hold, not even as a reference: controls, halves of a surrogate pair, U+FFFE and U+FFFF. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

export const escaped = (text: string): string =>
  text.replaceAll(UNWRITABLE, '').replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** An element with a text, or null when there is nothing to say: an empty element is a fault in EN 16931. */
export function leaf(name: string, text: string | null, attributes = ''): Piece {
  const content = text === null ? '' : escaped(text).trim();
  return content === '' ? null : `<${name}${attributes}>${content}</${name}>`;
}

/** An element around its children, or null when none of them is there. */
export function element(name: string, ...children: readonly (Piece | readonly Piece[])[]): Piece {
  const content = children.flat().join('');
  return content === '' ? null : `<${name}>${content}</${name}>`;
}

const MANY = 4096;

/** Remembers what `make` answered: the lines of an export repeat their accounts thousands of times. Bounded. */
export function remembered<A, B>(make: (given: A) => B): (given: A) => B {
  let known = new Map<A, B>();
  return (given) => {
    let made = known.get(given);
    if (made === undefined) {
      made = make(given);
      if (known.size >= MANY) known = new Map();
      known.set(given, made);
    }
    return made;
  };
}

/** Anything that `oneLine` would change; most texts have nothing of it. */
const UNTIDY = /[^ -~\u00a1-\u167f]|^ | {2}| $/u;

/** No tab, no line end, no control character, no typographic space or apostrophe: one field of one line. */
export const oneLine = (text: string): string =>
  UNTIDY.test(text)
    ? text
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .replace(/’/g, "'")
        .trim()
    : text;

const SPELLED: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  '€': 'EUR',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '…': '...',
  '°': 'o',
};

/** Letters without accents, signs spelled out, '?' for what has no ASCII: for programs that know one byte a sign. */
export const ascii = (text: string): string =>
  oneLine(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/gu, (sign) => SPELLED[sign] ?? '?');

/** As `ascii`, but keeps what Latin-1 and Windows-1252 write alike: é, à, ç, °. */
export const latin = (text: string): string =>
  oneLine(text)
    .normalize('NFC')
    .replace(/[^ -~\u00a1-\u00ff]/gu, (sign) => SPELLED[sign] ?? ascii(sign));

/** Exactly `width` signs: cut at the right, filled with spaces. */
export const fixed = (text: string, width: number): string => text.slice(0, width).padEnd(width);

/**
 * A number in at most `width` signs: without its dashes when that is enough, else its end, which tells it apart:
 * 'FA-2026-00042' in twelve signs is 'FA202600042', in eight '26-00042'.
 */
export function tail(text: string, width: number): string {
  if (text.length <= width) return text;
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  return bare.length <= width ? bare : text.slice(-width);
}

/** A label in at most `width` signs that still names its document: cut, the number comes first. */
export function shortLabel(label: string, pieceRef: string, width: number): string {
  if (label.length <= width) return label;
  if (pieceRef === '' || !label.includes(pieceRef)) return label.slice(0, width).trim();
  const rest = label.replace(pieceRef, ' ').replace(/\s+/g, ' ').trim();
  return `${tail(pieceRef, width)} ${rest}`.slice(0, width).trim();
}

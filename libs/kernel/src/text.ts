/**
 * The text as search compares it: lower case, accents and ligatures (œ, æ, ß) undone, one apostrophe, one space
 * between words, none around.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** 'Élodie', 'de La Tour' → 'ÉD': the first letter of each name, upper case; empty names give nothing. */
export function initials(first: string, last: string): string {
  return [first, last].map((name) => /\p{L}/u.exec(name.normalize('NFC'))?.[0].toUpperCase() ?? '').join('');
}

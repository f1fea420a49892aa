/** Letters and digits that nobody takes for another one: no I, L, O, U, 0, 1. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
export const CODE_LENGTH = 8;

/** `bytes` as a code of eight letters; a byte beyond the last whole turn of the alphabet is passed over. */
export function codeOf(bytes: Iterable<number>): string | null {
  const fair = 256 - (256 % CODE_LETTERS.length);
  const letters = [...bytes].filter((byte) => byte < fair).map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]);
  return letters.length < CODE_LENGTH ? null : letters.slice(0, CODE_LENGTH).join('');
}

/** As typed or scanned: 'abcd-2345', ' https://x.fr/s/ABCD2345' → 'ABCD2345'; null when it is no code. */
export function readCode(text: string): string | null {
  const word = (text.trim().split('/').at(-1) ?? '').replace(/[\s-]/g, '').toUpperCase();
  return word.length === CODE_LENGTH && [...word].every((letter) => CODE_LETTERS.includes(letter)) ? word : null;
}

export const scanAddress = (origin: string, code: string): string => `${origin}/s/${code}`;

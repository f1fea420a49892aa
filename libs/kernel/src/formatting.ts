/** French number typography (Lexique de l'Imprimerie nationale): thousands by a narrow no-break space, decimal comma. */
export const NARROW_NO_BREAK_SPACE = '\u202f';
export const NO_BREAK_SPACE = '\u00a0';

/** '1234.5' → '1 234,5' (a decimal text in, with as many decimals out). */
export function frenchNumber(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, NARROW_NO_BREAK_SPACE);
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/**
 * Exact decimal numbers carried as strings ('12.5', '-3.25'), as the API and the `numeric` columns carry them.
 * The point is the decimal mark; a comma, a plus sign, an exponent and an empty side of the point are refused.
 */
const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** Longer texts are refused before they reach BigInt, whose parsing time grows with the square of the length. */
const LONGEST = 40;

/** '12.5' with 2 decimals → 1250n (scaled by 10^maxDecimals); null when malformed or with more decimals than allowed. */
export function parseDecimal(text: string, maxDecimals: number): bigint | null {
  if (typeof text !== 'string' || text.length > LONGEST || !DECIMAL.test(text)) return null;
  const [whole = '', fraction = ''] = text.split('.');
  if (fraction.length > maxDecimals) return null;
  return BigInt(whole + fraction.padEnd(maxDecimals, '0'));
}

/** 1250n with 2 decimals → '12.5': canonical, trailing zeros trimmed, never '-0'. */
export function formatDecimal(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** True for a decimal text of at most `decimals` decimals, within the inclusive bounds. */
export function isDecimal(
  text: unknown,
  limits: { decimals: number; min?: string | number; max?: string | number },
): boolean {
  if (typeof text !== 'string' || parseDecimal(text, limits.decimals) === null) return false;
  if (limits.min !== undefined && compareDecimals(text, String(limits.min)) < 0) return false;
  return limits.max === undefined || compareDecimals(text, String(limits.max)) <= 0;
}

/** By value: '1.50' equals '1.5'. Throws RangeError on a malformed text. */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  const { left, right } = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Exact sum, canonical form. Throws RangeError on a malformed text. */
export function addDecimals(a: string, b: string): string {
  const { left, right, decimals } = aligned(a, b);
  return formatDecimal(left + right, decimals);
}

/** Exact difference a − b, canonical form. Throws RangeError on a malformed text. */
export function subtractDecimals(a: string, b: string): string {
  const { left, right, decimals } = aligned(a, b);
  return formatDecimal(left - right, decimals);
}

/** Exact sum of the list, '0' when empty. Throws RangeError on a malformed text. */
export function sumDecimals(list: readonly string[]): string {
  return list.reduce(addDecimals, '0');
}

/** True for '0', '0.000', '-0'. Throws RangeError on a malformed text. */
export function decimalIsZero(text: string): boolean {
  return compareDecimals(text, '0') === 0;
}

function aligned(a: string, b: string): { left: bigint; right: bigint; decimals: number } {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const left = parseDecimal(a, decimals);
  const right = parseDecimal(b, decimals);
  if (left === null || right === null) throw new RangeError(`Not a decimal: ${left === null ? a : b}`);
  return { left, right, decimals };
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

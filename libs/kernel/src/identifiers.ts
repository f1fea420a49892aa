/** 'fr 40 303.265.045' → 'FR40303265045': spaces of every kind and dots removed, upper case. */
export function normalizeIdentifier(text: string): string {
  return text.replace(/[\s.\u200b]/g, '').toUpperCase();
}

/** Luhn checksum of a text of digits (ISO/IEC 7812-1, annex B). */
export function luhnValid(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Nine digits with a valid key (Insee, répertoire Sirene). Like all checks below, on the normalised text. */
export function isSiren(text: unknown): boolean {
  return typeof text === 'string' && /^\d{9}$/.test(text) && text !== '000000000' && luhnValid(text);
}

const LA_POSTE = '356000000';

/** Fourteen digits: a SIREN and a NIC. La Poste ran out of valid keys: there the sum of digits divides by five (Insee). */
export function isSiret(text: unknown): boolean {
  if (typeof text !== 'string' || !/^\d{14}$/.test(text) || !isSiren(sirenOf(text))) return false;
  if (luhnValid(text)) return true;
  return sirenOf(text) === LA_POSTE && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** The SIREN a SIRET begins with. */
export function sirenOf(siret: string): string {
  return siret.slice(0, 9);
}

/** The two digits before the SIREN in the French VAT number: (12 + 3 × (SIREN mod 97)) mod 97. */
export function vatKeyOf(siren: string): string {
  return String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0');
}

/** '303265045' → 'FR40303265045'. */
export function frenchVatNumber(siren: string): string {
  return `FR${vatKeyOf(siren)}${siren}`;
}

/** 'FR', the key and the SIREN, both checked. */
export function isFrenchVatNumber(text: unknown): boolean {
  if (typeof text !== 'string' || !/^FR\d{11}$/.test(text)) return false;
  const siren = text.slice(4);
  return isSiren(siren) && text === frenchVatNumber(siren);
}

/** What follows the prefix in each member state (European Commission, VIES FAQ, "VAT number structure"); XI: Northern Ireland. */
const EU_VAT_SHAPES: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{7}[A-Z\d]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[A-Z\d]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(?:\d[A-Z\d+*]\d{5}[A-Z]|\d{7}[A-Z]{2})$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z\d+*]{10}\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
};

/** The shape of a VAT number of the Union: prefix and length; only VIES can tell whether it exists. */
export function isEuVatNumberShape(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const prefix = text.slice(0, 2);
  return Object.hasOwn(EU_VAT_SHAPES, prefix) && (EU_VAT_SHAPES[prefix]?.test(text.slice(2)) ?? false);
}

/** Lengths in the SEPA area (SWIFT, IBAN registry); elsewhere 15 to 34. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
};

/** ISO 13616: country, length, and 1 as the remainder by 97 of the number rotated by four, letters as 10 … 35. */
export function isIban(text: unknown): boolean {
  if (typeof text !== 'string' || !/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(text)) return false;
  const length = IBAN_LENGTHS[text.slice(0, 2)];
  if (length !== undefined && text.length !== length) return false;
  const digits = [...text.slice(4), ...text.slice(0, 4)].map((character) => parseInt(character, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}

/** ISO 9362: bank, country, place and an optional branch; 8 or 11 characters. */
export function isBic(text: unknown): boolean {
  return typeof text === 'string' && /^[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?$/.test(text);
}

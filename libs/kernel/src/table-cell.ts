import { type CivilDate, isCivilDate, yearOf } from './civil-date.js';
import { isDecimal } from './decimal.js';
import { fold } from './text.js';

const MONTHS = ['janv', 'fevr', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec'];
/** Day 0 of the spreadsheets is 30 December 1899. */
const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** '4/5/2009', '04.05.09', '4 mai 2009', '2009-05-04', a spreadsheet's serial number. null: no day. Two digits of a year never lie after `today`. */
export function readDay(text: string, today: CivilDate): CivilDate | null {
  const said = fold(text)
    .replace(/^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) /, '')
    .replace(/\b1er\b/, '1');
  const checked = (year: string | number, month: string | number, day: string | number): CivilDate | null => {
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return isCivilDate(iso) ? iso : null;
  };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(said);
  if (iso) return checked(iso[1]!, iso[2]!, iso[3]!);
  const french = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: .*)?$/.exec(said);
  if (french) return checked(fullYear(french[3]!, today), french[2]!, french[1]!);
  const worded = /^(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4}|\d{2})$/.exec(said);
  if (worded) {
    const month = MONTHS.findIndex((start) => worded[2]!.startsWith(start.slice(0, 4)) || start.startsWith(worded[2]!));
    return month < 0 ? null : checked(fullYear(worded[3]!, today), month + 1, worded[1]!);
  }
  if (/^\d{5}$/.test(said)) {
    const day = new Date(SERIAL_EPOCH_MS + Number(said) * DAY_MS).toISOString().slice(0, 10);
    return isCivilDate(day) ? day : null;
  }
  return null;
}

function fullYear(text: string, today: CivilDate): string {
  if (text.length === 4) return text;
  const year = 2000 + Number(text);
  return String(year > yearOf(today) ? year - 100 : year);
}

/** '+33 6 12…', '0033612…', '06.12…', '612345678' (a spreadsheet ate the zero) → '06 12 34 56 78'; a foreign number keeps its plus. null: no number. */
export function readPhone(text: string): string | null {
  const said = text.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const digits = said.replace(/^(?:\+|00)33/, '0').replace(/^00(?=0)/, '0');
  const national = /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : digits;
  if (/^0[1-9]\d{8}$/.test(national)) return national.replace(/(\d{2})(?=\d)/g, '$1 ');
  const foreign = said.replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(foreign) ? foreign : null;
}

/** '1 234,50 €', '12.5', '1.234,5' → '1234.50', '12.5', '1234.5': a decimal text with a point. null: no number. */
export function readDecimal(text: string): string | null {
  const bare = text.replace(/[\s\u00a0\u202f]/gu, '').replace(/(€|eur|euros|h|kg|%)$/iu, '');
  const said = bare.includes(',') ? bare.replace(/\.(?=\d{3}(\D|$))/gu, '').replace(',', '.') : bare;
  const digits = said
    .replace(/^\+/u, '')
    .replace(/^(-?)\./u, '$10.')
    .replace(/\.$/u, '');
  return isDecimal(digits, { decimals: 12 }) ? digits : null;
}

/** 'oui', 'x', '1', 'vrai'; 'non', '0', ''. null: neither. */
export function readYes(text: string): boolean | null {
  const said = fold(text);
  if (['oui', 'o', 'x', '1', 'vrai', 'true', 'yes'].includes(said)) return true;
  return ['', 'non', 'n', '0', 'faux', 'false', 'no', '-'].includes(said) ? false : null;
}

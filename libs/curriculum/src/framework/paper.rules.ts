import { decimalIsZero, fold, isDecimal } from '@etabli/kernel';
import type { Verification } from './framework.rules.js';

/** What a file says, before anything is believed. `at` is where: '' , 'unites.2' or 'ligne 7'. */
export interface RawRow {
  readonly at: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One thing wrong with a file: where, and a French sentence that says what to write instead. */
export interface ImportProblem {
  path: string;
  message: string;
}

const SAID_VERIFICATIONS: Readonly<Record<string, Verification>> = {
  verifie: 'verified',
  'partiellement verifie': 'partly_verified',
  'a verifier': 'to_verify',
};
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}.\-/]{0,29}$/u;
// oxlint-disable-next-line no-control-regex -- PostgreSQL refuses U+0000, and no title holds the others
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u;

export const place = (row: RawRow, field: string): string =>
  row.at === '' ? field : row.at.startsWith('ligne') ? `${row.at}, ${field}` : `${row.at}.${field}`;

/** Reads fields and notes what is wrong with them; a wrong field reads as empty, so that reading goes on to the end. */
export class Paper {
  readonly problems: ImportProblem[] = [];

  note(path: string, message: string): void {
    this.problems.push({ path, message: message.replace(/ ([;:?!»])/gu, '\u202f$1').replace(/« /gu, '«\u202f') });
  }

  missing<T>(row: RawRow, field: string, message: string, instead: T): T {
    if (!this.problems.some(({ path }) => path === place(row, field))) this.note(place(row, field), message);
    return instead;
  }

  knowsOnly(row: RawRow, fields: readonly string[]): void {
    for (const field of Object.keys(row.fields)) {
      if (!fields.includes(field))
        this.note(
          place(row, field.slice(0, 40)),
          `Ce champ n’a pas sa place ici ; les champs possibles sont : ${fields.join(', ')}.`,
        );
    }
  }

  optionalText(row: RawRow, field: string, max: number): string | null {
    const said = Object.hasOwn(row.fields, field) ? row.fields[field] : undefined;
    if (said === undefined || said === null) return null;
    if (typeof said !== 'string' && typeof said !== 'number')
      return this.missing(row, field, 'Écrivez un texte.', null);
    const text = String(said).normalize('NFC').trim();
    if (text.length > max) return this.missing(row, field, `Pas plus de ${max} caractères.`, null);
    if (CONTROLS.test(text))
      return this.missing(row, field, 'Ce texte contient un caractère illisible ; récrivez-le.', null);
    return text === '' ? null : text;
  }

  text(row: RawRow, field: string, max: number): string {
    return this.optionalText(row, field, max) ?? this.missing(row, field, 'Ce champ est obligatoire.', '');
  }

  code(row: RawRow, field: string): string {
    const code = this.text(row, field, 30);
    if (code && !CODE.test(code))
      this.note(place(row, field), 'Un code est fait de lettres, de chiffres, de points et de tirets, sans espace.');
    return code;
  }

  integer(row: RawRow, field: string, min: number, max: number): number | null {
    const text = this.optionalText(row, field, 20);
    if (text === null) return null;
    const number = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
    if (number >= min && number <= max) return number;
    return this.missing(row, field, `Écrivez un nombre entier de ${min} à ${max}.`, null);
  }

  coefficient(row: RawRow): string | null {
    const text = this.optionalText(row, 'coefficient', 10)?.replace(',', '.') ?? null;
    if (text === null) return null;
    if (isDecimal(text, { decimals: 2, min: '0', max: '100' }) && !decimalIsZero(text)) return text;
    return this.missing(row, 'coefficient', 'Écrivez un coefficient plus grand que 0, par exemple 4 ou 1,5.', null);
  }

  verification(row: RawRow): Verification {
    const text = this.optionalText(row, 'verification', 40);
    if (text === null) return 'to_verify';
    const known = Object.hasOwn(SAID_VERIFICATIONS, fold(text)) ? SAID_VERIFICATIONS[fold(text)] : undefined;
    return (
      known ??
      this.missing(
        row,
        'verification',
        'Écrivez « vérifié », « partiellement vérifié » ou « à vérifier ».',
        'to_verify' as const,
      )
    );
  }
}

import { decimalIsZero, isDecimal, parseDecimal } from '@etabli/kernel';
import { meaningOf, SAID_CATEGORIES, SAID_UNIT_KINDS, SAID_VERIFICATIONS } from './said-words.rules.js';
import type { CandidateCategory, UnitKind, Verification } from '../framework/framework.rules.js';

/** What a file says, before anything is believed. `at` is where: '' , 'unites.2', 'ligne 7' or 'Unités, ligne 7'. */
export interface RawRow {
  readonly at: string;
  /** of a JSON file that has several */
  readonly line?: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One thing wrong with a file: where, and a French sentence that says what to write instead. */
export interface ImportProblem {
  path: string;
  message: string;
}

const MOST_CODES = 60;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}.\-/]{0,29}$/u;
// oxlint-disable-next-line no-control-regex -- PostgreSQL refuses U+0000, and no title holds the others
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u;

export function place({ at, line }: RawRow, field = ''): string {
  const path = [at, field].filter(Boolean).join(/ligne \d+$/u.test(at) ? ', ' : '.');
  return line === undefined ? path : `${path}, ligne ${line}`;
}

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

  /** A share of 1 with two decimals at most, as whole percent; null when the cell is empty. */
  weight(row: RawRow): number | null {
    const text = this.optionalText(row, 'poids', 10)?.replace(',', '.') ?? null;
    if (text === null) return null;
    if (isDecimal(text, { decimals: 2, min: '0', max: '1' })) return Number(parseDecimal(text, 2));
    return this.missing(row, 'poids', 'Écrivez un poids de 0 à 1, avec deux décimales au plus, par exemple 0,5.', null);
  }

  /** Codes parted by commas or semicolons, or a JSON list of them; each once. */
  codes(row: RawRow, field: string): string[] {
    const said = Object.hasOwn(row.fields, field) ? row.fields[field] : undefined;
    const parts: unknown[] = Array.isArray(said)
      ? (said as unknown[])
      : (this.optionalText(row, field, 1000) ?? '').split(/[,;]/u);
    if (parts.length > MOST_CODES) return this.missing(row, field, `Pas plus de ${MOST_CODES} codes.`, []);
    if (parts.some((part) => typeof part !== 'string' && typeof part !== 'number'))
      return this.missing(row, field, 'Écrivez des codes séparés par des virgules.', []);
    const codes = parts.map((part) => String(part).normalize('NFC').trim()).filter(Boolean);
    if (codes.some((code) => !CODE.test(code)))
      return this.missing(row, field, 'Écrivez des codes séparés par des virgules.', []);
    return [...new Set(codes)];
  }

  verification(row: RawRow): Verification {
    return this.word(row, 'verification', SAID_VERIFICATIONS) ?? 'to_verify';
  }

  unitKind(row: RawRow): UnitKind | null {
    return this.word(row, 'nature', SAID_UNIT_KINDS);
  }

  candidate(row: RawRow): CandidateCategory {
    return (
      this.word(row, 'candidat', SAID_CATEGORIES) ??
      this.missing(row, 'candidat', oneOf(SAID_CATEGORIES), 'other' as const)
    );
  }

  yes(row: RawRow, field: string): boolean {
    if (row.fields[field] === true || row.fields[field] === false) return row.fields[field];
    const said = this.word(row, field, SAID_YES);
    return said === 'yes' || said === 'true';
  }

  /** null when the cell is empty, or holds another word, which is noted. */
  private word<T extends string>(row: RawRow, field: string, words: Readonly<Record<T, string>>): T | null {
    const text = this.optionalText(row, field, 60);
    return text === null ? null : (meaningOf(words, text) ?? this.missing(row, field, oneOf(words), null));
  }
}

/** true and false are how a workbook writes a box that is ticked or not */
const SAID_YES = { yes: 'oui', no: 'non', true: 'true', false: 'false' } as const;

function oneOf(words: Readonly<Record<string, string>>): string {
  const said = (words === SAID_YES ? ['oui', 'non'] : Object.values(words)).map((word) => `« ${word} »`);
  return `Écrivez ${said.slice(0, -1).join(', ')} ou ${said.at(-1)}.`;
}

import { type CivilDate, fold, parseDecimal, type Refusal } from '@etabli/kernel';
import type { PaymentMethod } from '../payment/payment.rules.js';

export const STATEMENT_FORMATS = ['camt', 'csv'] as const;
export type StatementFormat = (typeof STATEMENT_FORMATS)[number];

/** `slip`: the line credits a slip of cheques. */
export const MATCH_KINDS = ['recorded', 'tied', 'slip', 'set_aside'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** Why a line is nothing of a customer. */
export const ASIDE_AS = ['bank_fee', 'own_transfer', 'grant', 'supplier', 'other'] as const;
export type AsideAs = (typeof ASIDE_AS)[number];

/** A line set aside: booked on an account, or handled elsewhere as the note says. */
export interface Aside {
  readonly asideAs: AsideAs;
  readonly account: string | null;
  readonly accountLabel: string | null;
  readonly note: string | null;
}

/** All that speaks against it. `taken` holds the accounts of the bank and of the customers. */
export function asideRefusals(
  { account, accountLabel, note }: Aside,
  taken: readonly { readonly role: string; readonly account: string }[],
): Refusal[] {
  if (account === null) return note === null ? [{ code: 'bank.aside_reason' }] : [];
  const own = (role: string): boolean => taken.some((one) => one.role === role && one.account === account);
  return [
    ...(accountLabel === null ? [{ code: 'bank.aside_label' }] : []),
    ...(own('bank') ? [{ code: 'bank.aside_bank' }] : []),
    ...(own('customers') || account.startsWith('411') ? [{ code: 'bank.aside_customer' }] : []),
  ];
}

/** A movement read from a file, before it is kept. */
export interface ReadLine {
  readonly bookedOn: CivilDate;
  readonly valueOn: CivilDate | null;
  /** money in positive, money out negative */
  readonly amountCents: number;
  readonly counterparty: string | null;
  readonly iban: string | null;
  readonly reference: string | null;
  readonly text: string;
  readonly bankCode: string | null;
  /** the bank's own reference of the movement, the same in every file */
  readonly bankReference: string | null;
}

export interface ReadStatement {
  readonly format: StatementFormat;
  readonly account: string | null;
  readonly fromDay: CivilDate;
  readonly toDay: CivilDate;
  readonly openingCents: number | null;
  readonly closingCents: number | null;
  readonly lines: readonly ReadLine[];
}

/** What is wrong in a file, and where. */
export interface FileProblem {
  readonly path: string;
  readonly message: string;
}

export interface Reading {
  readonly statements: readonly ReadStatement[];
  readonly problems: readonly FileProblem[];
}

/**
 * What tells a movement from all others, in the order of the lines. Two alike in one file are two movements: they are counted; the
 * same day in another file counts the same way. The bank's reference stands for the texts, which banks cut differently.
 */
export function fingerprintsOf(account: string | null, lines: readonly ReadLine[]): string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const said = line.bankReference
      ? ['ref', line.bankReference]
      : [line.counterparty, line.iban, line.reference, line.text].map((part) => fold(part ?? ''));
    const key = JSON.stringify([account, line.bookedOn, line.amountCents, ...said]);
    const rank = (seen.get(key) ?? 0) + 1;
    seen.set(key, rank);
    return `${key}#${rank}`;
  });
}

/** 'SARL Mécanique du Rhône ' → 'mecanique du rhone': without accents, signs and legal forms; null when nothing is left. */
export function payerKey(name: string | null): string | null {
  const words = fold(name ?? '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '' && !LEGAL_FORMS.has(word));
  return words.join(' ') || null;
}

const LEGAL_FORMS = new Set([
  'sa',
  'sas',
  'sasu',
  'sarl',
  'eurl',
  'sci',
  'snc',
  'scop',
  'ei',
  'm',
  'mme',
  'mr',
  'ste',
  'societe',
]);

/** How the money came: the ISO family of the movement, else the words of the bank. */
export function methodOf({ bankCode, text }: Pick<ReadLine, 'bankCode' | 'text'>): PaymentMethod {
  const family = bankCode?.split('-')[1];
  if (family && Object.hasOwn(FAMILIES, family)) return FAMILIES[family]!;
  const words = ` ${fold(text).replaceAll(/[^a-z0-9]+/g, ' ')} `;
  if (/ (cheques?|chq|remise (de )?(cheques?|chq)) /.test(words)) return 'cheque';
  if (/ (prlv|prelevements?) /.test(words)) return 'direct_debit';
  if (/ (cb|carte|tpe|remise carte) /.test(words)) return 'card';
  return 'transfer';
}

/** ISO 20022, external bank transaction families of the domain PMNT. */
const FAMILIES: Readonly<Record<string, PaymentMethod>> = {
  RCDT: 'transfer',
  ICDT: 'transfer',
  IDDT: 'direct_debit',
  RDDT: 'direct_debit',
  RCHQ: 'cheque',
  ICHQ: 'cheque',
  CCRD: 'card',
  MCRD: 'card',
};

/** '1 234,56', '-1.234,56 €', '(12.5)', '+12' → cents; null for what is no amount of euros and cents. */
export function euroCents(text: string): number | null {
  const bare = text.replaceAll(/[\s\u00a0\u202f'’]|€|EUR/gu, '').replace(/^\((.*)\)$/, '-$1');
  const [, before, digits, after] = /^([+-]?)([\d.,]+)([+-]?)$/.exec(bare) ?? [];
  if (digits === undefined || (before && after)) return null;
  const mark = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  const grouped = mark >= 0 && /^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(digits);
  const decimals = mark < 0 || grouped ? '' : digits.slice(mark + 1).replace(/(\d{2})0+$/, '$1');
  const whole = (mark < 0 || grouped ? digits : digits.slice(0, mark)).replaceAll(/[.,]/g, '');
  if (!/^\d+$/.test(whole) || !/^\d{0,2}$/.test(decimals)) return null;
  const cents = parseDecimal(decimals ? `${whole}.${decimals}` : whole, 2);
  if (cents === null || cents > 100_000_000_00n) return null;
  const amount = Number(cents);
  return before === '-' || after === '-' ? 0 - amount : amount;
}

/** An IBAN in the text, without spaces; null when there is none. */
export const ibanIn = (text: string): string | null =>
  /\b([A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?)\b/.exec(text)?.[1]?.replaceAll(' ', '') ?? null;

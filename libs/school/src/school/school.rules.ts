import { type FieldError, frenchVatNumber, sirenOf } from '@etabli/kernel';

/** When VAT on services falls due: at the invoice (option on debits) or when the money comes in (CGI, art. 269, 2, c). */
export const VAT_OPTIONS = ['on_debits', 'on_receipts'] as const;
export type VatOption = (typeof VAT_OPTIONS)[number];

/** Days to pay when nothing else was agreed (code de commerce, art. L441-10, I). */
export const DEFAULT_PAYMENT_DAYS = 30;
/** The longest term that may be agreed, counted from the issue date (code de commerce, art. L441-10, I). */
export const LONGEST_PAYMENT_DAYS = 60;

export interface Identity {
  readonly siren: string | null;
  readonly siret: string | null;
  readonly vatNumber: string | null;
}

/** Each number is checked by itself at the door; here they must belong together. */
export function identityErrors({ siren, siret, vatNumber }: Identity): FieldError[] {
  const errors: FieldError[] = [];
  if (siret && siren && sirenOf(siret) !== siren) {
    errors.push({ field: 'siret', message: 'Le SIRET doit commencer par le SIREN de l’école.' });
  }
  if (siret && !siren)
    errors.push({ field: 'siren', message: 'Indiquez aussi le SIREN : les neuf premiers chiffres du SIRET.' });
  if (vatNumber && siren && vatNumber !== frenchVatNumber(siren)) {
    errors.push({ field: 'vatNumber', message: `Le numéro de TVA de ce SIREN est ${frenchVatNumber(siren)}.` });
  }
  return errors;
}

export interface Completeness extends Identity {
  readonly legalForm: string | null;
  readonly addressLine1: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly iban: string | null;
}

const NEEDED: readonly (readonly [keyof Completeness, string])[] = [
  ['legalForm', 'la forme juridique'],
  ['siren', 'le SIREN'],
  ['siret', 'le SIRET'],
  ['vatNumber', 'le numéro de TVA'],
  ['addressLine1', 'l’adresse'],
  ['postalCode', 'le code postal'],
  ['city', 'la ville'],
  ['iban', 'l’IBAN'],
];

/** What an invoice must or should print of the seller and is not known yet, in French words (CGI, ann. II, art. 242 nonies A). */
export function missingForInvoices(school: Completeness): string[] {
  return NEEDED.filter(([field]) => !school[field]).map(([, words]) => words);
}

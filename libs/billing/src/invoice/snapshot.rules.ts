import type { CivilDate } from '@etabli/kernel';

/** VAT on services is due when the customer pays, unless the school opted for debits (CGI, art. 269, 2, c). */
export const VAT_OPTIONS = ['on_debits', 'on_receipts'] as const;
export type VatOption = (typeof VAT_OPTIONS)[number];

/** The school as it was on the day of issue: the facts of `SellerFacts` that documents state. */
export interface Seller {
  readonly name: string;
  readonly legalForm: string | null;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly vatNumber: string | null;
  readonly rna: string | null;
  readonly addressLine1: string | null;
  readonly addressLine2: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly country: 'FR';
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly bankName: string | null;
  /** by the hash of its file, in pixels; missing in what was issued before there were logos */
  readonly logo?: SellerLogo | null;
}

export interface SellerLogo {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

export interface PostalAddress {
  readonly line1: string;
  readonly line2: string | null;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
}

/** The customer as he was on the day of issue. */
export interface Buyer {
  readonly code: string;
  readonly kind: 'business' | 'public_body' | 'person';
  readonly label: string;
  /** contact and address, line by line */
  readonly lines: readonly string[];
  readonly address: PostalAddress;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly vatNumber: string | null;
  readonly email: string | null;
  /** where e-invoices reach him (BT-49): scheme of the EAS list ('0225', 'EM'…) and value; null: none known */
  readonly electronicAddress: { readonly scheme: string; readonly value: string } | null;
}

export interface Mention {
  /** BG-1 subject code where the e-invoice has one: PMT, PMD, AAB */
  readonly code: 'NATURE' | 'DEBITS' | 'EXEMPT' | 'PMD' | 'PMT' | 'AAB' | 'OTHER';
  readonly text: string;
}

export interface InvoiceTexts {
  readonly title: string;
  readonly mentions: readonly Mention[];
  /** all of it was paid on this day, before the issue: the document says so (BT-23 x2) */
  readonly paidOn?: CivilDate;
}

/** VAT on services is due when the customer pays, unless the school opted for debits (CGI, art. 269, 2, c). */
export const VAT_OPTIONS = ['on_debits', 'on_receipts'] as const;
export type VatOption = (typeof VAT_OPTIONS)[number];

/** The customer as he was on the day of issue. */
export interface Buyer {
  readonly code: string;
  readonly kind: 'business' | 'public_body' | 'person';
  readonly label: string;
  /** contact and address, line by line */
  readonly lines: readonly string[];
  readonly siren: string | null;
  readonly siret: string | null;
  readonly vatNumber: string | null;
  readonly email: string | null;
}

export interface Mention {
  /** BG-1 subject code where the e-invoice has one: PMT, PMD, AAB */
  readonly code: 'NATURE' | 'DEBITS' | 'EXEMPT' | 'PMD' | 'PMT' | 'AAB';
  readonly text: string;
}

export interface InvoiceTexts {
  readonly title: string;
  readonly mentions: readonly Mention[];
}

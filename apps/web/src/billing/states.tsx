import type { Schema } from '@etabli/contract';
import { formatDecimal } from '@etabli/kernel';
import { fr } from '../texts/fr.js';
import { StateBadge, type Tone } from '../ui/StateBadge.js';

export type QuoteState = Schema<'QuoteRow'>['state'];
export type InvoiceState = Schema<'InvoiceRow'>['state'];
export type InvoiceKind = Schema<'InvoiceRow'>['kind'];

const QUOTE_TONES: Readonly<Record<QuoteState, Tone>> = {
  draft: 'neutral',
  sent: 'active',
  accepted: 'good',
  refused: 'bad',
  superseded: 'neutral',
  expired: 'warning',
};
const INVOICE_TONES: Readonly<Record<InvoiceState, Tone>> = {
  draft: 'neutral',
  issued: 'active',
  partly_paid: 'info',
  paid: 'good',
  credited: 'neutral',
  overdue: 'bad',
  disputed: 'warning',
};

export const QuoteBadge = ({ state }: { state: QuoteState }) => (
  <StateBadge tone={QUOTE_TONES[state]} label={fr.billing.quotes.states[state]} />
);
/** A credit note is not paid but used. */
export const invoiceStateName = ({ state, kind }: { state: InvoiceState; kind?: InvoiceKind }): string =>
  kind === 'credit_note' ? fr.billing.kinds.creditStates[state] : fr.billing.invoices.states[state];

export const InvoiceBadge = (invoice: { state: InvoiceState; kind?: InvoiceKind }) => (
  <StateBadge tone={INVOICE_TONES[invoice.state]} label={invoiceStateName(invoice)} />
);

/** 'Acompte FA-…' by its short name; a draft says that it is one. */
export const invoiceName = ({ number, kind, title }: { number: string | null; kind: InvoiceKind; title: string }) =>
  number === null ? `${fr.billing.kinds.drafts[kind]} – ${title}` : number;

/** 123450 → '1234,50', as spreadsheets read it. */
export const csvCents = (cents: number): string => formatDecimal(BigInt(cents), 2).replace('.', ',');

interface Action {
  action: string;
  allowed: boolean;
  reasons: readonly { detail: string }[];
}

/** Why the act is refused now, in the server's words; empty: it may be done. */
export const reasonsOf = (actions: readonly Action[], action: string): string[] =>
  actions.find((one) => one.action === action)?.reasons.map(({ detail }) => detail) ?? [];

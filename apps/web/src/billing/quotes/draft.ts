import type { Schema } from '@etabli/contract';
import { discountBody, newLine, type TypedDiscount, typedLine, type TypedLine } from '../typed-line.js';

type Quote = Schema<'QuoteView'>;
type Request = Schema<'QuoteLineRequest'>;

/** A line with the minutes it may take. */
export interface DraftLine extends TypedLine {
  allottedMinutes: number | null;
  /** the part of the estimate that it sells */
  estimatePartId: string | null;
}

export interface DraftValues extends TypedDiscount, Record<string, unknown> {
  customerId: string;
  title: string;
  validUntil: string;
  customerReference: string;
  /** asked for at the acceptance, basis points */
  depositBp: number | null;
  lines: DraftLine[];
}

export const emptyLine = (vatRateBp: number, above?: DraftLine): DraftLine => ({
  ...newLine({ vatRateBp }, above),
  allottedMinutes: null,
  estimatePartId: null,
});

export const draftOf = (quote: Quote): DraftValues => ({
  customerId: quote.customerId,
  title: quote.title,
  validUntil: quote.validUntil,
  customerReference: quote.customerReference ?? '',
  discountBp: quote.discountBp || null,
  discountCents: quote.discountCents || null,
  depositBp: quote.depositBp || null,
  lines: quote.lines.map((line) => ({
    ...typedLine(line),
    allottedMinutes: line.allottedMinutes || null,
    estimatePartId: line.estimatePartId,
  })),
});

const requestOf = ({ key: _key, allottedMinutes, discountBp, details, ...line }: DraftLine): Request => ({
  ...line,
  discountBp: discountBp ?? 0,
  details: details || null,
  allottedMinutes: allottedMinutes ?? 0,
});

/** As the API wants it; an empty day is left out, so that the server proposes one. */
export const bodyOf = ({
  customerId,
  title,
  validUntil,
  customerReference,
  depositBp,
  lines,
  ...values
}: DraftValues) => ({
  customerId,
  title,
  customerReference: customerReference || null,
  depositBp: depositBp ?? 0,
  ...discountBody(values),
  ...(validUntil ? { validUntil } : {}),
  lines: lines.map(requestOf),
});

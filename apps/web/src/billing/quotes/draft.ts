import type { Schema } from '@etabli/contract';
import { isDecimal } from '@etabli/kernel';

type Quote = Schema<'QuoteView'>;
type Request = Schema<'QuoteLineRequest'>;

/** A line as it is typed; `key` names it on screen only. */
export interface DraftLine extends Record<string, unknown> {
  key: string;
  nature: Request['nature'];
  label: string;
  details: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  vatRateBp: number;
  allottedMinutes: number | null;
}

export interface DraftValues extends Record<string, unknown> {
  customerId: string;
  title: string;
  validUntil: string;
  customerReference: string;
  lines: DraftLine[];
}

let made = 0;
const newKey = (): string => `line-${++made}`;

/** A line like the one above it: same nature, unit and rate, the rest to be written. */
export const emptyLine = (vatRateBp: number, above?: DraftLine): DraftLine => ({
  key: newKey(),
  nature: above?.nature ?? 'goods',
  label: '',
  details: '',
  quantity: '1',
  unit: above?.unit ?? 'pièce',
  unitPrice: '',
  vatRateBp: above?.vatRateBp ?? vatRateBp,
  allottedMinutes: null,
});

export const draftOf = (quote: Quote): DraftValues => ({
  customerId: quote.customerId,
  title: quote.title,
  validUntil: quote.validUntil,
  customerReference: quote.customerReference ?? '',
  lines: quote.lines.map(({ nature, label, details, quantity, unit, unitPrice, vatRateBp, allottedMinutes }) => ({
    key: newKey(),
    nature,
    label,
    details: details ?? '',
    quantity,
    unit,
    unitPrice: asPrice(unitPrice),
    vatRateBp,
    allottedMinutes: allottedMinutes || null,
  })),
});

/** '1250.5' → '1250.50': cents are always shown, finer prices keep their digits. */
export function asPrice(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  return `${whole}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}

const requestOf = ({ key: _key, allottedMinutes, details, ...line }: DraftLine): Request => ({
  ...line,
  details: details || null,
  allottedMinutes: allottedMinutes ?? 0,
});

/** As the API wants it; an empty day is left out, so that the server proposes one. */
export const bodyOf = ({ customerId, title, validUntil, customerReference, lines }: DraftValues) => ({
  customerId,
  title,
  customerReference: customerReference || null,
  ...(validUntil ? { validUntil } : {}),
  lines: lines.map(requestOf),
});

/** What the server adds up while a line is still being written: unfinished ones count for nothing, so that each keeps its place. */
export const countable = (lines: readonly DraftLine[]): Request[] =>
  lines.map((line) => {
    const finished =
      isDecimal(line.quantity, { decimals: 4 }) &&
      Number(line.quantity) > 0 &&
      isDecimal(line.unitPrice, { decimals: 6 }) &&
      Number(line.unitPrice) >= 0;
    return {
      ...requestOf(line),
      label: '-',
      details: null,
      unit: '-',
      allottedMinutes: 0,
      ...(finished ? {} : { quantity: '1', unitPrice: '0' }),
    };
  });

/** Moves the line at `from` one place up (-1) or down (1); where it stands at the end. */
export const movedTo = (from: number, by: -1 | 1, count: number): number => Math.min(count - 1, Math.max(0, from + by));

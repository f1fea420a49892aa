import type { Schema } from '@etabli/contract';
import { isDecimal, type VatReason, vatReasonOf } from '@etabli/kernel';

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
  /** basis points, null for none */
  discountBp: number | null;
  vatRateBp: number;
  vatReason: VatReason | null;
  allottedMinutes: number | null;
}

/** On the whole document; the percentage wins. */
export interface DraftDiscount {
  discountBp: number | null;
  discountCents: number | null;
}

export interface DraftValues extends DraftDiscount, Record<string, unknown> {
  customerId: string;
  title: string;
  validUntil: string;
  customerReference: string;
  /** asked for at the acceptance, basis points */
  depositBp: number | null;
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
  discountBp: null,
  vatRateBp: above?.vatRateBp ?? vatRateBp,
  vatReason: vatReasonOf(above ?? { vatRateBp }),
  allottedMinutes: null,
});

export const draftOf = (quote: Quote): DraftValues => ({
  customerId: quote.customerId,
  title: quote.title,
  validUntil: quote.validUntil,
  customerReference: quote.customerReference ?? '',
  discountBp: quote.discountBp || null,
  discountCents: quote.discountCents || null,
  depositBp: quote.depositBp || null,
  lines: quote.lines.map(({ nature, label, details, quantity, unit, unitPrice, allottedMinutes, ...line }) => ({
    key: newKey(),
    nature,
    label,
    details: details ?? '',
    quantity,
    unit,
    unitPrice: asPrice(unitPrice),
    discountBp: line.discountBp || null,
    vatRateBp: line.vatRateBp,
    vatReason: line.vatReason,
    allottedMinutes: allottedMinutes || null,
  })),
});

/** '1250.5' → '1250.50': cents are always shown, finer prices keep their digits. */
export function asPrice(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  return `${whole}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}

/** The value of the rate's select: '2000', or a zero rate with its reason: '0:export'. */
export const rateValue = (line: { vatRateBp: number; vatReason?: VatReason | null }): string =>
  line.vatRateBp > 0 ? String(line.vatRateBp) : `0:${vatReasonOf(line)}`;

export function rateOf(value: string): Pick<DraftLine, 'vatRateBp' | 'vatReason'> {
  const [bp = '0', reason] = value.split(':');
  return { vatRateBp: Number(bp), vatReason: (reason as VatReason | undefined) ?? null };
}

const requestOf = ({ key: _key, allottedMinutes, discountBp, details, ...line }: DraftLine): Request => ({
  ...line,
  discountBp: discountBp ?? 0,
  details: details || null,
  allottedMinutes: allottedMinutes ?? 0,
});

export const discountBody = ({ discountBp, discountCents }: DraftDiscount) => ({
  discountBp: discountBp ?? 0,
  discountCents: discountBp ? 0 : (discountCents ?? 0),
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

const inRange = (bp: number | null): boolean => bp === null || (bp >= 0 && bp <= 10_000);

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
      discountBp: inRange(line.discountBp) ? (line.discountBp ?? 0) : 0,
      ...(finished ? {} : { quantity: '1', unitPrice: '0' }),
    };
  });

/** Moves the line at `from` one place up (-1) or down (1); where it stands at the end. */
export const movedTo = (from: number, by: -1 | 1, count: number): number => Math.min(count - 1, Math.max(0, from + by));

/** The discount on the whole as far as it can be read. */
export const countableDiscount = ({ discountBp, discountCents }: DraftDiscount) =>
  discountBody({
    discountBp: inRange(discountBp) ? discountBp : null,
    discountCents: discountCents !== null && discountCents >= 0 ? discountCents : null,
  });

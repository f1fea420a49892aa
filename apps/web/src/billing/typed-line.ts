import type { Schema } from '@etabli/contract';
import { isDecimal, type VatReason, vatReasonOf } from '@etabli/kernel';

/** A line of a quote or of a free invoice as it is typed; `key` names it on screen only. */
export interface TypedLine extends Record<string, unknown> {
  key: string;
  nature: Schema<'FreeLineRequest'>['nature'];
  label: string;
  details: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  /** basis points, null for none */
  discountBp: number | null;
  vatRateBp: number;
  /** null: a rate */
  vatReason: VatReason | null;
}

/** A rate, or a zero rate with its reason. */
export type Rate = Pick<TypedLine, 'vatRateBp' | 'vatReason'>;

/** On the whole document; the percentage wins. */
export interface TypedDiscount {
  discountBp: number | null;
  discountCents: number | null;
}

let made = 0;
const newKey = (): string => `line-${++made}`;

/** A line like the one above it: same nature, unit and rate, the rest to be written. */
export const newLine = (rate: { vatRateBp: number; vatReason?: VatReason | null }, above?: TypedLine): TypedLine => ({
  key: newKey(),
  nature: above?.nature ?? 'goods',
  label: '',
  details: '',
  quantity: '1',
  unit: above?.unit ?? 'pièce',
  unitPrice: '',
  discountBp: null,
  vatRateBp: (above ?? rate).vatRateBp,
  vatReason: vatReasonOf(above ?? rate),
});

type SavedLine = Pick<
  Schema<'InvoiceLineView'>,
  'nature' | 'label' | 'quantity' | 'unit' | 'unitPrice' | 'discountBp' | 'vatRateBp' | 'vatReason'
> & { details: string | null };

/** A saved line, to be typed over. */
export const typedLine = (line: SavedLine): TypedLine => ({
  key: newKey(),
  nature: line.nature,
  label: line.label,
  details: line.details ?? '',
  quantity: line.quantity,
  unit: line.unit,
  unitPrice: asPrice(line.unitPrice),
  discountBp: line.discountBp || null,
  vatRateBp: line.vatRateBp,
  vatReason: line.vatReason,
});

/** '1250.5' → '1250.50': cents are always shown, finer prices keep their digits. */
export function asPrice(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  return `${whole}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}

/** The value of the rate's select: '2000', or a zero rate with its reason: '0:export'. */
export const rateValue = (line: { vatRateBp: number; vatReason?: VatReason | null }): string =>
  line.vatRateBp > 0 ? String(line.vatRateBp) : `0:${vatReasonOf(line)}`;

export function rateOf(value: string): Rate {
  const [bp = '0', reason] = value.split(':');
  return { vatRateBp: Number(bp), vatReason: (reason as VatReason | undefined) ?? null };
}

export const discountBody = ({ discountBp, discountCents }: TypedDiscount) => ({
  discountBp: discountBp ?? 0,
  discountCents: discountBp ? 0 : (discountCents ?? 0),
});

const inRange = (bp: number | null): boolean => bp === null || (bp >= 0 && bp <= 10_000);

/** The discount on the whole as far as it can be read. */
export const countableDiscount = ({ discountBp, discountCents }: TypedDiscount) =>
  discountBody({
    discountBp: inRange(discountBp) ? discountBp : null,
    discountCents: discountCents !== null && discountCents >= 0 ? discountCents : null,
  });

/** What the server adds up while a line is still being written: unfinished ones count for nothing, so that each keeps its place. */
export const countable = (lines: readonly TypedLine[]): Schema<'QuoteLineRequest'>[] =>
  lines.map(({ nature, quantity, unitPrice, discountBp, vatRateBp, vatReason }) => {
    const finished =
      isDecimal(quantity, { decimals: 4 }) &&
      Number(quantity) > 0 &&
      isDecimal(unitPrice, { decimals: 6 }) &&
      Number(unitPrice) >= 0;
    return {
      nature,
      vatRateBp,
      vatReason,
      quantity: finished ? quantity : '1',
      unitPrice: finished ? unitPrice : '0',
      discountBp: inRange(discountBp) ? (discountBp ?? 0) : 0,
      label: '-',
      details: null,
      unit: '-',
      allottedMinutes: 0,
    };
  });

/** Moves the line at `from` one place up (-1) or down (1); where it stands at the end. */
export const movedTo = (from: number, by: -1 | 1, count: number): number => Math.min(count - 1, Math.max(0, from + by));

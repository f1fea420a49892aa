import type { Schema } from '@etabli/contract';
import { isDecimal } from '@etabli/kernel';
import { asPrice } from '../quotes/draft.js';
import { referencesBody, referencesOf, type ReferenceValues } from './reference-values.js';

type Invoice = Schema<'InvoiceView'>;
type Request = Schema<'FreeLineRequest'>;
export type VatReason = NonNullable<Schema<'InvoiceLineView'>['vatReason']>;

/** A line as it is typed; `key` names it on screen only. */
export interface FreeLine extends Record<string, unknown> {
  key: string;
  nature: Request['nature'];
  label: string;
  details: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  /** null: none */
  discountBp: number | null;
  vatRateBp: number;
  /** null: a rate */
  vatReason: VatReason | null;
}

export interface FreeValues extends ReferenceValues {
  customerId: string;
  suppliedOn: string;
  /** on the whole: a percentage, else an amount */
  discountBp: number | null;
  discountCents: number | null;
  lines: FreeLine[];
}

/** A rate, or a zero rate with its reason. */
export type Rate = Pick<FreeLine, 'vatRateBp' | 'vatReason'>;

let made = 0;
const newKey = (): string => `free-line-${++made}`;

/** A line like the one above it: same nature, unit and rate, the rest to be written. */
export const emptyFreeLine = (rate: Rate, above?: FreeLine): FreeLine => ({
  key: newKey(),
  nature: above?.nature ?? 'goods',
  label: '',
  details: '',
  quantity: '1',
  unit: above?.unit ?? 'pièce',
  unitPrice: '',
  discountBp: null,
  vatRateBp: above?.vatRateBp ?? rate.vatRateBp,
  vatReason: above ? above.vatReason : rate.vatReason,
});

export const freeDraftOf = (invoice: Invoice): FreeValues => ({
  ...referencesOf(invoice),
  customerId: invoice.customerId,
  suppliedOn: invoice.suppliedOn ?? '',
  discountBp: invoice.discountBp || null,
  discountCents: invoice.discountCents || null,
  lines: invoice.lines.map(
    ({ nature, label, details, quantity, unit, unitPrice, discountBp, vatRateBp, vatReason }) => ({
      key: newKey(),
      nature,
      label,
      details: details ?? '',
      quantity,
      unit,
      unitPrice: asPrice(unitPrice),
      discountBp: discountBp || null,
      vatRateBp,
      vatReason,
    }),
  ),
});

const lineRequest = ({ key: _key, details, discountBp, ...line }: FreeLine): Request => ({
  ...line,
  details: details || null,
  discountBp: discountBp ?? 0,
});

/** Lines, discount and day; an empty day is left out, so that the server takes today. */
export const linesBody = ({ suppliedOn, discountBp, discountCents, lines }: FreeValues) => ({
  ...(suppliedOn ? { suppliedOn } : {}),
  discountBp: discountBp ?? 0,
  discountCents: discountCents ?? 0,
  lines: lines.map(lineRequest),
});

/** As the API wants it; without a service code the customer's own is taken. */
export function freeBody(values: FreeValues): Schema<'FreeInvoiceRequest'> {
  const { serviceCode, ...references } = referencesBody(values);
  return {
    customerId: values.customerId,
    ...references,
    ...(serviceCode === null ? {} : { serviceCode }),
    ...linesBody(values),
  };
}

/** Customer and references of a draft; another customer brings his own service code unless one was written. */
export function headBody(values: FreeValues, customerBefore: string): Schema<'EditInvoiceRequest'> {
  const { serviceCode, ...references } = referencesBody(values);
  const { customerId } = values;
  const own = serviceCode === null && customerId !== customerBefore;
  return { customerId, ...references, ...(own ? {} : { serviceCode }) };
}

/** What the server adds up while a line is still being written: unfinished ones count for nothing, so that each keeps its place. */
export const countableFree = ({
  lines,
  discountBp,
  discountCents,
}: Pick<FreeValues, 'lines' | 'discountBp' | 'discountCents'>): Schema<'QuoteTotalsRequest'> => ({
  discountBp: discountBp || 0,
  discountCents: discountCents || 0,
  lines: lines.map((line) => {
    const finished =
      isDecimal(line.quantity, { decimals: 4 }) &&
      Number(line.quantity) > 0 &&
      isDecimal(line.unitPrice, { decimals: 6 }) &&
      Number(line.unitPrice) >= 0;
    return {
      ...lineRequest(line),
      discountBp: line.discountBp || 0,
      label: '-',
      details: null,
      unit: '-',
      allottedMinutes: 0,
      ...(finished ? {} : { quantity: '1', unitPrice: '0' }),
    };
  }),
});

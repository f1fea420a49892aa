import type { Schema } from '@etabli/contract';
import {
  countable,
  countableDiscount,
  discountBody,
  type TypedDiscount,
  typedLine,
  type TypedLine,
} from '../typed-line.js';
import { referencesBody, referencesOf, type ReferenceValues } from './reference-values.js';

type Invoice = Schema<'InvoiceView'>;
type Request = Schema<'FreeLineRequest'>;

export interface FreeValues extends TypedDiscount, ReferenceValues {
  customerId: string;
  suppliedOn: string;
  lines: TypedLine[];
}

export const freeDraftOf = (invoice: Invoice): FreeValues => ({
  ...referencesOf(invoice),
  customerId: invoice.customerId,
  suppliedOn: invoice.suppliedOn ?? '',
  discountBp: invoice.discountBp || null,
  discountCents: invoice.discountCents || null,
  lines: invoice.lines.map(typedLine),
});

const lineRequest = ({ key: _key, details, discountBp, ...line }: TypedLine): Request => ({
  ...line,
  details: details || null,
  discountBp: discountBp ?? 0,
});

/** Lines, discount and day; an empty day is left out, so that the server takes today. */
export const linesBody = ({ suppliedOn, discountBp, discountCents, lines }: FreeValues) => ({
  ...(suppliedOn ? { suppliedOn } : {}),
  ...discountBody({ discountBp, discountCents }),
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

/** What the server adds up meanwhile. */
export const countableFree = ({
  lines,
  ...discount
}: TypedDiscount & Pick<FreeValues, 'lines'>): Schema<'QuoteTotalsRequest'> => ({
  ...countableDiscount(discount),
  lines: countable(lines),
});

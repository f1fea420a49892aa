import type { EntityManager } from 'typeorm';
import { type CivilDate, fold, newId } from '@etabli/kernel';
import { Customer, customerLabel } from '@etabli/customers';
import type { ProductionOrder } from '@etabli/workshop';
import { Quote } from '../quote/quote.entity.js';
import type { Invoice } from './invoice.entity.js';

/** What a draft has not yet: number, day, snapshots, amounts. */
export const UNISSUED = {
  number: null,
  issuedOn: null,
  dueOn: null,
  seller: null,
  buyer: null,
  buyerSalt: null,
  buyerDigest: null,
  vatOption: null,
  texts: null,
  opening: false,
  netCents: 0,
  vatCents: 0,
  grossCents: 0,
  prepaidCents: 0,
  payableCents: 0,
} as const;

type Draft = Omit<Invoice, keyof typeof UNISSUED> & typeof UNISSUED;

/** A draft for a customer, with nothing of an order. */
export function draftFor(
  customer: Customer,
  today: CivilDate,
  own: Partial<Invoice> & Pick<Invoice, 'kind' | 'title' | 'suppliedOn'>,
): Draft {
  const draft = {
    deliveryId: null,
    orderId: null,
    orderNumber: null,
    deliveryNumbers: null,
    quoteNumber: null,
    customerReference: null,
    serviceCode: customer.serviceCode,
    engagementNumber: null,
    deliveredTo: null,
    creditedId: null,
    creditReason: null,
    creditEffect: null,
    percentBp: null,
    situationRank: null,
    discountBp: 0,
    discountCents: 0,
    ...own,
    ...UNISSUED,
    id: newId(),
    createdOn: today,
    customerId: customer.id,
  };
  return { ...draft, searchText: searchTextOf(draft, customer) };
}

/** A draft that bills (a part of) an order, with its references. */
export async function draftOf(
  tx: EntityManager,
  order: ProductionOrder,
  today: CivilDate,
  own: Partial<Invoice> & Pick<Invoice, 'kind' | 'suppliedOn'>,
): Promise<Draft> {
  const customer = await tx.findOneByOrFail(Customer, { id: order.customerId ?? '' });
  const quote = order.quoteId ? await tx.findOneBy(Quote, { id: order.quoteId }) : null;
  return draftFor(customer, today, {
    title: order.title,
    orderId: order.id,
    orderNumber: order.number,
    quoteNumber: quote?.number ?? null,
    customerReference: order.customerReference,
    ...own,
  });
}

export const searchTextOf = (
  {
    title,
    orderNumber,
    deliveryNumbers,
    customerReference,
  }: Pick<Invoice, 'title' | 'orderNumber' | 'deliveryNumbers' | 'customerReference'>,
  customer: Customer,
): string =>
  fold(
    [title, customerLabel(customer), customer.code, orderNumber, deliveryNumbers, customerReference]
      .filter(Boolean)
      .join(' '),
  );

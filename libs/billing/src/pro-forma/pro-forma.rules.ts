import type { Refusal } from '@etabli/kernel';

/** Of a quote whose lines change no more. */
export const ofQuoteRefusals = (quote: { readonly number: string | null }): Refusal[] =>
  quote.number === null ? [{ code: 'pro_forma.quote_not_sent' }] : [];

/** Of an order that will be billed. */
export function ofOrderRefusals(order: { readonly customerId: string | null; readonly state: string }): Refusal[] {
  if (order.customerId === null) return [{ code: 'pro_forma.no_customer' }];
  return order.state === 'cancelled' ? [{ code: 'pro_forma.order_cancelled' }] : [];
}

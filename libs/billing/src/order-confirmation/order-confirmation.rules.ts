import type { CivilDate, Refusal } from '@etabli/kernel';

/** An order of a customer that was not called off may be confirmed, and again when its promise changes. */
export function confirmRefusals(order: { readonly customerId: string | null; readonly state: string }): Refusal[] {
  if (order.customerId === null) return [{ code: 'order_confirmation.no_customer' }];
  return order.state === 'cancelled' ? [{ code: 'order_confirmation.order_cancelled' }] : [];
}

export const promiseRefusals = (promisedFor: CivilDate | null, today: CivilDate): Refusal[] =>
  promisedFor !== null && promisedFor < today ? [{ code: 'order_confirmation.promised_in_past' }] : [];

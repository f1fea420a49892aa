import { addDecimals, compareDecimals, type Refusal, subtractDecimals } from '@etabli/kernel';

export const PURCHASE_STATES = ['draft', 'ordered', 'received', 'cancelled'] as const;
export type PurchaseState = (typeof PURCHASE_STATES)[number];

export interface PurchaseLineFacts {
  readonly quantity: string;
  readonly received: string;
}

/** How much of an item is to buy: up to the minimum, and what orders still lack, less what is under way. Never below zero. */
export function itemNeed(facts: {
  readonly minimum: string;
  readonly available: string;
  /** wanted by open orders, neither reserved nor taken */
  readonly lacking: string;
  readonly onOrder: string;
}): string {
  const due = subtractDecimals(addDecimals(facts.minimum, facts.lacking), addDecimals(facts.available, facts.onOrder));
  return compareDecimals(due, '0') > 0 ? due : '0';
}

export const editRefusals = (state: PurchaseState): Refusal[] =>
  state === 'draft' ? [] : [{ code: 'purchase.not_draft' }];

export const orderRefusals = (state: PurchaseState, lines: number): Refusal[] => [
  ...editRefusals(state),
  ...(lines === 0 ? [{ code: 'purchase.empty' }] : []),
];

export const receiveRefusals = (state: PurchaseState): Refusal[] =>
  state === 'ordered' ? [] : [{ code: 'purchase.not_ordered' }];

/** Something came of a list that is cancelled: it stays written. */
export const cancelRefusals = (state: PurchaseState, lines: readonly PurchaseLineFacts[]): Refusal[] => [
  ...(state === 'draft' || state === 'ordered' ? [] : [{ code: 'purchase.closed' }]),
  ...(lines.some(({ received }) => compareDecimals(received, '0') > 0) ? [{ code: 'purchase.partly_received' }] : []),
];

export const isComplete = (lines: readonly PurchaseLineFacts[]): boolean =>
  lines.every(({ quantity, received }) => compareDecimals(received, quantity) >= 0);

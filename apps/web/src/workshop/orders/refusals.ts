import type { Schema } from '@etabli/contract';

type Order = Schema<'OrderView'>;

/** Nothing more is made or handed over. */
export const isEnded = ({ state }: Pick<Order, 'state'>): boolean =>
  state === 'delivered' || state === 'closed' || state === 'cancelled';

/** Why the act is refused now, in the server's words. */
export const refusalsOf = (order: Order, act: Order['actions'][number]['act']): string[] =>
  order.actions.find((one) => one.act === act)?.refusals.map(({ detail }) => detail) ?? [];

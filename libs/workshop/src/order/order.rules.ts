import { type CivilDate, type Refusal, transitions } from '@etabli/kernel';

/**
 * From the accepted quote to the last delivery. A checked order goes back to work when one of its operations is reopened, a delivered
 * one is to be delivered again when goods come back.
 */
export const ORDER_TRANSITIONS = transitions({
  released: ['in_work', 'checked', 'cancelled'],
  in_work: ['checked', 'cancelled'],
  checked: ['in_work', 'delivered', 'cancelled'],
  delivered: ['checked'],
  cancelled: [],
});
export const ORDER_STATES = ['released', 'in_work', 'checked', 'delivered', 'cancelled'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const ORDER_STATE_LABELS = {
  released: 'À commencer',
  in_work: 'En cours',
  checked: 'Contrôlé',
  delivered: 'Livré',
  cancelled: 'Annulé',
} as const satisfies Record<OrderState, string>;

/** An order on which youths may log hours. */
export const OPEN_STATES = ['released', 'in_work'] as const satisfies readonly OrderState[];
export const isOpen = (state: OrderState): boolean => (OPEN_STATES as readonly OrderState[]).includes(state);

export const LINE_NATURES = ['goods', 'service'] as const;
export type LineNature = (typeof LINE_NATURES)[number];

/** What the rules read of an order. */
export interface OrderFacts {
  readonly state: OrderState;
  /** some line is delivered, in whole or in part */
  readonly partlyDelivered: boolean;
}

const isEnded = (state: OrderState): boolean => state === 'delivered' || state === 'cancelled';
const ended = (state: OrderState): Refusal[] =>
  isEnded(state) ? [{ code: 'order.ended', params: { state: ORDER_STATE_LABELS[state].toLowerCase() } }] : [];

/** Title, reference and due day change until the end; operations only while the work is open. */
export const editRefusals = ({ state }: Pick<OrderFacts, 'state'>): Refusal[] => ended(state);

export const operationsRefusals = ({ state }: Pick<OrderFacts, 'state'>): Refusal[] =>
  state === 'checked' ? [{ code: 'order.checked' }] : ended(state);

export const checkRefusals = ({ state }: Pick<OrderFacts, 'state'>): Refusal[] =>
  state === 'checked' ? [{ code: 'order.already_checked' }] : ended(state);

/** Goods leave the workshop only once the trainer has checked them. */
export const deliverRefusals = ({ state }: Pick<OrderFacts, 'state'>): Refusal[] =>
  isOpen(state) ? [{ code: 'order.not_checked' }] : ended(state);

export const cancelRefusals = ({ state, partlyDelivered }: OrderFacts): Refusal[] => [
  ...ended(state),
  ...(partlyDelivered && state !== 'delivered' ? [{ code: 'order.partly_delivered' }] : []),
];

/** Late: the due day is past and something is still to be made or handed over. */
export const isLate = (
  order: { readonly state: OrderState; readonly dueOn: CivilDate | null },
  today: CivilDate,
): boolean => order.dueOn !== null && order.dueOn < today && !isEnded(order.state);

/** 'OF-2026-0001', 'BL-2026-0001', 'BR-2026-0001'. */
export const documentNumber = (prefix: 'OF' | 'BL' | 'BR', year: number, number: number): string =>
  `${prefix}-${year}-${String(number).padStart(4, '0')}`;

import {
  type CivilDate,
  compareDecimals,
  formatDecimalFr,
  type Refusal,
  subtractDecimals,
  transitions,
} from '@etabli/kernel';

/**
 * From the accepted quote to the books. On the board a release and a check may be taken back. A checked order goes back to work when one of its operations is reopened, a delivered or
 * closed one is to be delivered again when goods come back, a closed one is reopened by the director.
 */
export const ORDER_TRANSITIONS = transitions({
  planned: ['released', 'cancelled'],
  released: ['planned', 'in_work', 'checked', 'cancelled'],
  in_work: ['checked', 'cancelled'],
  checked: ['in_work', 'released', 'delivered', 'cancelled'],
  delivered: ['checked', 'closed'],
  closed: ['checked', 'delivered'],
  cancelled: [],
});
export const ORDER_STATES = ['planned', 'released', 'in_work', 'checked', 'delivered', 'closed', 'cancelled'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const ORDER_STATE_LABELS = {
  planned: 'À préparer',
  released: 'À commencer',
  in_work: 'En cours',
  checked: 'Contrôlé',
  delivered: 'Livré',
  closed: 'Clos',
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
  /** of some line more is checked than delivered */
  readonly partlyChecked: boolean;
}

/** What closing asks beside the state. */
export interface ClosingFacts {
  readonly state: OrderState;
  readonly openNonconformities: number;
}

/** What of a line is sold, handed over and billed. */
export interface BilledLine {
  readonly label: string;
  readonly unit: string;
  readonly deliveredQuantity: string;
  readonly billedQuantity: string;
  readonly soldCents: number;
}

/** Nothing is left to hand over. */
export const isDelivered = (state: OrderState): boolean => state === 'delivered' || state === 'closed';
const isEnded = (state: OrderState): boolean => isDelivered(state) || state === 'cancelled';
const ended = (state: OrderState): Refusal[] =>
  isEnded(state) ? [{ code: 'order.ended', params: { state: ORDER_STATE_LABELS[state].toLowerCase() } }] : [];

/** Title, reference and due day change until the end; operations only while the work is open. */
export const editRefusals = ({ state }: Pick<OrderFacts, 'state'>): Refusal[] => ended(state);

export const operationsRefusals = ({ state }: Pick<OrderFacts, 'state'>): Refusal[] =>
  state === 'checked' ? [{ code: 'order.checked' }] : ended(state);

export const releaseRefusals = ({ state }: Pick<OrderFacts, 'state'>): Refusal[] =>
  state === 'planned' ? [] : [{ code: 'order.already_released' }];

export const checkRefusals = ({ state }: Pick<OrderFacts, 'state'>): Refusal[] => {
  if (state === 'planned') return [{ code: 'order.not_released' }];
  return state === 'checked' ? [{ code: 'order.already_checked' }] : ended(state);
};

/** Goods leave the workshop only once the trainer has checked them: the whole order, or so many pieces of a line. */
export const deliverRefusals = ({ state, partlyChecked }: Pick<OrderFacts, 'state' | 'partlyChecked'>): Refusal[] =>
  state === 'planned' || (isOpen(state) && !partlyChecked) ? [{ code: 'order.not_checked' }] : ended(state);

/** Some pieces are checked while the others are in work. */
export const checkPartRefusals = ({ state }: Pick<OrderFacts, 'state'>): Refusal[] => {
  if (state === 'planned') return [{ code: 'order.not_released' }];
  return state === 'checked' ? [{ code: 'order.already_checked' }] : ended(state);
};

/** Values are taken while pieces are made or wait to be handed over. */
export const measureRefusals = ({ state }: Pick<OrderFacts, 'state'>): Refusal[] =>
  state === 'planned' ? [{ code: 'order.not_released' }] : ended(state);

/** A client may complain of what is delivered; what is closed is reopened first. */
export const nonconformityOrderRefusals = ({ state }: Pick<OrderFacts, 'state'>): Refusal[] =>
  state === 'closed' || state === 'cancelled' ? ended(state) : [];

export const cancelRefusals = ({
  state,
  partlyDelivered,
}: Pick<OrderFacts, 'state' | 'partlyDelivered'>): Refusal[] => [
  ...ended(state),
  ...(partlyDelivered && !isEnded(state) ? [{ code: 'order.partly_delivered' }] : []),
];

/** Closed: everything is delivered, nothing is left to be put right. */
export function closeRefusals({ state, openNonconformities }: ClosingFacts): Refusal[] {
  if (state === 'closed') return [{ code: 'order.already_closed' }];
  if (state !== 'delivered') return [{ code: 'order.not_delivered' }];
  return openNonconformities > 0
    ? [{ code: 'order.open_nonconformities', params: { count: openNonconformities } }]
    : [];
}

/** What is handed over and on no invoice is asked about, line by line; an exercise is never billed. */
export function unbilledWarnings(customerId: string | null, lines: readonly BilledLine[]): Refusal[] {
  const left = lines.filter(
    ({ deliveredQuantity, billedQuantity, soldCents }) =>
      customerId !== null && soldCents > 0 && compareDecimals(billedQuantity, deliveredQuantity) < 0,
  );
  const said = left.map(
    ({ label, unit, deliveredQuantity, billedQuantity }) =>
      `«\u202f${label}\u202f» ${formatDecimalFr(subtractDecimals(deliveredQuantity, billedQuantity))} ${unit}`,
  );
  return left.length > 0 ? [{ code: 'order.not_billed', params: { lines: said.join(', ') } }] : [];
}

export const reopenRefusals = ({ state }: Pick<OrderFacts, 'state'>): Refusal[] =>
  state === 'closed' ? [] : [{ code: 'order.not_closed' }];

/** An order due within so many days is one of the week's promises. */
export const PROMISED_DAYS = 7;

/** Late: the due day is past and something is still to be made or handed over. */
export const isLate = (
  order: { readonly state: OrderState; readonly dueOn: CivilDate | null },
  today: CivilDate,
): boolean => order.dueOn !== null && order.dueOn < today && !isEnded(order.state);

/** 'OF-2026-0001', 'BL-2026-0001', 'BR-2026-0001'. */
export const documentNumber = (prefix: 'OF' | 'BL' | 'BR', year: number, number: number): string =>
  `${prefix}-${year}-${String(number).padStart(4, '0')}`;

import { formatDecimal, formatRate, percentOf, type Refusal } from '@etabli/kernel';
import type { NewLine, Bucket } from '../invoice/line.rules.js';

/** What is billed of an order in money, before or beside the billing of what was delivered. */
export interface OrderMoney {
  /** the whole order, discounts taken off */
  readonly buckets: readonly Bucket[];
  readonly netCents: number;
  /** deposits issued or drafted and not credited, in basis points of the order and in cents before tax */
  readonly depositBp: number;
  readonly depositNetCents: number;
  /** situations issued or drafted and not credited: where the last one stands, how many there were, and what they billed by bucket */
  readonly situationBp: number;
  readonly situationRank: number;
  readonly situationBuckets: readonly Bucket[];
  readonly situationDrafted: boolean;
  /** something delivered is billed, or drafted, by quantity */
  readonly billedByQuantity: boolean;
  /** a final invoice exists: nothing more is billed ahead */
  readonly finalKnown: boolean;
  readonly cancelled: boolean;
}

const WHOLE_BP = 10_000;

/** All that speaks against a deposit of that part of the order. */
export function depositRefusals(order: OrderMoney, percentBp: number): Refusal[] {
  return [
    ...common(order),
    ...(order.depositBp + Math.max(order.situationBp, 0) + percentBp > WHOLE_BP
      ? [{ code: 'progress.above_order', params: { rest: formatRate(WHOLE_BP - order.depositBp - order.situationBp) } }]
      : []),
  ];
}

/** All that speaks against a situation that bills all done up to `cumulativeBp`. */
export function situationRefusals(order: OrderMoney, cumulativeBp: number): Refusal[] {
  return [
    ...common(order),
    ...(order.billedByQuantity ? [{ code: 'progress.billed_by_quantity' }] : []),
    ...(order.situationDrafted ? [{ code: 'progress.situation_drafted' }] : []),
    ...(cumulativeBp <= order.situationBp
      ? [{ code: 'progress.not_further', params: { done: formatRate(order.situationBp) } }]
      : []),
    ...(order.depositBp + cumulativeBp > WHOLE_BP
      ? [{ code: 'progress.above_order', params: { rest: formatRate(WHOLE_BP - order.depositBp) } }]
      : []),
  ];
}

const common = (order: OrderMoney): Refusal[] => [
  ...(order.cancelled ? [{ code: 'progress.order_cancelled' }] : []),
  ...(order.finalKnown ? [{ code: 'progress.final_known' }] : []),
  ...(order.netCents === 0 ? [{ code: 'progress.order_worthless' }] : []),
];

const NATURE_WORDS = { goods: 'pièces', service: 'prestations' } as const;
const lump = { unit: 'forfait', details: null, discountBp: 0 } as const;

/** 12345 → '123.45', as a unit price. */
export const euros = (cents: number): string => formatDecimal(BigInt(cents), 2);

/** A deposit is a percentage of each bucket's net, then VAT once a group. */
export const depositLines = (order: OrderMoney, percentBp: number, orderNumber: string): NewLine[] =>
  lines(
    order.buckets.map((bucket) => ({ bucket, cents: percentOf(bucket.netCents, percentBp) })),
    order.buckets,
    () => `Acompte de ${formatRate(percentBp)} sur la commande ${orderNumber}`,
  );

/** A situation bills the cumulative percentage of each bucket less what earlier ones billed, so that the last one ends at the order. */
export const situationLines = (order: OrderMoney, cumulativeBp: number): NewLine[] =>
  lines(
    order.buckets.map((bucket) => ({
      bucket,
      cents: percentOf(bucket.netCents, cumulativeBp) - billedOf(order.situationBuckets, bucket),
    })),
    order.buckets,
    () => `Situation n°\u00a0${order.situationRank + 1}\u202f: travaux réalisés à ${formatRate(cumulativeBp)}`,
  );

/** On a final invoice, what situations billed is taken off bucket by bucket. */
export const takenOffLines = (order: OrderMoney): NewLine[] =>
  order.situationBuckets
    .filter(({ netCents }) => netCents > 0)
    .map((bucket) => ({
      ...lump,
      nature: bucket.nature,
      label: `Déjà facturé par situations${order.situationBuckets.length > 1 ? ` (${NATURE_WORDS[bucket.nature]})` : ''}`,
      quantity: '-1',
      unitPrice: euros(bucket.netCents),
      vatRateBp: bucket.vatRateBp,
      vatReason: bucket.vatReason,
    }));

function lines(
  shares: readonly { bucket: Bucket; cents: number }[],
  all: readonly Bucket[],
  labelOf: () => string,
): NewLine[] {
  return shares
    .filter(({ cents }) => cents > 0)
    .map(({ bucket, cents }) => ({
      ...lump,
      nature: bucket.nature,
      label: all.length > 1 ? `${labelOf()} (${NATURE_WORDS[bucket.nature]})` : labelOf(),
      quantity: '1',
      unitPrice: euros(cents),
      vatRateBp: bucket.vatRateBp,
      vatReason: bucket.vatReason,
    }));
}

export const sameBucket =
  (a: Omit<Bucket, 'netCents'>) =>
  (b: Omit<Bucket, 'netCents'>): boolean =>
    a.vatRateBp === b.vatRateBp && a.vatReason === b.vatReason && a.nature === b.nature && a.sector === b.sector;

const billedOf = (buckets: readonly Bucket[], bucket: Bucket): number =>
  buckets.filter(sameBucket(bucket)).reduce((sum, { netCents }) => sum + netCents, 0);

import type { Nature, NewLine } from '../invoice/line.rules.js';

/**
 * What a credited quantity means for the goods. price: the client keeps them, the quantity stays billed; billed_wrongly: it may be
 * billed again; goods_back: they come back too, so that they are to be delivered again before they are billed.
 */
export const CREDIT_EFFECTS = ['price', 'billed_wrongly', 'goods_back'] as const;
export type CreditEffect = (typeof CREDIT_EFFECTS)[number];

/** A service that was done cannot come back: with goods that do, it is a price given back. */
export const effectOn = (effect: CreditEffect, nature: Nature): CreditEffect =>
  effect === 'goods_back' && nature === 'service' ? 'price' : effect;

/** The lines of a credit note with what of them is billed no longer. */
export const withEffect = <L extends Pick<NewLine, 'nature' | 'returnedQuantity'>>(
  lines: readonly L[],
  effect: CreditEffect,
): L[] => lines.map((line) => (effectOn(effect, line.nature) === 'price' ? { ...line, returnedQuantity: null } : line));

export interface Moved {
  readonly orderLineId: string;
  readonly quantity: string;
}

type CreditedLine = Pick<NewLine, 'nature' | 'orderLineId' | 'returnedQuantity'>;

/** Billed no longer, by order line. */
export const unbilled = (lines: readonly CreditedLine[]): Moved[] =>
  lines.flatMap(({ orderLineId, returnedQuantity }) =>
    orderLineId && returnedQuantity ? [{ orderLineId, quantity: returnedQuantity }] : [],
  );

/** Delivered no longer: the same quantities, of goods that come back. */
export const takenBack = (lines: readonly CreditedLine[], effect: CreditEffect): Moved[] =>
  effect === 'goods_back' ? unbilled(lines.filter(({ nature }) => nature === 'goods')) : [];

/** What the document says of the goods; nothing where no goods are credited. */
export function effectText(
  effect: CreditEffect,
  natures: readonly Nature[],
  returnNumber: string | null,
): string | null {
  if (!natures.includes('goods')) return null;
  switch (effect) {
    case 'price':
      return 'Avoir commercial\u202f: la marchandise reste chez le client.';
    case 'billed_wrongly':
      return 'Facturé à tort\u202f: les quantités portées sur cet avoir peuvent être facturées à nouveau.';
    case 'goods_back':
      return returnNumber === null
        ? 'Marchandise reprise.'
        : `Marchandise reprise\u202f: bon de retour ${returnNumber}.`;
  }
}

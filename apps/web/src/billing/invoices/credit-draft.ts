import type { Schema } from '@etabli/contract';
import { compareDecimals, subtractDecimals } from '@etabli/kernel';

type Line = Schema<'InvoiceLineView'>;
type Wanted = Schema<'WantedCreditRequest'>;

/** What is typed for one line: a quantity that comes back, or an amount before tax. */
export interface Part {
  quantity: string;
  amountCents: number | null;
}
export const NO_PART: Part = { quantity: '', amountCents: null };

export interface LineRest {
  line: Line;
  quantity: string;
  netCents: number;
}

/** The lines of which something is left to credit; what takes off earlier situations is only credited with the whole. */
export const lineRests = (lines: readonly Line[]): LineRest[] =>
  lines
    .filter(({ quantity }) => !quantity.startsWith('-'))
    .map((line) => ({
      line,
      quantity: subtractDecimals(line.quantity, line.returnedQuantity),
      netCents: line.netCents - line.creditedCents,
    }))
    .filter(({ netCents }) => netCents > 0);

/** A line can come back by quantity while some of it is left. */
export const returnable = ({ quantity }: LineRest): boolean => compareDecimals(quantity, '0') > 0;

/** Whether the goods come back is asked where a quantity of goods is credited; `parts` null: all that is left. */
export const asksForGoods = (
  { kind, lines }: Pick<Schema<'InvoiceView'>, 'kind' | 'lines'>,
  parts: Readonly<Record<string, Part>> | null,
): boolean =>
  kind !== 'deposit' &&
  kind !== 'situation' &&
  lines.some(({ id, nature }) => nature === 'goods' && (parts === null || (parts[id]?.quantity ?? '') !== ''));

/** What is filled in, as the API wants it; what could not be read goes too, so that it is refused instead of left out. */
export const wantedOf = (rests: readonly LineRest[], parts: Readonly<Record<string, Part>>): Wanted[] =>
  rests.flatMap(({ line: { id } }): Wanted[] => {
    const { quantity, amountCents } = parts[id] ?? NO_PART;
    if (quantity !== '') return [{ lineId: id, quantity }];
    return amountCents === null ? [] : [{ lineId: id, amountCents }];
  });

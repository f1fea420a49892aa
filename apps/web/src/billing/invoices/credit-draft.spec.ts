import { describe, expect, it } from '@jest/globals';
import type { Schema } from '@etabli/contract';
import { asksForGoods, lineRests, returnable, wantedOf } from './credit-draft.js';

type Line = Schema<'InvoiceLineView'>;
const line = (id: string, own: Partial<Line> = {}): Line =>
  ({ id, quantity: '4', returnedQuantity: '0', netCents: 400_00, creditedCents: 0, ...own }) as Line;

describe('what of an invoice is left to credit', () => {
  it('counts down quantity and amount line by line', () => {
    const [rest] = lineRests([line('a', { returnedQuantity: '1.5', creditedCents: 150_00 })]);
    expect(rest).toMatchObject({ quantity: '2.5', netCents: 250_00 });
  });

  it('leaves out what is gone and what takes off situations', () => {
    const gone = line('a', { returnedQuantity: '4', creditedCents: 400_00 });
    const takenOff = line('b', { quantity: '-1', netCents: -100_00 });
    expect(lineRests([gone, takenOff])).toEqual([]);
  });

  it('a line of which all came back may still be lowered', () => {
    const [rest] = lineRests([line('a', { returnedQuantity: '4', creditedCents: 300_00 })]);
    expect(rest && returnable(rest)).toBe(false);
  });
});

describe('whether the goods come back', () => {
  const lines = [line('a', { nature: 'goods' }), line('b', { nature: 'service' })];
  it.each<[string, Parameters<typeof asksForGoods>[0], Parameters<typeof asksForGoods>[1], boolean]>([
    ['the whole of goods', { kind: 'invoice', lines }, null, true],
    ['a quantity of goods', { kind: 'final', lines }, { a: { quantity: '1', amountCents: null } }, true],
    ['a lowered price', { kind: 'invoice', lines }, { a: { quantity: '', amountCents: 5 } }, false],
    ['a service', { kind: 'invoice', lines }, { b: { quantity: '1', amountCents: null } }, false],
    ['a deposit', { kind: 'deposit', lines }, null, false],
  ])('%s', (_case, invoice, parts, asked) => {
    expect(asksForGoods(invoice, parts)).toBe(asked);
  });
});

describe('what is asked', () => {
  const rests = lineRests([line('a'), line('b'), line('c')]);

  it('is a quantity or an amount of each line filled in', () => {
    const parts = { a: { quantity: '2', amountCents: null }, c: { quantity: '', amountCents: 50_00 } };
    expect(wantedOf(rests, parts)).toEqual([
      { lineId: 'a', quantity: '2' },
      { lineId: 'c', amountCents: 50_00 },
    ]);
  });

  it('keeps what could not be read', () => {
    expect(wantedOf(rests, { a: { quantity: '', amountCents: Number.NaN } })).toHaveLength(1);
  });
});

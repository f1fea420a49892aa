import fc from 'fast-check';
import { addDecimals, compareDecimals, subtractDecimals } from '@etabli/kernel';
import {
  CREDIT_EFFECTS,
  type CreditEffect,
  effectText,
  takenBack,
  unbilled,
  withEffect,
} from './credit-effect.rules.js';

const GOODS = { nature: 'goods' as const, orderLineId: 'g', returnedQuantity: '4' };
const SERVICE = { nature: 'service' as const, orderLineId: 's', returnedQuantity: '1' };

describe('la marchandise revient-elle\u202f?', () => {
  it.each<[CreditEffect, string[], string[]]>([
    ['price', [], []],
    ['billed_wrongly', ['g 4', 's 1'], []],
    ['goods_back', ['g 4'], ['g 4']],
  ])('%s', (effect, billedNoLonger, deliveredNoLonger) => {
    const lines = withEffect([GOODS, SERVICE], effect);
    const said = (moved: readonly { orderLineId: string; quantity: string }[]): string[] =>
      moved.map(({ orderLineId, quantity }) => `${orderLineId} ${quantity}`);
    expect(said(unbilled(lines))).toEqual(billedNoLonger);
    expect(said(takenBack(lines, effect))).toEqual(deliveredNoLonger);
  });

  it('moves nothing for a line of no order, nor for a lowered price', () => {
    const lines = [
      { ...GOODS, orderLineId: null },
      { ...GOODS, returnedQuantity: null },
    ];
    expect([...unbilled(lines), ...takenBack(lines, 'goods_back')]).toEqual([]);
  });

  it.each<[CreditEffect, readonly ('goods' | 'service')[], string | null, RegExp | null]>([
    ['price', ['goods'], null, /reste chez le client/],
    ['billed_wrongly', ['goods', 'service'], null, /à nouveau/],
    ['goods_back', ['goods'], 'BR-2026-0001', /bon de retour BR-2026-0001\.$/],
    ['goods_back', ['goods'], null, /^Marchandise reprise\.$/],
    ['price', ['service'], null, null],
  ])('says so on the document: %s %s', (effect, natures, number, words) => {
    const text = effectText(effect, natures, number);
    if (words === null) expect(text).toBeNull();
    else expect(text).toMatch(words);
  });
});

it('0 ≤ invoiced ≤ delivered ≤ ordered, whatever is delivered, billed and credited', () => {
  const step = fc.tuple(fc.constantFrom('deliver', 'bill', ...CREDIT_EFFECTS), fc.integer({ min: 1, max: 10_000 }));
  fc.assert(
    fc.property(
      fc.constantFrom('goods' as const, 'service' as const),
      fc.array(step, { maxLength: 40 }),
      (nature, steps) => {
        const ordered = '12.5';
        let delivered = '0';
        let billed = '0';
        const part = (rest: string, share: number): string => ((Number(rest) * share) / 10_000).toFixed(2);
        for (const [act, share] of steps) {
          if (act === 'deliver') delivered = addDecimals(delivered, part(subtractDecimals(ordered, delivered), share));
          else if (act === 'bill') billed = addDecimals(billed, part(subtractDecimals(delivered, billed), share));
          else {
            const lines = withEffect([{ nature, orderLineId: 'x', returnedQuantity: part(billed, share) }], act);
            for (const { quantity } of unbilled(lines)) billed = subtractDecimals(billed, quantity);
            for (const { quantity } of takenBack(lines, act)) delivered = subtractDecimals(delivered, quantity);
          }
          expect(compareDecimals('0', billed)).toBeLessThanOrEqual(0);
          expect(compareDecimals(billed, delivered)).toBeLessThanOrEqual(0);
          expect(compareDecimals(delivered, ordered)).toBeLessThanOrEqual(0);
        }
      },
    ),
  );
});

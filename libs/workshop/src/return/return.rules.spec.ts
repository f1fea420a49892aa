import { afterReturn, returnDayRefusals, returnRefusals, stateAfterReturn } from './return.rules.js';

const line = { id: 'a', quantity: '10', deliveredQuantity: '8', billedQuantity: '5' };

describe('un retour', () => {
  it.each<[string, { lineId: string; quantity: string }[], string[]]>([
    ['de ce qui est livré et non facturé', [{ lineId: 'a', quantity: '3' }], []],
    ['de ce qui est facturé', [{ lineId: 'a', quantity: '3.5' }], ['return.above_returnable']],
    ['de rien', [], ['return.empty']],
    ['de zéro', [{ lineId: 'a', quantity: '0' }], ['return.quantity_zero']],
    ['d’une ligne d’ailleurs', [{ lineId: 'b', quantity: '1' }], ['return.line_unknown']],
    [
      'd’une ligne deux fois',
      [
        { lineId: 'a', quantity: '1' },
        { lineId: 'a', quantity: '1' },
      ],
      ['return.line_unknown'],
    ],
  ])('%s', (_case, back, codes) => {
    expect(returnRefusals([line], back).map(({ code }) => code)).toEqual(codes);
  });

  it('se date entre la première livraison et aujourd’hui', () => {
    const codes = (day: string): string[] =>
      returnDayRefusals(['2026-11-02', '2026-11-10'], day, '2026-11-23').map(({ code }) => code);
    expect(codes('2026-11-02')).toEqual([]);
    expect(codes('2026-11-01')).toEqual(['return.before_delivery']);
    expect(codes('2026-11-24')).toEqual(['return.in_future']);
  });

  it('rouvre un ordre livré, et lui seul', () => {
    const after = afterReturn([{ ...line, deliveredQuantity: '10' }], [{ lineId: 'a', quantity: '4' }]);
    expect(after).toMatchObject([{ deliveredQuantity: '6' }]);
    expect(stateAfterReturn('delivered', after)).toBe('checked');
    expect(stateAfterReturn('in_work', after)).toBe('in_work');
  });
});

import { type CountedLine, corrections, validateRefusals } from './stock-count.rules.js';

const line = (change: Partial<CountedLine> = {}): CountedLine => ({
  itemId: 'tube',
  name: 'Tube',
  counted: '3',
  expected: '5',
  level: '5',
  ...change,
});

describe('counting the stock', () => {
  it('corrects what differs from what was there when it was counted', () => {
    expect(
      corrections([line(), line({ itemId: 'vis', counted: '4', expected: '4.000' }), line({ counted: null })]),
    ).toEqual([{ itemId: 'tube', difference: '-2' }]);
  });

  it('is refused when empty, closed, or when too much was taken since', () => {
    expect(validateRefusals('open', [line()])).toEqual([]);
    expect(validateRefusals('validated', [line()])).toEqual([{ code: 'stock_count.closed' }]);
    expect(validateRefusals('open', [line({ counted: null, expected: null })])).toEqual([
      { code: 'stock_count.empty' },
    ]);
    expect(validateRefusals('open', [line({ level: '1' })])).toEqual([
      { code: 'stock_count.moved', params: { name: 'Tube' } },
    ]);
  });
});

import { cancelRefusals, isComplete, itemNeed, orderRefusals, receiveRefusals } from './purchase.rules.js';

describe('what is to buy', () => {
  it.each([
    [{ minimum: '10', available: '4', lacking: '0', onOrder: '0' }, '6'],
    [{ minimum: '10', available: '4', lacking: '3', onOrder: '5' }, '4'],
    [{ minimum: '0', available: '-2', lacking: '0', onOrder: '0' }, '2'],
    [{ minimum: '10', available: '12.5', lacking: '0', onOrder: '0' }, '0'],
  ])('%j is %s', (facts, expected) => {
    expect(itemNeed(facts)).toBe(expected);
  });

  it('goes from the draft to the last receipt', () => {
    expect(orderRefusals('draft', 0)).toEqual([{ code: 'purchase.empty' }]);
    expect(orderRefusals('ordered', 2)).toEqual([{ code: 'purchase.not_draft' }]);
    expect(receiveRefusals('draft')).toEqual([{ code: 'purchase.not_ordered' }]);
    expect(cancelRefusals('ordered', [{ quantity: '2', received: '1' }])).toEqual([
      { code: 'purchase.partly_received' },
    ]);
    expect(cancelRefusals('received', [])).toEqual([{ code: 'purchase.closed' }]);
    expect(isComplete([{ quantity: '2', received: '2.000' }])).toBe(true);
  });
});

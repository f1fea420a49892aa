import { foundValue, share, split, takeRefusals, unitCost } from './stock.rules.js';

describe('the stock', () => {
  it.each([
    [1000, '3', '3.3333'],
    [1250, '12.5', '1'],
    [1, '1000', '0'],
    [0, '4', '0'],
  ])('%i cents for %s is %s a unit', (cents, quantity, expected) => {
    expect(unitCost(cents, quantity)).toBe(expected);
  });

  it('gives the last part what is left of the value', () => {
    expect(share(1000, '1', '3')).toBe(333);
    expect(share(667, '2', '2')).toBe(667);
  });

  it('values what is found at the average, or at the last cost where nothing was there', () => {
    expect(foundValue({ onHand: '4', valueCents: 1000 }, '2', '9')).toBe(500);
    expect(foundValue({ onHand: '0', valueCents: 0 }, '2', '9.125')).toBe(1825);
    expect(foundValue({ onHand: '0', valueCents: 0 }, '2', null)).toBe(0);
  });

  it('is never below zero, and what others reserved is theirs', () => {
    const there = { name: 'Tube', onHand: '3', reservedByOthers: '2' };
    expect(takeRefusals(there, '1')).toEqual([]);
    expect(takeRefusals(there, '1.001')).toEqual([
      { code: 'stock.reserved', params: { name: 'Tube', there: '3', reserved: '2' } },
    ]);
    expect(takeRefusals(there, '3.5')).toEqual([{ code: 'stock.not_enough', params: { name: 'Tube', there: '3' } }]);
  });

  it('takes from the wanted place first, then where most lies', () => {
    const levels = [
      { locationId: 'a', quantity: '1' },
      { locationId: 'b', quantity: '5' },
      { locationId: 'c', quantity: '2' },
    ];
    expect(split(levels, '6', 'c')).toEqual([
      { locationId: 'c', quantity: '2' },
      { locationId: 'b', quantity: '4' },
    ]);
    expect(split(levels, '0.5')).toEqual([{ locationId: 'b', quantity: '0.5' }]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { namedFirst, proposed } from './allocation.js';

const TWO = [
  { id: 'old', dueCents: 100_00 },
  { id: 'new', dueCents: 50_00 },
];

describe('the proposed allocation', () => {
  it.each([
    [30_00, { old: 30_00 }],
    [100_00, { old: 100_00 }],
    [120_00, { old: 100_00, new: 20_00 }],
    [200_00, { old: 100_00, new: 50_00 }],
    [0, {}],
  ])('of %i cents fills the oldest first and none above what is due', (amount, parts) => {
    expect(proposed(amount, TWO)).toEqual(parts);
  });

  it('begins with the invoice the customer names', () => {
    expect(proposed(60_00, namedFirst(TWO, 'new'))).toEqual({ new: 50_00, old: 10_00 });
  });
});

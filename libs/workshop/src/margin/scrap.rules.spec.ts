import fc from 'fast-check';
import { formatDecimal } from '@etabli/kernel';
import { scrapCents } from './scrap.rules.js';

const plate = { id: 'plate', pieces: '8', estimatedCents: 8000 };
const axle = { id: 'axle', pieces: '10', estimatedCents: 2000 };

describe('pieces thrown away', () => {
  it.each([
    ['none', [plate], [], 0],
    ['two of ten made', [plate], [{ lineId: 'plate', quantity: '2' }], 2000],
    ['the same, nobody said of which line: there is one', [plate], [{ lineId: null, quantity: '2' }], 2000],
    [
      'without an estimate, by the pieces',
      [{ ...plate, estimatedCents: null }],
      [{ lineId: null, quantity: '2' }],
      2000,
    ],
    ['half a piece', [plate], [{ lineId: 'plate', quantity: '0.5' }], 588],
    ['two plates beside axles', [plate, axle], [{ lineId: 'plate', quantity: '2' }], 1667],
    ['of the whole order, of several lines', [plate, axle], [{ lineId: null, quantity: '1' }], null],
    [
      'of several lines, one not estimated',
      [plate, { ...axle, estimatedCents: null }],
      [{ lineId: 'plate', quantity: '1' }],
      null,
    ],
    [
      'nothing thrown away of several lines',
      [plate, { ...axle, estimatedCents: null }],
      [{ lineId: null, quantity: '0' }],
      0,
    ],
  ] as const)('%s', (_what, lines, scrapped, cents) => {
    expect(scrapCents(10_000, lines, scrapped)).toBe(cents);
  });

  it('cost a part of the material, never more, and more pieces never cost less', () => {
    const pieces = fc.bigInt({ min: 1n, max: 100_000n }).map((value) => formatDecimal(value, 2));
    const line = fc.record({ pieces, estimatedCents: fc.nat(1_000_000) });
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.nat(500),
        fc.nat(500),
        (material, given, some, more) => {
          const lines = given.map((one, index) => ({ ...one, id: String(index) }));
          const of = (quantity: number) => scrapCents(material, lines, [{ lineId: '0', quantity: String(quantity) }])!;
          expect(of(some)).toBeGreaterThanOrEqual(0);
          expect(of(some + more)).toBeLessThanOrEqual(material);
          expect(of(some + more)).toBeGreaterThanOrEqual(of(some));
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { lineNet } from '@etabli/kernel';
import {
  editRefusals,
  type EstimatedPart,
  estimatePrice,
  expectedTraining,
  LOT,
  materialPrice,
  operationPrice,
  quoteRefusals,
  sellingLine,
} from './estimate.rules.js';

const WORK = { kind: 'work', setupMinutes: 30, pieceMinutes: '4.5', rateCents: 4500, marginBp: 0 } as const;

const decimal = (max: number, decimals: number) =>
  fc.integer({ min: 1, max }).map((scaled) => (scaled / 10 ** decimals).toFixed(decimals));
const margin = fc.integer({ min: -10_000, max: 50_000 });
const part: fc.Arbitrary<EstimatedPart> = fc.record({
  quantity: decimal(5_000_000, 4),
  operations: fc.array(
    fc.record({
      kind: fc.constantFrom('work' as const, 'training' as const),
      setupMinutes: fc.nat(6000),
      pieceMinutes: decimal(100_000, 2),
      rateCents: fc.nat(20_000),
      marginBp: margin,
    }),
    { maxLength: 4 },
  ),
  materials: fc.array(
    fc.record({
      quantity: decimal(900_000, 3),
      unitCost: decimal(900_000, 4),
      wasteBp: fc.nat(10_000),
      marginBp: margin,
    }),
    { maxLength: 4 },
  ),
  subcontracts: fc.array(fc.record({ costCents: fc.nat(5_000_000), marginBp: margin }), { maxLength: 3 }),
});

describe('an estimate', () => {
  it('charges setup and pieces at the rate of the market', () => {
    expect(operationPrice(WORK, '12')).toEqual({
      minutes: 84,
      allottedMinutes: 84,
      costCents: 6300,
      priceCents: 6300,
    });
    expect(operationPrice({ ...WORK, marginBp: 1000 }, '12').priceCents).toBe(6930);
    expect(operationPrice({ ...WORK, kind: 'training' }, '12')).toMatchObject({
      minutes: 84,
      allottedMinutes: 0,
      priceCents: 0,
    });
  });

  it('adds what is lost to the material, then the margin', () => {
    expect(materialPrice({ quantity: '2.5', unitCost: '12.3456', wasteBp: 1000, marginBp: 2000 })).toEqual({
      costCents: 3395,
      priceCents: 4074,
    });
  });

  it('is the sum of its lines to the cent, whatever the rates, and the parts share the discount to the cent', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.nat(10_000), (parts, discountBp) => {
        const price = estimatePrice(parts, discountBp);
        const lines = price.parts.flatMap((one) => [...one.operations, ...one.materials, ...one.subcontracts]);
        const all = lines.reduce((sum, { priceCents }) => sum + priceCents, 0);
        expect(price.labourCents + price.materialCents + price.subcontractCents).toBe(all);
        expect(price.priceCents).toBe(all);
        expect(price.netCents + price.discountCents).toBe(all);
        expect(price.parts.reduce((sum, { netCents }) => sum + netCents, 0)).toBe(price.netCents);
        expect(lines.every(({ priceCents }) => Number.isSafeInteger(priceCents) && priceCents >= 0)).toBe(true);
      }),
    );
  });

  it('becomes a quote whose line is worth the same to the cent', () => {
    fc.assert(
      fc.property(decimal(99_999_999, 4), fc.integer({ min: 1, max: 100_000_000 }), (quantity, cents) => {
        expect(lineNet(sellingLine({ quantity, unit: 'pièce' }, cents))).toBe(cents);
      }),
    );
    expect(sellingLine({ quantity: '3', unit: 'pièce' }, 1000)).toEqual({
      quantity: '3',
      unit: 'pièce',
      unitPrice: '3.333333',
    });
    expect(sellingLine({ quantity: '600000', unit: 'pièce' }, 1_000_000_001).unit).toBe(LOT);
  });

  it('says beside it what youths will take beyond, and never takes off where they are faster', () => {
    const operations = [
      { allottedMinutes: 100, expectedMinutes: 160 },
      { allottedMinutes: 100, expectedMinutes: 80 },
    ];
    expect(expectedTraining(operations, 900)).toEqual({
      allottedMinutes: 200,
      expectedMinutes: 240,
      beyondMinutes: 60,
      costCents: 900,
    });
    expect(expectedTraining(operations, null).costCents).toBeNull();
  });

  it('stays as it was offered, and offers nothing for nothing', () => {
    expect(editRefusals({ quotedOn: '2026-11-23' })).toEqual([{ code: 'estimate.quoted' }]);
    expect(editRefusals({ quotedOn: null })).toEqual([]);
    expect(quoteRefusals({ netCents: 0 })).toEqual([{ code: 'estimate.nothing_to_sell' }]);
    expect(quoteRefusals({ netCents: 1 })).toEqual([]);
  });
});

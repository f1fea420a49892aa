import fc from 'fast-check';
import { addDecimals, compareDecimals, decimalIsZero, formatDecimal, parseDecimal, sumDecimals } from '@etabli/kernel';
import { type Held, put, share, split, take } from './stock.rules.js';

const quantity = fc.bigInt({ min: 1n, max: 10_000_000n }).map((value) => formatDecimal(value, 3));
const cents = fc.integer({ min: 0, max: 100_000_000 });
const step = fc.oneof(
  fc.record({ in: fc.constant(true), quantity, cents }),
  fc.record({ in: fc.constant(false), quantity, cents: fc.constant(0) }),
);

describe('whatever comes and goes', () => {
  it('value in = value out + value left, to the cent; no quantity, no value', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let held: Held = { onHand: '0', valueCents: 0 };
        let [put_, out] = [0, 0];
        for (const one of steps) {
          if (one.in) {
            held = put(held, one.quantity, one.cents);
            put_ += one.cents;
          } else if (compareDecimals(one.quantity, held.onHand) <= 0) {
            const taken = take(held, one.quantity);
            held = taken.held;
            out += taken.cents;
          }
          expect(held.valueCents).toBeGreaterThanOrEqual(0);
          expect(compareDecimals(held.onHand, '0')).toBeGreaterThanOrEqual(0);
          if (decimalIsZero(held.onHand)) expect(held.valueCents).toBe(0);
        }
        expect(put_).toBe(out + held.valueCents);
      }),
    );
  });

  it('taking all at once or in parts costs the same', () => {
    fc.assert(
      fc.property(quantity, cents, fc.integer({ min: 0, max: 1000 }), (whole, value, permille) => {
        const part = formatDecimal((parseDecimal(whole, 3)! * BigInt(permille)) / 1000n, 3);
        const first = share(value, part, whole);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(value);
        const rest = take(
          take({ onHand: whole, valueCents: value }, part).held,
          addDecimals(whole, `-${part}`.replace('-0', '0')),
        );
        expect(first + rest.cents).toBe(value);
      }),
    );
  });

  it('places give exactly what is asked, and never more than they hold', () => {
    fc.assert(
      fc.property(
        fc.array(quantity, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 1000 }),
        (held, permille) => {
          const levels = held.map((one, index) => ({ locationId: String(index), quantity: one }));
          const total = parseDecimal(sumDecimals(held), 3)!;
          const asked = formatDecimal((total * BigInt(permille)) / 1000n, 3);
          const parts = split(levels, asked);
          expect(compareDecimals(sumDecimals(parts.map((one) => one.quantity)), asked)).toBe(0);
          for (const { locationId, quantity: taken } of parts)
            expect(compareDecimals(taken, held[Number(locationId)]!)).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});

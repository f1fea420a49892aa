import fc from 'fast-check';
import { addDays, daysBetween } from '@etabli/kernel';
import {
  halfYearOf,
  interestCents,
  interestStart,
  type OwedDebt,
  type PenaltyLaw,
  penaltyWords,
  rateOn,
  recoveryCents,
} from './interest.rules.js';

const LAW: PenaltyLaw = {
  rates: [
    { kind: 'business', basis: 'refinancing', rateBp: 1000, law: 'C. com.', validFrom: '2000-01-01' },
    { kind: 'public_body', basis: 'refinancing', rateBp: 800, law: 'décret', validFrom: '2000-01-01' },
  ],
  bases: [
    { rateBp: 215, validFrom: '2026-01-01' },
    { rateBp: 200, validFrom: '2026-06-11' },
  ],
  fees: [
    { kind: 'business', amountCents: 40_00, law: 'D441-5', validFrom: '2013-01-01' },
    { kind: 'public_body', amountCents: 40_00, law: 'décret', validFrom: '2013-05-01' },
  ],
};
const debt = (payableCents: number, settlements: OwedDebt['settlements'] = []): OwedDebt => ({
  payableCents,
  dueOn: '2026-01-31',
  settlements,
});
const owed = (of: OwedDebt, today: string, law = LAW): number | null =>
  interestCents(of, of.dueOn, today, 'business', law);

describe('the rate', () => {
  it.each([
    ['business', '2026-03-01', 1215],
    ['public_body', '2026-03-01', 1015],
    // the change of June holds from 1 July
    ['business', '2026-06-30', 1215],
    ['business', '2026-07-01', 1200],
    ['business', '2025-12-31', null],
    ['person', '2026-03-01', null],
  ] as const)('of a %s on %s', (kind, day, bp) => expect(rateOn(LAW, kind, day)).toBe(bp));
  it('by contract needs no base', () => {
    const contract = {
      ...LAW,
      rates: [{ kind: 'business', basis: 'annual', rateBp: 1500, law: 'contrat', validFrom: '2020-01-01' } as const],
    };
    expect(rateOn(contract, 'business', '2025-12-31')).toBe(1500);
  });
  it.each([
    ['2026-06-30', '2026-01-01'],
    ['2026-07-01', '2026-07-01'],
  ])('the half-year of %s', (day, start) => expect(halfYearOf(day)).toBe(start));
});

describe('the interest', () => {
  it.each([
    ['2026-01-31', 0],
    ['2026-02-01', 33],
    ['2026-03-02', 9_99],
    // 150 days at 12.15 %, then 31 at 12 %
    ['2026-07-31', 60_12],
  ])('of 1 000 € due on 31/01/2026 is counted from the day after: on %s', (today, cents) =>
    expect(owed(debt(1000_00), today)).toBe(cents),
  );

  it('stops for the part that is paid, the day it is paid counted', () => {
    expect(owed(debt(1000_00, [{ day: '2026-02-10', amountCents: 1000_00 }]), '2026-05-01')).toBe(3_33);
    expect(owed(debt(1000_00, [{ day: '2026-02-10', amountCents: 400_00 }]), '2026-02-20')).toBe(5_33);
    expect(owed(debt(1000_00, [{ day: '2026-01-10', amountCents: 400_00 }]), '2026-02-10')).toBe(2_00);
  });

  it('is not computed at all without the base rate', () => {
    expect(owed(debt(1000_00), '2026-03-02', { ...LAW, bases: [] })).toBeNull();
    expect(
      interestCents({ ...debt(1000_00), dueOn: '2025-12-01' }, '2025-12-01', '2026-03-02', 'business', LAW),
    ).toBeNull();
  });

  it('of a private person runs from a formal notice alone', () => {
    expect(interestStart('person', '2026-01-31', null)).toBeNull();
    expect(interestStart('person', '2026-01-31', '2026-04-01')).toBe('2026-04-01');
    expect(interestStart('business', '2026-01-31', '2026-04-01')).toBe('2026-01-31');
  });

  const cents = fc.integer({ min: 1, max: 100_000_000 });
  const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-31', n));
  const paid = fc.array(fc.record({ day, amountCents: fc.integer({ min: 1, max: 1_000_000 }) }), { maxLength: 6 });

  it('is the sum of single days, whatever was paid when, to the cent', () => {
    fc.assert(
      fc.property(cents, paid, day, (payable, settlements, today) => {
        let sum = 0n;
        for (let n = 1; n <= daysBetween('2026-01-31', today); n++) {
          const at = addDays('2026-01-31', n);
          const open =
            payable - settlements.filter((one) => one.day < at).reduce((total, one) => total + one.amountCents, 0);
          if (open > 0) sum += BigInt(open) * BigInt(rateOn(LAW, 'business', at)!);
        }
        const exact = (2n * sum + 3_650_000n) / 7_300_000n;
        expect(owed(debt(payable, settlements), today)).toBe(Number(exact));
      }),
      { numRuns: 60 },
    );
  });

  it('never falls as days pass, and never rises by a payment', () => {
    fc.assert(
      fc.property(cents, paid, day, fc.integer({ min: 0, max: 90 }), (payable, settlements, today, more) => {
        const now = owed(debt(payable, settlements), today)!;
        expect(owed(debt(payable, settlements), addDays(today, more))!).toBeGreaterThanOrEqual(now);
        expect(owed(debt(payable), today)!).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});

describe('the indemnity and the words', () => {
  it.each([
    ['business', 40_00],
    ['public_body', 40_00],
    ['person', 0],
  ] as const)('of a %s', (kind, amount) => expect(recoveryCents(LAW, kind, '2026-01-31')).toBe(amount));
  it('is dated', () => expect(recoveryCents(LAW, 'business', '2012-12-30')).toBe(0));

  it('states the rule, and the rate of the day only when it was computed', () => {
    const at = { dueOn: '2026-01-31', today: '2026-03-02' };
    const [rule, fee, vat] = penaltyWords(LAW, 'business', { ...at, computed: true });
    expect(rule).toContain('majoré de 10 points (C. com.), soit 12,15\u202f% l’an');
    expect(fee).toContain('40,00\u00a0€ par facture');
    expect(vat).toContain('hors du champ de la TVA');
    expect(penaltyWords({ ...LAW, bases: [] }, 'business', { ...at, computed: false })[0]).not.toContain('soit');
    expect(penaltyWords(LAW, 'person', { ...at, computed: true })).toEqual([]);
  });
});

import fc from 'fast-check';
import { capBinds, claimRefusals, evidenceOf, grantedOn, grantedParts, shareOf, termsLocked } from './grant.rules.js';

/** As the call of 2021 says: half of the equipment, 800 000 € at most. */
const TERMS = { rateBp: 5_000, capCents: 800_000_00 };
const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);
const cents = fc.integer({ min: 1, max: 5_000_000_00 });

describe('an equipment grant', () => {
  it.each([
    [100_000_00, 50_000_00, false],
    [1_600_000_00, 800_000_00, false],
    [1_600_000_01, 800_000_00, true],
    [1_600_000_02, 800_000_00, true],
    [2_500_000_00, 800_000_00, true],
    [1, 1, false],
    [3, 2, false],
    [0, 0, false],
  ])('of %d cents grants %d, cap binding: %s', (base, granted, binds) => {
    expect(grantedOn(base, TERMS)).toBe(granted);
    expect(capBinds(base, TERMS)).toBe(binds);
  });

  it('pays engineering up to 50 000 €', () => {
    const terms = { rateBp: 10_000, capCents: 50_000_00 };
    expect([grantedOn(49_999_99, terms), grantedOn(50_000_01, terms)]).toEqual([49_999_99, 50_000_00]);
  });

  it('never exceeds its cap nor its rate, and grows with its base', () =>
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 1, max: 10_000 }), cents, (base, more, rateBp, capCents) => {
        const granted = grantedOn(base, { rateBp, capCents });
        expect(granted).toBeLessThanOrEqual(capCents);
        expect(granted).toBeLessThanOrEqual((base * rateBp) / 10_000 + 0.5);
        expect(grantedOn(base + more, { rateBp, capCents })).toBeGreaterThanOrEqual(granted);
      }),
    ));

  it('is spread over its items to the cent', () =>
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 9 }), (items) => {
        const granted = grantedOn(
          items.reduce((sum, one) => sum + one, 0),
          TERMS,
        );
        const parts = grantedParts(granted, items);
        expect(parts.reduce((sum, one) => sum + one, 0)).toBe(granted);
        for (const [index, part] of parts.entries()) {
          expect(part).toBeLessThanOrEqual(items[index]!);
          expect(shareOf(part, items[index]!)).toBeLessThanOrEqual(10_000);
        }
      }),
    ));
});

describe('money that follows paid invoices', () => {
  const item = (eligibleCents: number, paidNetCents: number | null = null) => ({ eligibleCents, paidNetCents });

  it('counts an invoice up to what is eligible of it, once it is paid', () =>
    expect(evidenceOf(TERMS, [item(100_00, 120_00), item(80_00, 50_00), item(40_00)])).toMatchObject({
      baseCents: 220_00,
      paidCents: 150_00,
      grantedCents: 110_00,
      coveredCents: 75_00,
      unpaidItems: 1,
    }));

  it.each([
    ['interim', 75_00, []],
    ['interim', 75_01, ['grant.not_covered']],
    ['balance', 75_00, ['grant.not_all_paid']],
    ['balance', 110_00, ['grant.not_covered', 'grant.not_all_paid']],
  ] as const)('%s of %d: %j', (kind, asked, expected) =>
    expect(codes(claimRefusals(kind, asked, evidenceOf(TERMS, [item(150_00, 150_00), item(70_00)])))).toEqual(expected),
  );

  it('is all there once everything is paid', () =>
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 9 }), (items) => {
        const evidence = evidenceOf(
          TERMS,
          items.map((one) => item(one, one)),
        );
        expect(evidence.coveredCents).toBe(evidence.grantedCents);
        expect(claimRefusals('balance', evidence.grantedCents, evidence)).toEqual([]);
      }),
    ));
});

describe('the terms of a grant', () => {
  it.each([
    [[], 0, false],
    [['advance'], 0, false],
    [['advance', 'interim'], 0, true],
    [['plain'], 0, true],
    [['balance'], 0, true],
    [[], 1, true],
  ])('once %j was asked for and %d reports were sent are locked: %s', (moved, reportsSent, locked) =>
    expect(termsLocked({ moved, reportsSent })).toBe(locked),
  );
});

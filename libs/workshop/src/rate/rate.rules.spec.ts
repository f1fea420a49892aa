import fc from 'fast-check';
import { hourly, type MarketRate, newRateRefusals, onDay, rateFor } from './rate.rules.js';

const rate = (change: Partial<MarketRate>): MarketRate => ({
  machineId: null,
  machineFamilyId: null,
  fromOn: '2026-01-01',
  centsPerHour: 4500,
  ...change,
});

describe('a market rate', () => {
  const rates = [
    rate({}),
    rate({ fromOn: '2026-09-01', centsPerHour: 4800 }),
    rate({ machineFamilyId: 'milling', centsPerHour: 6500 }),
    rate({ machineId: 'cnc', centsPerHour: 8000, fromOn: '2026-10-01' }),
  ];
  it.each([
    ['the machine', { machineId: 'cnc', familyId: 'milling' }, '2026-10-01', 8000],
    ['its family before the machine has one', { machineId: 'cnc', familyId: 'milling' }, '2026-09-30', 6500],
    ['any work', { machineId: null, familyId: 'welding' }, '2026-08-31', 4500],
    ['the last that began', { machineId: null, familyId: null }, '2026-09-01', 4800],
    ['nothing before the first', { machineId: null, familyId: null }, '2025-12-31', undefined],
  ])('is that of %s', (_what, asked, day, cents) => {
    expect(rateFor(rates, asked, day)?.centsPerHour).toBe(cents);
  });

  it('begins once a day for the same thing', () => {
    expect(newRateRefusals(rates, rate({}))).toEqual([{ code: 'rate.day_taken' }]);
    expect(newRateRefusals(rates, rate({ machineFamilyId: 'turning' }))).toEqual([]);
    expect(onDay([], '2026-01-01')).toBeNull();
  });

  it('is counted by the minute and rounded once', () => {
    expect(hourly(90, 4500)).toBe(6750);
    expect(hourly(1, 4500)).toBe(75);
    expect(hourly(1, 100)).toBe(2);
    expect(hourly(600, 3600, 10)).toBe(3600);
    fc.assert(
      fc.property(fc.nat(60_000), fc.nat(50_000), fc.integer({ min: 1, max: 40 }), (minutes, cents, youths) => {
        const exact = (minutes * cents) / 60 / youths;
        return (
          Number.isSafeInteger(hourly(minutes, cents, youths)) &&
          Math.abs(hourly(minutes, cents, youths) - exact) <= 0.5 + 1e-6
        );
      }),
    );
  });
});

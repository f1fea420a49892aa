import fc from 'fast-check';
import {
  countedOver,
  INDICATOR_CODES,
  INDICATORS,
  indicatorValue,
  schoolYear,
  schoolYearOf,
  summedOver,
} from './indicator.catalogue.js';

it.each([
  ['pass_rate', 2, 3, 6667],
  ['pass_rate', 0, 3, 0],
  ['pass_rate', 0, 0, null],
  ['offers_per_leaver', 11, 2, 550],
  // 17 050 € a youth-year: ten youths, a whole year
  ['cost_gross', 170_500_00, 3650, 17_050_00],
  ['cost_net', -100, 365, -100],
] as const)('%s\u202f: %i sur %i', (code, numerator, denominator, value) =>
  expect(indicatorValue(summedOver(code, numerator, denominator))).toBe(value),
);

it.each([
  ['2026-08-31', 2025],
  ['2026-09-01', 2026],
  ['2027-01-01', 2026],
])('le %s est de l’année scolaire %i', (day, year) => {
  expect(schoolYearOf(day)).toBe(year);
  expect(day >= schoolYear(year).from && day <= schoolYear(year).to).toBe(true);
});

it('chaque indicateur a une définition', () => {
  for (const code of INDICATOR_CODES) expect(INDICATORS[code].definition.length).toBeGreaterThan(30);
});

it('un taux compté sur des personnes reste entre 0 et 100 %', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1 }), (flags) => {
      const behind = flags.map((counted) => ({ studentId: null, label: '', counted, detail: null }));
      const value = indicatorValue(countedOver('onward_rate', behind))!;
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(10_000);
    }),
  );
});

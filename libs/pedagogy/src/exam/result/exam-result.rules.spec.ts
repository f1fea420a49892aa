import fc from 'fast-check';
import {
  type GivenResult,
  type Indication,
  indicationOf,
  keptMarks,
  type OptionalUnits,
  type PastResult,
  resultErrors,
  type WeighedUnit,
} from './exam-result.rules.js';

const unit = (
  code: string,
  kind: WeighedUnit['kind'],
  coefficient: number | null,
  value: number | null,
): WeighedUnit => ({
  code,
  kind,
  coefficient,
  status: value === null ? null : 'marked',
  value,
});

describe('CAP: 10 over all units, and 10 over the professional ones', () => {
  const cap = (up1: number, up2: number, fr: number, maths: number): WeighedUnit[] => [
    unit('UP1', 'professional', 400, up1),
    unit('UP2', 'professional', 900, up2),
    unit('EG1', 'general', 300, fr),
    unit('EG2', 'general', 200, maths),
  ];
  it.each([
    ['ten everywhere', cap(1000, 1000, 1000, 1000), 'likely_admitted'],
    ['strong in the trade, weak in class', cap(1400, 1200, 500, 600), 'likely_admitted'],
    ['strong in class, under ten in the trade', cap(900, 990, 2000, 2000), 'likely_refused'],
    ['ten in the trade, under ten in all', cap(1000, 1000, 900, 900), 'likely_refused'],
    [
      '9,996 is not 10',
      [unit('UP1', 'professional', 40, 999), unit('UP2', 'professional', 60, 1000)],
      'likely_refused',
    ],
    ['a mark is missing', [...cap(1500, 1500, 1500, 1500), unit('EG3', 'general', 100, null)], 'to_check'],
    ['a coefficient is missing', [...cap(1500, 1500, 1500, 1500), unit('EG3', 'general', null, 1200)], 'to_check'],
    ['a kind is missing', [...cap(1500, 1500, 1500, 1500), unit('EG3', null, 100, 1200)], 'to_check'],
    ['no professional unit', [unit('EG1', 'general', 100, 1200)], 'to_check'],
    ['no unit', [], 'to_check'],
  ])('%s', (_case, units, verdict) => expect(indicationOf(units).verdict).toBe(verdict));

  it('an absence is said, never counted as zero; a dispensed unit does not count; an optional one is left out', () => {
    const units = cap(1200, 1200, 1200, 1200);
    const absent = { ...unit('EG3', 'general', 100, null), status: 'absent' } as const;
    expect(indicationOf([...units, absent])).toMatchObject({ verdict: 'to_check', absent: ['EG3'], general: 1200 });
    const exempt = { ...absent, status: 'exempt' } as const;
    expect(indicationOf([...units, exempt])).toMatchObject({ verdict: 'likely_admitted', absent: [] });
    expect(indicationOf([...units, unit('UF1', 'optional', 100, 200)]).general).toBe(1200);
  });

  describe('optional units', () => {
    // 9,50 of 18 coefficients: 9 points are missing
    const short = cap(1000, 1000, 800, 750);
    const uf = (value: number | null, coefficient: number | null = null): WeighedUnit =>
      unit('UF1', 'optional', coefficient, value);
    const almost = [unit('UP1', 'professional', 400, 1000), unit('EG1', 'general', 100, 800)];
    it.each<[string, WeighedUnit[], OptionalUnits, Indication['verdict'], number]>([
      ['not said, no mark', [...almost, uf(null)], 'to_check', 'likely_refused', 960],
      ['not said, ten or less changes nothing', [...almost, uf(1000)], 'to_check', 'likely_refused', 960],
      ['not said, would not be enough', [...almost, uf(1199)], 'to_check', 'likely_refused', 960],
      ['not said, would change the answer', [...almost, uf(1200)], 'to_check', 'to_check', 960],
      ['not said, passes without', [...cap(1200, 1200, 1200, 1200), uf(1800)], 'to_check', 'likely_admitted', 1200],
      ['left out', [...almost, uf(2000)], 'left_out', 'likely_refused', 960],
      ['counted, just enough', [...almost, uf(1200)], 'above_ten', 'likely_admitted', 1000],
      ['counted, one hundredth short', [...almost, uf(1199)], 'above_ten', 'likely_refused', 1000],
      ['counted, under ten takes nothing away', [...almost, uf(200)], 'above_ten', 'likely_refused', 960],
      ['counted twice by its coefficient', [...almost, uf(1100, 200)], 'above_ten', 'likely_admitted', 1000],
      ['two of them', [...almost, uf(1100), { ...uf(1100), code: 'UF2' }], 'above_ten', 'likely_admitted', 1000],
      [
        'never lifts the professional average',
        [...cap(990, 990, 1500, 1500), uf(2000)],
        'above_ten',
        'likely_refused',
        1187,
      ],
      ['an absence is not a gap', [...short, { ...uf(null), status: 'absent' }], 'above_ten', 'likely_refused', 939],
    ])('%s', (_case, units, rule, verdict, general) => {
      const found = indicationOf(units, rule);
      expect([found.verdict, found.general]).toEqual([verdict, general]);
      expect(found.optional).toEqual(rule === 'to_check' && verdict === 'to_check' ? ['UF1'] : []);
    });
  });

  it('never falls when a mark rises', () => {
    const marks = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 2000 }))) as fc.Arbitrary<
      [number, number, number, number]
    >;
    fc.assert(
      fc.property(marks, fc.nat({ max: 3 }), fc.nat({ max: 2000 }), (given, at, more) => {
        const before = indicationOf(cap(...given));
        const raised = given.map((one, i) => (i === at ? Math.min(2000, one + more) : one)) as typeof given;
        const after = indicationOf(cap(...raised));
        expect(after.general!).toBeGreaterThanOrEqual(before.general!);
        expect(before.verdict === 'likely_admitted' && after.verdict === 'likely_refused').toBe(false);
      }),
    );
  });
});

describe('marks kept five years', () => {
  const past = (change: Partial<PastResult> = {}): PastResult => ({
    unitCode: 'UP1',
    status: 'marked',
    value: 1200,
    year: 2026,
    decision: 'refused',
    ...change,
  });
  it.each<[string, PastResult[], number, number | null]>([
    ['next year', [past()], 2027, 1200],
    ['the fifth year', [past()], 2031, 1200],
    ['the sixth year', [past()], 2032, null],
    ['the same session', [past()], 2026, null],
    ['exactly ten', [past({ value: 1000 })], 2027, 1000],
    ['under ten', [past({ value: 999 })], 2027, null],
    ['an admitted candidate has his diploma', [past({ decision: 'admitted' })], 2027, null],
    ['without decision yet', [past({ decision: null })], 2027, 1200],
    ['an absence', [past({ status: 'absent', value: null })], 2027, null],
    ['the best of two', [past(), past({ value: 1300, year: 2025 })], 2027, 1300],
    ['a mark kept already counts from its own session', [past({ status: 'kept', year: 2023 })], 2029, null],
  ])('%s', (_case, results, year, value) => expect(keptMarks(results, year)[0]?.value ?? null).toBe(value));

  it('says until which session', () =>
    expect(keptMarks([past()], 2027)[0]).toMatchObject({ fromYear: 2026, lastYear: 2031 }));
});

describe('what may be typed', () => {
  const given = (change: Partial<GivenResult> = {}): GivenResult => ({
    unitCode: 'UP1',
    status: 'marked',
    value: 1200,
    keptFromYear: null,
    ...change,
  });
  const kept = (change: Partial<GivenResult> = {}): GivenResult =>
    given({ status: 'kept', keptFromYear: 2026, ...change });
  it.each<[string, GivenResult[], string[]]>([
    ['a mark', [given()], []],
    ['an unknown unit', [given({ unitCode: 'UP9' })], ['unitCode']],
    ['twice', [given(), given()], ['unitCode']],
    ['no mark', [given({ value: null })], ['value']],
    ['an absence with a mark', [given({ status: 'absent' })], ['value']],
    ['an absence', [given({ status: 'absent', value: null })], []],
    ['a kept mark', [kept()], []],
    ['another than that session’s', [kept({ value: 1400 })], ['value']],
    ['a kept mark from elsewhere', [kept({ keptFromYear: 2024, value: 1400 })], []],
    ['too old', [kept({ keptFromYear: 2021 })], ['keptFromYear']],
    ['of this very session', [kept({ keptFromYear: 2027 })], ['keptFromYear']],
    ['under ten', [kept({ keptFromYear: 2024, value: 950 })], ['value']],
    ['without its year', [kept({ keptFromYear: null })], ['keptFromYear']],
    ['a year without keeping', [given({ keptFromYear: 2026 })], ['keptFromYear']],
  ])('%s', (_case, results, fields) => {
    const known = [{ unitCode: 'UP1', value: 1200, fromYear: 2026 }];
    const wrong = resultErrors(results, ['UP1', 'UP2'], 2027, known);
    expect(wrong.map(({ field }) => field.split('.').at(-1))).toEqual(fields);
  });
});

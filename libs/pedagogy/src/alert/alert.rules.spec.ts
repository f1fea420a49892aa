import fc from 'fast-check';
import { type AlertThresholds, factsOf, type KnownOfYouth, levelOf, windowFrom } from './alert.rules.js';

const rule: AlertThresholds = {
  windowDays: 30,
  unjustifiedHalfDays: 4,
  absentPercent: 20,
  awayHalfDays: 4,
  evidenceWeeks: 6,
  coveragePoints: 25,
  averageBelow: 800,
  riskFacts: 2,
};
const TODAY = '2026-11-24';
const fine: KnownOfYouth = {
  enrolledOn: '2026-09-01',
  calls: Array.from({ length: 20 }, () => ({ day: '2026-11-20', absent: false, legitimate: false })),
  lastEvidenceOn: '2026-11-20',
  coverage: { proven: 10, total: 20 },
  examOn: '2027-06-01',
  average: 1200,
};
const present = { day: '2026-11-20', absent: false, legitimate: false };
const away = { day: '2026-11-20', absent: true, legitimate: false };
const called = (absent: number, of: number, one = away): KnownOfYouth['calls'] => [
  ...Array.from({ length: absent }, () => one),
  ...Array.from({ length: of - absent }, () => present),
];

it.each<[string, Partial<KnownOfYouth>, string[]]>([
  ['all is well', {}, []],
  ['nothing called yet', { calls: [] }, []],
  ['three without a reason', { calls: called(3, 40) }, []],
  ['four without a reason', { calls: called(4, 40) }, ['unjustified']],
  ['a fifth absent, all with a reason', { calls: called(4, 20, { ...away, legitimate: true }) }, ['absences']],
  ['under a fifth', { calls: called(3, 16, { ...away, legitimate: true }) }, []],
  ['the last four absent', { calls: called(4, 40).toReversed() }, ['unjustified', 'away']],
  ['evidence of six weeks ago', { lastEvidenceOn: '2026-10-13' }, ['no_evidence']],
  ['evidence of a day less', { lastEvidenceOn: '2026-10-14' }, []],
  ['never assessed, just arrived', { lastEvidenceOn: null, enrolledOn: '2026-11-02' }, []],
  ['never assessed since September', { lastEvidenceOn: null }, ['no_evidence']],
  ['coverage late', { coverage: { proven: 1, total: 20 } }, ['coverage']],
  ['no exam known', { coverage: { proven: 0, total: 20 }, examOn: null }, []],
  ['no référentiel', { coverage: null }, []],
  ['an average under eight', { average: 799 }, ['average']],
  ['an average of eight', { average: 800 }, []],
  ['no mark', { average: null }, []],
])('%s', (_case, change, signs) =>
  expect(factsOf({ ...fine, ...change }, rule, TODAY).map(({ sign }) => sign)).toEqual(signs),
);

it('each fact says its figures', () => {
  const texts = factsOf(
    { ...fine, calls: called(5, 20), coverage: { proven: 1, total: 20 }, average: 750, lastEvidenceOn: '2026-09-20' },
    rule,
    TODAY,
  ).map(({ text }) => text);
  expect(texts).toEqual([
    '5 demi-journées sans motif accepté en 30 jours',
    'absent à 5 appels sur 20 (25 %) en 30 jours',
    'aucune compétence évaluée depuis le 20/09/2026',
    '1 compétence prouvée sur 20 (5 %) à 30 % du chemin vers l’examen du 01/06/2027',
    'moyenne de 7,5 en classe sur 30 jours',
  ]);
});

it('two signs are a risk, one is watched, and not coming any more is a risk alone', () => {
  const level = (signs: string[]) => levelOf(signs.map((sign) => ({ sign, text: '' })) as never, rule);
  expect([level([]), level(['average']), level(['average', 'absences']), level(['away'])]).toEqual([
    null,
    'watch',
    'risk',
    'risk',
  ]);
});

it('a sign that is switched off is never said', () => {
  const off: AlertThresholds = {
    ...rule,
    unjustifiedHalfDays: null,
    absentPercent: null,
    awayHalfDays: null,
    evidenceWeeks: null,
    coveragePoints: null,
    averageBelow: null,
  };
  const worst = { ...fine, calls: called(20, 20), lastEvidenceOn: null, coverage: { proven: 0, total: 9 }, average: 0 };
  expect(factsOf(worst, off, TODAY)).toEqual([]);
  expect(factsOf(worst, rule, TODAY)).toHaveLength(6);
});

it('another absence never takes a sign away', () => {
  const call = fc.constantFrom(present, away, { ...away, legitimate: true });
  fc.assert(
    fc.property(fc.array(call, { maxLength: 60 }), (calls) => {
      const signs = (of: KnownOfYouth['calls']) => factsOf({ ...fine, calls: of }, rule, TODAY).map(({ sign }) => sign);
      expect(signs([...calls, away])).toEqual(expect.arrayContaining(signs(calls)));
    }),
  );
});

it('looks at thirty days, today included', () => expect(windowFrom(TODAY, rule)).toBe('2026-10-26'));

import {
  currentOf,
  draftRefusals,
  reviewDayErrors,
  signRefusals,
  validationRefusals,
  versionRefusals,
} from './progress-review.rules.js';

const at = new Date('2026-11-20T10:00:00Z');
const words = { acquired: 'Lire un plan', toImprove: '', nextGoals: 'Souder seul', youthWords: '' };
const review = (change: object = {}) => ({
  id: 'a',
  seriesId: 's',
  version: 1,
  heldOn: '2026-11-20',
  validatedAt: null as Date | null,
  ...words,
  ...change,
});
const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('un bilan', () => {
  it.each([
    ['2026-11-21', '2026-09-01', ['heldOn']],
    ['2026-08-31', '2026-09-01', ['heldOn']],
    ['2026-11-20', '2026-09-01', []],
    ['2026-09-01', '2026-09-01', []],
    ['2026-01-01', null, []],
  ])('tenu le %s par un jeune entré le %s', (heldOn, enrolledOn, fields) =>
    expect(reviewDayErrors(heldOn, { enrolledOn, today: '2026-11-20' }).map(({ field }) => field)).toEqual(fields),
  );

  it('se valide avec des acquis et des objectifs, une seule fois', () => {
    expect(validationRefusals(review())).toEqual([]);
    expect(codes(validationRefusals(review({ acquired: ' ', nextGoals: '' })))).toEqual([
      'review.acquired_missing',
      'review.goals_missing',
    ]);
    expect(codes(validationRefusals(review({ validatedAt: at })))).toEqual(['review.validated']);
    expect(codes(draftRefusals(review({ validatedAt: at })))).toEqual(['review.validated']);
  });

  it.each([
    ['un brouillon', review(), review(), ['review.still_draft']],
    ['le dernier validé', review({ validatedAt: at }), review({ validatedAt: at }), []],
    ['un autre brouillon est ouvert', review({ validatedAt: at }), review({ version: 2 }), ['review.draft_open']],
    [
      'une version plus récente',
      review({ validatedAt: at }),
      review({ version: 2, validatedAt: at }),
      ['review.superseded'],
    ],
  ])('nouvelle version de : %s', (_name, one, latest, expected) =>
    expect(codes(versionRefusals(one, latest))).toEqual(expected),
  );

  it('se signe une fois par partie, dans sa dernière version validée', () => {
    const valid = review({ validatedAt: at });
    expect(codes(signRefusals(review(), 0, [], 'youth'))).toEqual(['review.sign_draft']);
    expect(codes(signRefusals(valid, 2, [], 'youth'))).toEqual(['review.superseded']);
    expect(codes(signRefusals(valid, 1, ['youth'], 'youth'))).toEqual(['review.signed']);
    expect(signRefusals(valid, 1, ['youth'], 'family')).toEqual([]);
  });

  it('en vigueur : de chaque série la plus haute version validée, le plus ancien bilan d’abord', () => {
    const rows = [
      review({ id: '3', seriesId: 'b', heldOn: '2027-01-10', validatedAt: at }),
      review({ id: '1', validatedAt: at }),
      review({ id: '2', version: 2, validatedAt: at }),
      review({ id: '4', version: 3 }),
      review({ id: '5', seriesId: 'c' }),
    ];
    expect(currentOf(rows).map(({ id }) => id)).toEqual(['2', '3']);
  });
});

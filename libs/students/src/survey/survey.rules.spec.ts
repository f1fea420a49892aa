import fc from 'fast-check';
import {
  answerErrors,
  type CountedSurvey,
  offersPerLeaver,
  SITUATIONS,
  surveyDays,
  surveyRates,
} from './survey.rules.js';

it('asks at 0, 6, 12 and 24 months, at a month’s end too', () => {
  expect(surveyDays('2026-08-31').map(({ dueOn }) => dueOn)).toEqual([
    '2026-08-31',
    '2027-02-28',
    '2027-08-31',
    '2028-08-31',
  ]);
  expect(surveyDays('2024-02-29').map(({ dueOn }) => dueOn)).toEqual([
    '2024-02-29',
    '2024-08-29',
    '2025-02-28',
    '2026-02-28',
  ]);
});

const answer = {
  on: '2026-11-23',
  situation: 'study',
  offersAsked: true,
  offers: 2,
  onwardStudy: 'Bac pro',
  employerId: null,
} as const;
it.each([
  [{}, []],
  [{ on: '2026-11-24' }, ['on']],
  [{ on: '2026-06-30' }, ['on']],
  [{ offersAsked: false }, ['offersAsked']],
  [{ offersAsked: false, offers: null }, []],
  [{ situation: 'looking' as const }, ['onwardStudy']],
])('%j', (change, fields) =>
  expect(
    answerErrors({ ...answer, ...change }, { leftOn: '2026-07-01' }, '2026-11-23').map(({ field }) => field),
  ).toEqual(fields),
);

const survey = (change: Partial<CountedSurvey>): CountedSurvey => ({
  respondentId: 's',
  months: 6,
  dueOn: '2026-11-01',
  answered: true,
  situation: 'employed',
  offersAsked: false,
  offers: null,
  ...change,
});

it('counts over those whose day has come, and an apprentice on both sides', () => {
  const [, six] = surveyRates(
    [
      survey({}),
      survey({ situation: 'apprenticeship' }),
      survey({ situation: 'looking' }),
      survey({ answered: false, situation: null }),
      survey({ answered: null, situation: null }),
      survey({ answered: null, situation: null, dueOn: '2026-11-24' }),
    ],
    '2026-11-23',
  );
  expect(six).toEqual({ months: 6, due: 5, answered: 3, noAnswer: 1, employed: 2, studying: 1, positive: 2 });
});

it('offers: zero is an answer, not asked is none', () => {
  expect(
    offersPerLeaver([
      survey({ offersAsked: true, offers: 5 }),
      survey({ offersAsked: true, offers: 0 }),
      survey({ offersAsked: true }),
      survey({}),
    ]),
  ).toEqual({ offers: 5, asked: 3, said: 2 });
});

it('no rate is above one', () => {
  const any = fc.record({
    respondentId: fc.constant('s'),
    months: fc.constantFrom(0 as const, 6 as const, 12 as const, 24 as const),
    dueOn: fc.constantFrom('2026-01-01', '2027-01-01'),
    answered: fc.constantFrom(true, false, null),
    situation: fc.constantFrom(...SITUATIONS, null),
    offersAsked: fc.boolean(),
    offers: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(any), (surveys) => {
      for (const rate of surveyRates(surveys, '2026-11-23')) {
        expect(rate.answered + rate.noAnswer).toBeLessThanOrEqual(rate.due);
        expect(Math.max(rate.employed, rate.studying)).toBeLessThanOrEqual(rate.positive);
        expect(rate.positive).toBeLessThanOrEqual(rate.answered);
      }
    }),
  );
});

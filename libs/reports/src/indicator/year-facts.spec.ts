import { factErrors, type YearFactsInput } from './year-facts.js';

const none: YearFactsInput = {
  costCents: null,
  outOfSchoolMonths: null,
  workshopFromBp: null,
  workshopToBp: null,
  source: null,
};

it.each<[string, Partial<YearFactsInput>, string[]]>([
  ['nothing said', {}, []],
  ['a cost with its source', { costCents: 1, source: 'comptes' }, []],
  ['a cost of nowhere', { costCents: 1 }, ['source']],
  ['one end alone', { workshopFromBp: 6000, source: 'conseil' }, ['workshopToBp']],
  ['both ends turned round', { workshopFromBp: 6700, workshopToBp: 6000, source: 'conseil' }, ['workshopToBp']],
  ['one and the same end', { workshopFromBp: 6000, workshopToBp: 6000, source: 'conseil' }, []],
])('%s', (_case, change, fields) =>
  expect(factErrors({ ...none, ...change }).map(({ field }) => field)).toEqual(fields),
);

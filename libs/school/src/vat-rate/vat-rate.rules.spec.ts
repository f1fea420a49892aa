import { ratesInForce, rateWords } from './vat-rate.rules.js';

const RATES = [
  { rateBp: 550, validFrom: '2000-04-01', validTo: null },
  { rateBp: 1960, validFrom: '2000-04-01', validTo: '2013-12-31' },
  { rateBp: 2000, validFrom: '2014-01-01', validTo: null },
];

describe('rates by date', () => {
  it.each([
    ['2000-03-31', []],
    ['2000-04-01', [1960, 550]],
    ['2013-12-31', [1960, 550]],
    ['2014-01-01', [2000, 550]],
    ['2026-11-23', [2000, 550]],
  ])('%s', (day, rates) => {
    expect(ratesInForce(RATES, day).map((rate) => rate.rateBp)).toEqual(rates);
  });
});

it.each([
  [550, '5,5\u202f%'],
  [2000, '20\u202f%'],
  [210, '2,1\u202f%'],
  [0, '0\u202f%'],
])('%d basis points read %s', (bp, words) => {
  expect(rateWords(bp)).toBe(words);
});

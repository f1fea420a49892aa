import { fiscalYearOf, yearSpanRefusals } from './fiscal-year.rules.js';

const SHORT = { startsOn: '2026-03-10', endsOn: '2026-08-31' };

describe('the fiscal year around a day', () => {
  it.each([
    [[], '2026-11-23', '2026-01-01', '2026-12-31'],
    [[SHORT], '2026-08-31', '2026-03-10', '2026-08-31'],
    [[SHORT], '2026-09-01', '2026-09-01', '2027-08-31'],
    [[SHORT], '2029-02-28', '2028-09-01', '2029-08-31'],
    [[SHORT], '2026-02-01', '2026-01-01', '2026-03-09'],
    [[SHORT], '2025-06-01', '2025-01-01', '2025-12-31'],
  ])('%o on %s: %s to %s', (known, day, startsOn, endsOn) =>
    expect(fiscalYearOf(known, day)).toEqual({ startsOn, endsOn }),
  );
});

describe('a year may be defined', () => {
  it.each([
    ['2026-01-01', '2026-12-31', [], []],
    ['2026-03-10', '2026-08-31', [], []],
    ['2026-01-01', '2026-12-30', [], ['year.not_month_end']],
    ['2026-01-01', '2028-01-31', [], ['year.too_long']],
    ['2026-05-01', '2026-04-30', [], ['year.ends_before']],
    ['2026-09-01', '2027-08-31', [{ ...SHORT, closed: true }], []],
    ['2026-10-01', '2027-09-30', [{ ...SHORT, closed: false }], ['year.not_next']],
  ])('from %s to %s beside %o: %o', (startsOn, endsOn, others, codes) =>
    expect(yearSpanRefusals({ startsOn, endsOn }, others).map(({ code }) => code)).toEqual(codes),
  );
});

import { settingsRefusals } from './einvoice-settings.rules.js';

const DUTIES = [
  { duty: 'reception', appliesFrom: '2026-09-01' },
  { duty: 'emission', appliesFrom: '2027-09-01' },
  { duty: 'ereporting', appliesFrom: '2027-09-01' },
] as const;

describe('the days of the school', () => {
  it.each([
    [{}, []],
    [{ submittedFrom: null, reportedFrom: null }, []],
    [{ submittedFrom: '2026-09-01', reportedFrom: '2027-09-01' }, []],
    [{ submittedFrom: '2027-09-02' }, ['einvoice.later_than_law']],
    [{ reportedFrom: '2028-01-01' }, ['einvoice.later_than_law']],
    [
      { submittedFrom: '2026-08-31', reportedFrom: '2026-01-01' },
      ['einvoice.before_opening', 'einvoice.before_opening'],
    ],
  ])('%j: %j', (wanted, codes) => {
    expect(settingsRefusals(wanted, DUTIES).map(({ code }) => code)).toEqual(codes);
  });
});

import { expiryRefusals, linkState, usualExpiry, worthSending } from './client-link.rules.js';

const TODAY = '2026-11-23';
const link = (expiresOn: string, revokedAt: Date | null = null) => ({ expiresOn, revokedAt });
const REVOKED = new Date('2026-11-20T08:00:00Z');

describe('a link of a client', () => {
  it.each([
    [link(TODAY), 'live'],
    [link('2026-11-22'), 'expired'],
    [link('2027-01-01', REVOKED), 'revoked'],
    [link('2026-01-01', REVOKED), 'revoked'],
  ])('%j is %s', (one, state) => expect(linkState(one, TODAY)).toBe(state));

  it('is sent again only while it opens for a week', () => {
    expect(
      [link('2026-11-30'), link('2026-11-29'), link('2027-01-01', REVOKED)].map((one) => worthSending(one, TODAY)),
    ).toEqual([true, false, false]);
  });

  it('opens some weeks after the offer, half a year for an order', () => {
    expect(usualExpiry(TODAY, '2026-12-23')).toBe('2027-02-21');
    expect(usualExpiry(TODAY, '2026-10-01')).toBe('2027-01-22');
    expect(usualExpiry(TODAY, null)).toBe('2027-05-22');
  });

  it.each([
    ['2026-11-22', ['link.expiry_in_past']],
    [TODAY, []],
    ['2027-11-24', []],
    ['2027-11-25', ['link.expiry_too_far']],
  ])('until %s: %j', (day, codes) => expect(expiryRefusals(day, TODAY).map(({ code }) => code)).toEqual(codes));
});

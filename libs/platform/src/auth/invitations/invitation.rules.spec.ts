import { invitationEnd, invitationRefusals } from './invitation.rules.js';

const SENT = new Date('2026-11-24T09:00:00Z');
const END = invitationEnd(SENT);
const open = { expiresAt: END, acceptedAt: null, withdrawnAt: null };
const before = new Date(END.getTime() - 1);

describe('the link of an invitation', () => {
  it('ends after seven days', () => {
    expect(END.toISOString()).toBe('2026-12-01T09:00:00.000Z');
  });

  it.each([
    ['opens until then', open, before, []],
    ['not from then on', open, END, ['invitation.expired']],
    ['nor once used, whatever the day', { ...open, acceptedAt: SENT }, END, ['invitation.used']],
    ['nor once withdrawn', { ...open, withdrawnAt: SENT }, before, ['invitation.withdrawn']],
  ])('%s', (_name, dates, now, codes) => {
    expect(invitationRefusals(dates, now).map(({ code }) => code)).toEqual(codes);
  });
});

import {
  acceptRefusals,
  editRefusals,
  QUOTE_STATES,
  QUOTE_TRANSITIONS,
  type QuoteState,
  refuseRefusals,
  sendRefusals,
  shownState,
} from './quote.rules.js';

const quote = (state: QuoteState, validUntil = '2026-12-23') => ({
  state,
  validUntil,
  sentOn: state === 'draft' ? null : '2026-11-10',
  grossCents: 100,
});
const TODAY = '2026-11-23';

describe('the life of a quote', () => {
  it.each<[QuoteState, QuoteState[]]>([
    ['draft', ['sent']],
    ['sent', ['accepted', 'refused']],
    ['accepted', []],
    ['refused', []],
  ])('from %s', (from, reachable) => {
    for (const to of QUOTE_STATES) expect(QUOTE_TRANSITIONS.can(from, to)).toBe(reachable.includes(to));
    const q = quote(from);
    expect({
      sent: sendRefusals(q, TODAY).length === 0,
      accepted: acceptRefusals(q, TODAY, TODAY).length === 0,
      refused: refuseRefusals(q).length === 0,
    }).toEqual({
      sent: reachable.includes('sent'),
      accepted: reachable.includes('accepted'),
      refused: reachable.includes('refused'),
    });
    expect(editRefusals(q).length === 0).toBe(from === 'draft');
  });

  it.each([
    ['2026-11-23', 'sent'],
    ['2026-11-22', 'expired'],
  ])('shows a sent quote valid until %s as %s', (validUntil, state) =>
    expect(shownState(quote('sent', validUntil), TODAY)).toBe(state),
  );
  it('never shows an answered quote as expired', () =>
    expect(shownState(quote('accepted', '2026-01-01'), TODAY)).toBe('accepted'));

  it.each([
    ['2026-11-24', '2026-12-23', ['quote.accepted_in_future']],
    ['2026-11-09', '2026-12-23', ['quote.accepted_before_sent']],
    ['2026-11-23', '2026-11-20', ['quote.expired']],
    ['2026-11-20', '2026-11-20', []],
    ['2026-11-24', '2026-11-20', ['quote.accepted_in_future', 'quote.expired']],
  ])('accepted on %s, valid until %s', (acceptedOn, validUntil, codes) => {
    expect(acceptRefusals(quote('sent', validUntil), acceptedOn, TODAY).map(({ code }) => code)).toEqual(codes);
  });

  it('sends no empty total and no offer already over', () => {
    expect(sendRefusals({ ...quote('draft', '2026-11-22'), grossCents: 0 }, TODAY).map(({ code }) => code)).toEqual([
      'quote.validity_over',
      'quote.total_zero',
    ]);
  });
});

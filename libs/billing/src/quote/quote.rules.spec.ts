import {
  acceptRefusals,
  editRefusals,
  QUOTE_STATES,
  QUOTE_TRANSITIONS,
  type QuoteState,
  refuseRefusals,
  reviseRefusals,
  sendRefusals,
  shownState,
  versionNumber,
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
    ['sent', ['accepted', 'refused', 'superseded']],
    ['accepted', []],
    ['refused', []],
    ['superseded', []],
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

  it.each<[QuoteState, boolean, number, string[]]>([
    ['draft', true, 1, ['quote.still_draft']],
    ['sent', true, 1, []],
    ['sent', false, 1, ['quote.newer_version']],
    ['refused', true, 2, []],
    ['accepted', true, 1, ['quote.answered']],
    ['superseded', false, 1, ['quote.newer_version']],
    ['sent', true, 99, ['quote.too_many_versions']],
  ])('a %s quote, newest: %s, version %d, is revised or not', (state, newest, version, codes) => {
    expect(reviseRefusals({ ...quote(state), version }, newest).map(({ code }) => code)).toEqual(codes);
  });

  it('says that a newer version replaced it, and sends no revision of what was accepted', () => {
    expect(acceptRefusals(quote('superseded'), TODAY, TODAY)).toEqual([{ code: 'quote.superseded' }]);
    expect(refuseRefusals(quote('superseded'))).toEqual([{ code: 'quote.superseded' }]);
    expect(sendRefusals(quote('draft'), TODAY, 'accepted')).toEqual([{ code: 'quote.accepted_meanwhile' }]);
    expect(sendRefusals(quote('draft'), TODAY, 'refused')).toEqual([]);
  });

  it('keeps the number of the first version, within thirty-five signs', () => {
    expect([versionNumber('DE-2026-0042', 1), versionNumber('DE-2026-0042', 2)]).toEqual([
      'DE-2026-0042',
      'DE-2026-0042-2',
    ]);
    expect(versionNumber('DEVIS00000-2026-123456789', 99).length).toBeLessThanOrEqual(35);
  });

  it('sends no empty total and no offer already over', () => {
    expect(sendRefusals({ ...quote('draft', '2026-11-22'), grossCents: 0 }, TODAY).map(({ code }) => code)).toEqual([
      'quote.validity_over',
      'quote.total_zero',
    ]);
  });
});

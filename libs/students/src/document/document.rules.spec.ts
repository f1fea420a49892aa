import { codeFrom, documentState, expiryOf, receiptErrors } from './document.rules.js';

it.each([
  [0, '2026-11-23', 'expiring'],
  [0, '2026-11-24', 'valid'],
  [15, '2026-12-08', 'expiring'],
  [15, '2026-12-09', 'valid'],
] as const)('reminded %s days before: until %s it is %s', (days, expiresOn, state) =>
  expect(documentState({ expiresOn }, '2026-11-23', days)).toBe(state),
);

it.each([
  [null, 'missing'],
  [{ expiresOn: null }, 'valid'],
  [{ expiresOn: '2026-11-22' }, 'expired'],
  [{ expiresOn: '2026-11-23' }, 'expiring'],
  [{ expiresOn: '2027-01-22' }, 'expiring'],
  [{ expiresOn: '2027-01-23' }, 'valid'],
] as const)('%j is %s on 23 November', (document, state) => expect(documentState(document, '2026-11-23')).toBe(state));

it.each([
  [12, '2026-09-01', null, '2027-08-31'],
  [12, '2028-02-29', null, '2029-02-27'],
  [null, '2026-09-01', null, null],
  [12, '2026-09-01', '2026-12-31', '2026-12-31'],
])('valid %s months, received %s, written %s: until %s', (months, received, said, until) =>
  expect(expiryOf(months, received, said)).toBe(until),
);

it('refuses what is to come and what ended before it came', () => {
  expect(receiptErrors({ receivedOn: '2026-11-24', expiresOn: null }, '2026-11-23')).toHaveLength(1);
  expect(receiptErrors({ receivedOn: '2026-11-23', expiresOn: '2026-11-22' }, '2026-11-23')).toHaveLength(1);
});

it.each([
  ['Carte vitale', [], 'carte_vitale'],
  ['Carte vitale', ['carte_vitale'], 'carte_vitale_a'],
  ['Carte vitale', ['carte_vitale', 'carte_vitale_a'], 'carte_vitale_b'],
  ['  Été 2026 : brevet ', [], 'ete_brevet'],
  ['2026', [], 'document'],
  ['é'.repeat(60), [], 'e'.repeat(36)],
])('%j among %j is %s', (label, taken, code) => {
  expect(codeFrom(label, new Set(taken))).toBe(code);
  expect(code).toMatch(/^[a-z][a-z_]{1,39}$/);
});

import { CLIENT_KINDS, clientKind } from './client-kind.rules.js';
import { VAT_CATEGORIES } from '@etabli/kernel';
import { ZERO_RATE_ROWS, zeroRateReason } from './zero-rate.rules.js';

it.each([
  ['business', 'FR', 'french_business'],
  ['business', 'DE', 'union_business'],
  ['business', 'GB', 'foreign_business'],
  ['public_body', 'FR', 'public_body'],
  ['public_body', 'IT', 'union_business'],
  ['person', 'FR', 'person'],
  ['person', 'US', 'person'],
] as const)('a %s in %s is a %s', (kind, country, client) => {
  expect(clientKind({ kind, country })).toBe(client);
});

describe('the reason of a zero rate', () => {
  it.each([
    ['E', 'person', '2026-11-25', 'art. 261, 4, 4° a du CGI', 'VATEX-FR-CGI261-4'],
    ['E', 'person', '2028-01-01', 'CIBS', 'VATEX-FR-CGI261-4'],
    ['AE', 'french_business', '2026-11-25', '283, 2 nonies du CGI', 'VATEX-EU-AE'],
    ['AE', 'french_business', '2028-01-01', 'CIBS', 'VATEX-EU-AE'],
    ['AE', 'union_business', '2026-11-25', 'art. 44 et 196', 'VATEX-EU-AE'],
    ['K', 'union_business', '2027-12-31', '262 ter, I du CGI', 'VATEX-EU-IC'],
    ['K', 'union_business', '2028-01-01', 'art. 138', 'VATEX-EU-IC'],
    ['G', 'foreign_business', '2026-11-25', '262, I du CGI', 'VATEX-EU-G'],
    ['O', 'foreign_business', '2026-11-25', '259, 1° du CGI', 'VATEX-EU-O'],
  ] as const)('%s towards a %s on %s', (category, client, on, words, code) => {
    const reason = zeroRateReason(category, client, on);
    expect(reason?.exemptionText).toContain(words);
    expect(reason?.exemptionCode).toBe(code);
  });

  it('is none where VAT is due or the rate is zero by law, nor for a reverse charge that does not exist', () => {
    expect(zeroRateReason('S', 'french_business', '2026-11-25')).toBeNull();
    expect(zeroRateReason('Z', 'french_business', '2026-11-25')).toBeNull();
    expect(zeroRateReason('AE', 'person', '2026-11-25')).toBeNull();
  });

  it('cites the CGI nowhere once it may not be cited', () => {
    for (const category of VAT_CATEGORIES)
      for (const client of CLIENT_KINDS)
        expect(zeroRateReason(category, client, '2028-01-01')?.exemptionText ?? '').not.toContain('CGI');
    for (const { law } of ZERO_RATE_ROWS) expect(law).not.toBe('');
  });
});

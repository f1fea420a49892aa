import { MENTION_ROWS, type MentionFacts, mentions } from './mentions.rules.js';

const FACTS: MentionFacts = {
  kind: 'business',
  issuedOn: '2026-11-23',
  natures: ['goods'],
  vatOption: 'on_receipts',
  exemptions: [],
  own: { latePenaltyText: null, recoveryText: null, discountText: null },
};
const texts = (change: Partial<MentionFacts>): Record<string, string> =>
  Object.fromEntries(mentions({ ...FACTS, ...change }).map(({ code, text }) => [code, text]));

describe('the compulsory texts of an invoice', () => {
  it.each([
    ['business', '2018-01-01', 'L441-6', 'D441-5', 'Pas d’escompte pour paiement anticipé.'],
    ['business', '2026-11-23', 'L441-10', '40\u00a0€', 'Pas d’escompte pour paiement anticipé.'],
    [
      'public_body',
      '2026-11-23',
      'majoré de 8 points',
      'décret n°\u00a02013-269',
      'Pas d’escompte pour paiement anticipé.',
    ],
    [
      'person',
      '2026-11-23',
      'Pénalités de retard professionnelles\u202f: non applicables.',
      'non applicable aux particuliers',
      'Pas d’escompte.',
    ],
  ] as const)('towards a %s on %s', (kind, issuedOn, penalties, indemnity, discount) => {
    const said = texts({ kind, issuedOn });
    expect(said['PMD']).toContain(penalties);
    expect(said['PMT']).toContain(indemnity);
    expect(said['AAB']).toBe(discount);
  });

  it.each([
    [['goods', 'goods'], 'Livraison de biens.'],
    [['service'], 'Prestation de services.'],
    [['service', 'goods'], 'Opération mixte\u202f: livraison de biens et prestation de services.'],
  ] as const)('name the nature of %j', (natures, text) => {
    expect(texts({ natures })['NATURE']).toBe(text);
  });

  it('say the option on debits only when it was taken', () => {
    expect(texts({ vatOption: 'on_debits' })['DEBITS']).toBe('Option pour le paiement de la taxe d’après les débits.');
    expect(texts({})).not.toHaveProperty('DEBITS');
  });

  it.each([
    ['business', 'DE', 'L441-10'],
    ['business', 'CH', 'L441-10'],
    ['public_body', 'BE', 'L441-10'],
    ['public_body', 'FR', 'décret n°\u00a02013-269'],
    ['person', 'DE', 'non applicables'],
  ] as const)('towards a %s in %s', (kind, country, penalties) => {
    expect(texts({ kind, country })['PMD']).toContain(penalties);
  });

  it.each([
    ['deposit', 'à valoir sur la facture finale'],
    ['situation', 'à l’avancement'],
  ] as const)('say what a %s is for', (document, words) => {
    expect(texts({ document })['OTHER']).toContain(words);
    expect(texts({})).not.toHaveProperty('OTHER');
  });

  it('say each reason of an exemption once', () => {
    const reasons = mentions({
      ...FACTS,
      exemptions: ['Exonération, art. 261', 'Exonération, art. 261', 'Hors champ'],
    }).filter(({ code }) => code === 'EXEMPT');
    expect(reasons.map(({ text }) => text)).toEqual(['Exonération, art. 261', 'Hors champ']);
  });

  it('use the school’s own words towards professionals, never towards a private person', () => {
    const own = { latePenaltyText: 'Pénalités convenues', recoveryText: null, discountText: '2 % à dix jours' };
    expect(texts({ own })).toMatchObject({ PMD: 'Pénalités convenues', AAB: '2 % à dix jours' });
    expect(texts({ own })['PMT']).toContain('D441-5');
    expect(texts({ own, kind: 'person' })['PMD']).toContain('non applicables');
  });

  it('hold each of penalties, indemnity and discount exactly once, whoever and whenever', () => {
    for (const kind of ['business', 'public_body', 'person'] as const)
      for (const country of ['FR', 'DE', 'CH'])
        for (const issuedOn of ['2014-01-01', '2019-04-25', '2019-04-26', '2026-11-23', '2040-01-01']) {
          const codes = mentions({ ...FACTS, kind, country, issuedOn }).map(({ code }) => code);
          for (const code of ['PMD', 'PMT', 'AAB']) expect(codes.filter((one) => one === code)).toHaveLength(1);
        }
  });

  it('come each from a text of law, and begin in order', () => {
    for (const row of MENTION_ROWS) {
      expect(row.law).not.toBe('');
      if (row.validTo) expect(row.validTo > row.validFrom).toBe(true);
    }
  });
});

import { asideWords, suggestionFor } from './aside.rules.js';

const rule = (words: string, more: Partial<Parameters<typeof suggestionFor>[1][number]> = {}) => ({
  words,
  way: 'out' as const,
  validFrom: '2000-01-01',
  validTo: null,
  ...more,
});
const line = (text: string, more = {}) => ({ bookedOn: '2026-11-23', amountCents: -7_50, text, ...more });

describe('what a line of the bank may be set aside as', () => {
  const fees = rule('frais');
  const account = rule('frais tenue de compte');
  it.each([
    ['FRAIS TENUE DE COMPTE', account],
    ['Frais de dossier', fees],
    ['OFFRAIS', null],
    ['VIR SALAIRE', null],
  ])('%s', (text, expected) => expect(suggestionFor(line(text), [fees, account])).toBe(expected));

  it('looks at the way of the money and at the day', () => {
    expect(suggestionFor(line('FRAIS', { amountCents: 5_00 }), [fees])).toBeNull();
    expect(suggestionFor(line('FRAIS'), [rule('frais', { validTo: '2026-11-22' })])).toBeNull();
    expect(suggestionFor(line('FRAIS'), [rule('frais', { validFrom: '2026-11-24' })])).toBeNull();
  });

  it('compares without accents and signs', () => {
    expect(asideWords('  Intérêts débiteurs, 3e trim. ')).toBe('interets debiteurs 3e trim');
    expect(suggestionFor(line('INTÉRÊTS DÉBITEURS'), [rule('interets')])).not.toBeNull();
  });
});

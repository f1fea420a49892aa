import { type ErasableCustomer, eraseRefusals, heldUntil } from './erasure.rules.js';

const customer = (change: Partial<ErasableCustomer> = {}): ErasableCustomer => ({
  kind: 'person',
  erasedOn: null,
  openCount: 0,
  restCount: 0,
  lastYearEndsOn: '2026-12-31',
  lastContactOn: '2026-11-23',
  ...change,
});

describe('l’effacement d’un client', () => {
  it.each<[string, Partial<ErasableCustomer>, string, string[]]>([
    ['dix ans après l’exercice', {}, '2037-01-01', []],
    ['la veille', {}, '2036-12-31', ['erasure.too_early']],
    ['sans pièce comptable, trois ans après le dernier contact', { lastYearEndsOn: null }, '2029-11-24', []],
    ['un jour plus tôt', { lastYearEndsOn: null }, '2029-11-23', ['erasure.too_early']],
    ['sans rien', { lastYearEndsOn: null, lastContactOn: null }, '2026-11-23', []],
    ['une entreprise', { kind: 'business' }, '2037-01-01', ['erasure.not_a_person']],
    ['déjà fait', { erasedOn: '2037-01-01' }, '2037-01-02', ['erasure.done']],
    [
      'tout à la fois',
      { openCount: 1, restCount: 1 },
      '2030-01-01',
      ['erasure.open', 'erasure.unsettled', 'erasure.too_early'],
    ],
  ])('%s', (_case, change, today, codes) => {
    expect(eraseRefusals(customer(change), today).map(({ code }) => code)).toEqual(codes);
  });

  it('dit quand, et quel article le retient', () => {
    expect(heldUntil(customer(), '2026-11-23')).toEqual({ from: '2037-01-01', law: 'C. com., art. L123-22' });
    expect(heldUntil(customer({ lastContactOn: '2036-01-01' }), '2036-01-02')).toMatchObject({ from: '2039-01-02' });
  });
});

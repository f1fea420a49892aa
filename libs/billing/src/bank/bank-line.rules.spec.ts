import { euroCents, fingerprintsOf, ibanIn, methodOf, payerKey, type ReadLine } from './bank-line.rules.js';

const line = (change: Partial<ReadLine> = {}): ReadLine => ({
  bookedOn: '2026-11-20',
  valueOn: null,
  amountCents: 120_00,
  counterparty: 'MECANIQUE DU RHONE',
  iban: null,
  reference: null,
  text: 'VIR FA-2026-00012',
  bankCode: null,
  bankReference: null,
  ...change,
});

describe('an amount as banks write it', () => {
  it.each([
    ['1 234,56', 123456],
    ['1\u202f234,56 €', 123456],
    ['-1.234,56', -123456],
    ['1,234.56', 123456],
    ['12,5', 1250],
    ['12', 1200],
    ['+12,00', 1200],
    ['12,00-', -1200],
    ['(12,00)', -1200],
    ['1.234', 123400],
    ['-,5', null],
    ['12,345678', null],
    ['douze', null],
    ['', null],
    ['1-2', null],
    ['999999999999,00', null],
  ])('%s', (text, cents) => expect(euroCents(text)).toBe(cents));
});

describe('the fingerprint', () => {
  it('counts lines alike, so that each file counts them the same way', () => {
    const prints = fingerprintsOf('FR76', [line(), line({ amountCents: 1 }), line()]);
    expect(new Set(prints).size).toBe(3);
    expect(fingerprintsOf('FR76', [line(), line()])).toEqual([prints[0], prints[2]]);
  });

  it('looks at the bank’s reference instead of the texts, at the texts without case or accents', () => {
    const [one] = fingerprintsOf('FR76', [line({ bankReference: 'B1' })]);
    expect(fingerprintsOf('FR76', [line({ bankReference: 'B1', text: 'autrement dit' })])).toEqual([one]);
    expect(fingerprintsOf('FR76', [line({ bankReference: 'B2' })])).not.toEqual([one]);
    expect(fingerprintsOf('FR76', [line({ text: 'vir  fa-2026-00012' })])).toEqual(fingerprintsOf('FR76', [line()]));
    expect(fingerprintsOf('FR99', [line()])).not.toEqual(fingerprintsOf('FR76', [line()]));
  });
});

it.each([
  ['SARL Mécanique du Rhône', 'mecanique du rhone'],
  ['MECANIQUE DU RHONE', 'mecanique du rhone'],
  ['M. Jean DUPONT', 'jean dupont'],
  ['SAS', null],
  [null, null],
])('the payer %s is compared as %s', (name, key) => expect(payerKey(name)).toBe(key));

it.each([
  ['PMNT-RCDT-ESCT', 'n’importe', 'transfer'],
  ['PMNT-RDDT-ESDD', 'n’importe', 'direct_debit'],
  [null, 'REMISE CHEQUES N 123', 'cheque'],
  [null, 'Remise de chèques', 'cheque'],
  [null, 'REMISE CB DU 12/11', 'card'],
  [null, 'PRLV SEPA X', 'direct_debit'],
  [null, 'VIR SEPA RECU', 'transfer'],
])('the method of %s « %s » is %s', (bankCode, text, method) => expect(methodOf({ bankCode, text })).toBe(method));

it('finds an IBAN in a text', () => {
  expect(ibanIn('Compte FR76 3000 6000 0112 3456 7890 189 courant')).toBe('FR7630006000011234567890189');
  expect(ibanIn('rien')).toBeNull();
});

import { accountOf, amount, auxOf, DEFAULT_OPTIONS, mirrored } from './ledger-line.rules.js';
import { ascii, latin, oneLine, remembered, shortLabel, tail } from './text.rules.js';

describe('texts and numbers in files of accountants', () => {
  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [123456789, '1234567,89'],
    [-150, '-1,50'],
  ])('writes %d cents as %s', (cents, text) => expect(amount(cents)).toBe(text));

  it.each([
    ['411000', 8, '41100000'],
    ['4457100', 6, '445710'],
    ['445712', 6, '445712'],
    ['44571234', 6, '44571234'],
    ['411000', null, '411000'],
  ])('account %s of length %s is %s', (account, accountLength, expected) =>
    expect(accountOf({ ...DEFAULT_OPTIONS, accountLength }, account)).toBe(expected),
  );

  it('keeps the end of a customer’s code behind the prefix', () => {
    const options = { ...DEFAULT_OPTIONS, auxPrefix: '411' };
    expect(auxOf(options, 'C0007', 8)).toBe('411C0007');
    expect(auxOf(options, 'C123456', 8)).toBe('41123456');
    expect(auxOf(options, null)).toBe('');
  });

  it.each([
    ['Facture FA-2026-00042 Mécanique', 40, 'Facture FA-2026-00042 Mécanique'],
    ['Facture FA-2026-00042 Mécanique', 20, 'FA-2026-00042 Factur'],
    ['Facture FA-2026-00042 Mécanique', 8, '26-00042'],
    ['Sans numéro mais très long', 10, 'Sans numér'],
  ])('cuts « %s » to %d signs and the number stays', (label, width, expected) =>
    expect(shortLabel(label, 'FA-2026-00042', width)).toBe(expected),
  );

  it('spells what the encoding lacks', () => {
    expect(ascii('Œuvre d’Élise\u202f: 3\u00a0€ – « fin »…')).toBe('OEuvre d\'Elise : 3 EUR - " fin "...');
    expect(latin('Œuvre d’Élise\u202f: 3\u00a0€ n° 4')).toBe("OEuvre d'Élise : 3 EUR n° 4");
    expect(latin('漢')).toBe('?');
    expect(oneLine(' a\t\r\n\u0085b ')).toBe('a b');
    expect(tail('FA-2026-00042', 10)).toBe('2026-00042');
    expect(tail('FA-2026-00042', 12)).toBe('FA202600042');
  });

  it('mirrors a line and forgets its letter', () => {
    const line = { debitCents: 5, creditCents: 0, letter: 'AA', letteredOn: '2026-01-01' } as never;
    expect(mirrored(line)).toEqual({ debitCents: 0, creditCents: 5, letter: null, letteredOn: null });
  });

  it('remembers without growing for ever', () => {
    let made = 0;
    const double = remembered((n: number) => (made++, 2 * n));
    expect([double(1), double(1), made]).toEqual([2, 2, 1]);
    for (let n = 0; n < 5_000; n++) double(n);
    expect(double(4_999)).toBe(9_998);
  });
});

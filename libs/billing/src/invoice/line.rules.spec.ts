import { priced, sectorOf } from './line.rules.js';
import { printedLine, printedQuantity, printedTotals, printedUnitPrice } from './printed.rules.js';

const line = (quantity: string, unitPrice: string, vatRateBp = 2000) =>
  ({ nature: 'goods', quantity, unitPrice, vatRateBp }) as const;

it('rounds each line once and the VAT once a rate', () => {
  const totals = priced([line('3', '0.335'), line('3', '0.335'), line('1', '10', 550), line('1', '5', 0)]);
  expect(totals.lines.map(({ netCents }) => netCents)).toEqual([101, 101, 1000, 500]);
  expect(totals.vatGroups).toEqual([
    { vatCategory: 'S', vatRateBp: 2000, baseCents: 202, vatCents: 40 },
    { vatCategory: 'S', vatRateBp: 550, baseCents: 1000, vatCents: 55 },
    { vatCategory: 'E', vatRateBp: 0, baseCents: 500, vatCents: 0 },
  ]);
  expect(totals).toMatchObject({ netCents: 1702, vatCents: 95, grossCents: 1797 });
});

describe('a discount on the whole', () => {
  const lines = [line('1', '100'), line('1', '100', 550), line('1', '50', 0)];
  it('in percent is rounded once a VAT group', () => {
    const totals = priced([line('1', '33.33'), line('1', '0.05', 550)], { discountBp: 1000, discountCents: 0 });
    expect(totals.allowances.map(({ amountCents }) => amountCents)).toEqual([333, 1]);
    expect(totals).toMatchObject({ linesNetCents: 3338, allowanceCents: 334, netCents: 3004 });
  });
  it('in euros goes by largest remainder, a tie to the higher rate', () => {
    const totals = priced(lines, { discountBp: 0, discountCents: 101 });
    expect(totals.allowances.map(({ vatRateBp, amountCents }) => [vatRateBp, amountCents])).toEqual([
      [2000, 41],
      [550, 40],
      [0, 20],
    ]);
    expect(totals.netCents).toBe(250_00 - 101);
  });
  it('leaves lines that take off alone', () => {
    const totals = priced([line('1', '100'), line('-1', '40')], { discountBp: 1000, discountCents: 0 });
    expect(totals).toMatchObject({ linesNetCents: 6000, allowanceCents: 1000, netCents: 5000, vatCents: 1000 });
  });
});

it('puts lines without VAT in the exempt sector', () =>
  expect([2000, 550, 0].map((vatRateBp) => sectorOf({ vatRateBp }))).toEqual(['taxable', 'taxable', 'exempt']));

it.each([
  ['12.500000', '12,50'],
  ['0.123400', '0,1234'],
  ['1234', '1\u202f234,00'],
])('prints the unit price %s as %s', (price, text) => expect(printedUnitPrice(price)).toBe(text));

it.each([
  ['24.0000', 'pièce', '24\u00a0pièces'],
  ['1.5', 'heure', '1,5\u00a0heure'],
  ['12', 'kg', '12\u00a0kg'],
  ['3', 'lots', '3\u00a0lots'],
])('prints %s %s as %s', (quantity, unit, text) => expect(printedQuantity(quantity, unit)).toBe(text));

it('prints lines and totals in French', () => {
  const one = {
    label: 'Platine',
    details: 'acier',
    unit: 'pièce',
    ...line('10.0000', '100.000000'),
    netCents: 1000_00,
  };
  expect(printedLine(one)).toEqual({
    cells: ['Platine', '10\u00a0pièces', '100,00', '20\u202f%', '1\u202f000,00\u00a0€'],
    note: 'acier',
  });
  expect(
    printedTotals(priced([one, { ...one, vatRateBp: 0 }])).map(({ label, value }) => `${label} = ${value}`),
  ).toEqual([
    'Total HT = 2\u202f000,00\u00a0€',
    'TVA 20\u202f% sur 1\u202f000,00\u00a0€ = 200,00\u00a0€',
    'Exonéré de TVA, base 1\u202f000,00\u00a0€ = 0,00\u00a0€',
    'Total TTC = 2\u202f200,00\u00a0€',
  ]);
});

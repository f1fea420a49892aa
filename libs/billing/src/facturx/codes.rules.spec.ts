import type { InvoiceKind } from '../invoice/document-view.rules.js';
import { buyerAddress, processCode, transferCode, treatment, typeCode, unitCode, vatDueCode } from './codes.rules.js';
import { BUYERS, viewOf } from './views.fixture.js';

const goods = { quantity: '1', unitPrice: '10' } as const;
const service = { ...goods, nature: 'service' } as const;

it.each<[InvoiceKind, InvoiceKind | null, string]>([
  ['invoice', null, '380'],
  ['situation', null, '380'],
  ['final', null, '380'],
  ['deposit', null, '386'],
  ['credit_note', 'invoice', '381'],
  ['credit_note', 'final', '381'],
  ['credit_note', 'situation', '381'],
  ['credit_note', 'deposit', '503'],
])('BT-3 of %s crediting %s is %s', (kind, creditedKind, code) => {
  expect(typeCode({ kind, creditedKind })).toBe(code);
});

it.each<[InvoiceKind, boolean, readonly (typeof goods | typeof service)[], string]>([
  ['invoice', false, [goods], 'B1'],
  ['invoice', false, [service], 'S1'],
  ['invoice', false, [goods, service], 'M1'],
  ['invoice', true, [goods], 'B2'],
  ['situation', false, [service], 'S1'],
  ['deposit', false, [goods], 'B1'],
  ['deposit', true, [service], 'S2'],
  ['credit_note', false, [service, goods], 'M1'],
  ['final', false, [goods], 'B4'],
  ['final', false, [service], 'S4'],
  ['final', true, [goods, service], 'M4'],
])('BT-23 of %s, paid before: %s', (kind, alreadyPaid, lines, code) => {
  expect(processCode({ ...viewOf({ kind, lines }), alreadyPaid })).toBe(code);
});

it.each([
  ['business', 'B2B'],
  ['publicBody', 'B2B'],
  ['person', 'B2C'],
  ['union', 'B2BINT'],
  ['foreign', 'B2BINT'],
] as const)('BAR of %s is %s', (name, bar) => {
  expect(treatment(BUYERS[name])).toBe(bar);
});
it('BAR of a private person abroad, and of a French body without SIREN', () => {
  expect(treatment({ ...BUYERS.person, address: BUYERS.union.address })).toBe('B2CINT');
  expect(treatment({ ...BUYERS.business, siren: null })).toBe('B2C');
});

it.each([
  ['on_debits', [goods], '5'],
  ['on_debits', [service, goods], '5'],
  ['on_receipts', [service], '72'],
  ['on_receipts', [service, goods], null],
  ['on_receipts', [goods], null],
] as const)('BT-8 with VAT %s on %j is %s', (vatOption, lines, code) => {
  expect(vatDueCode(viewOf({ lines, change: { vatOption } }))).toBe(code);
});

describe('BT-49', () => {
  it.each([
    ['business', { scheme: '0225', value: '552100554' }],
    ['publicBody', { scheme: '0225', value: '216901231' }],
    ['person', { scheme: 'EM', value: 'zoe.durand@example.org' }],
    ['unreachable', null],
    ['union', { scheme: '9930', value: 'DE123456789' }],
    ['foreign', { scheme: 'EM', value: 'achats@lac.example' }],
  ] as const)('of %s', (name, reached) => {
    expect(buyerAddress(BUYERS[name])).toEqual(reached);
  });

  it('is the address of the directory when it begins with the SIREN, and nothing else in domestic trade', () => {
    const routed = { scheme: '0225', value: '552100554_ACHATS' };
    expect(buyerAddress({ ...BUYERS.business, electronicAddress: routed })).toEqual(routed);
    expect(buyerAddress({ ...BUYERS.business, electronicAddress: { scheme: 'EM', value: 'a@b.example' } })).toEqual({
      scheme: '0225',
      value: '552100554',
    });
    const peppol = { scheme: '0204', value: '99-1234-56' };
    expect(buyerAddress({ ...BUYERS.union, electronicAddress: peppol })).toEqual(peppol);
  });

  it('does not guess a scheme for a VAT number it does not know', () => {
    expect(buyerAddress({ ...BUYERS.foreign, email: null, vatNumber: 'US12' })).toBeNull();
  });
});

it.each([
  ['pièce', 'C62'],
  ['pièces', 'C62'],
  ['Heure', 'HUR'],
  ['heures', 'HUR'],
  ['h', 'HUR'],
  ['kg', 'KGM'],
  ['m', 'MTR'],
  ['m²', 'MTK'],
  ['m2', 'MTK'],
  ['m³', 'MTQ'],
  ['l', 'LTR'],
  ['litres', 'LTR'],
  ['jours', 'DAY'],
  ['mois', 'MON'],
  ['lot', 'SET'],
  ['tonnes', 'TNE'],
  ['forfait', 'C62'],
  ['bidule', 'C62'],
  ['constructor', 'C62'],
])('the unit %s is %s', (unit, code) => {
  expect(unitCode(unit)).toBe(code);
});

it.each([
  ['FR', '58'],
  ['CH', '58'],
  ['US', '30'],
])('a transfer from %s is %s', (country, code) => {
  expect(transferCode(country)).toBe(code);
});

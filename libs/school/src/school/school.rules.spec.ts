import { identityErrors, missingForInvoices } from './school.rules.js';

const SIREN = '303265045';
const SIRET = '30326504500011';
const VAT = 'FR40303265045';

describe('the numbers of the school belong together', () => {
  it.each([
    ['all three of one company', { siren: SIREN, siret: SIRET, vatNumber: VAT }, []],
    ['nothing known yet', { siren: null, siret: null, vatNumber: null }, []],
    ['a SIRET of somebody else', { siren: '732829320', siret: SIRET, vatNumber: null }, ['siret']],
    ['a SIRET without SIREN', { siren: null, siret: SIRET, vatNumber: null }, ['siren']],
    ['a VAT number of somebody else', { siren: '732829320', siret: null, vatNumber: VAT }, ['vatNumber']],
    ['both of somebody else', { siren: '732829320', siret: SIRET, vatNumber: VAT }, ['siret', 'vatNumber']],
  ])('%s', (_case, identity, fields) => {
    expect(identityErrors(identity).map((error) => error.field)).toEqual(fields);
  });
});

describe('what invoices still lack', () => {
  const complete = {
    siren: SIREN,
    siret: SIRET,
    vatNumber: VAT,
    legalForm: 'association loi 1901',
    addressLine1: '3 rue de la Forge',
    postalCode: '42000',
    city: 'Saint-Étienne',
    iban: 'FR7630006000011234567890189',
  };
  it('is nothing for a complete school', () => expect(missingForInvoices(complete)).toEqual([]));
  it('is said in words', () =>
    expect(missingForInvoices({ ...complete, siret: null, city: '' })).toEqual(['le SIRET', 'la ville']));
});

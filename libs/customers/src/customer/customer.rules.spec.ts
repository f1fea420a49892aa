import { customerLabel, type Identity, identityRefusals, proposedVatNumber } from './customer.rules.js';

const NO_RULES = {
  electronicScheme: null,
  electronicAddress: null,
  serviceCode: null,
  requiresServiceCode: false,
  requiresEngagement: false,
};
const BUSINESS: Identity = {
  ...NO_RULES,
  kind: 'business',
  country: 'FR',
  postalCode: '69680',
  firstName: null,
  siren: '732829320',
  siret: null,
  vatNumber: 'FR44732829320',
};
const PERSON: Identity = {
  ...NO_RULES,
  kind: 'person',
  country: 'FR',
  postalCode: '69680',
  firstName: 'Anne',
  siren: null,
  siret: null,
  vatNumber: null,
};

describe('the identity of a customer', () => {
  it.each<[string, Partial<Identity>, string[]]>([
    ['a business with its SIREN', {}, []],
    ['a business without VAT number', { vatNumber: null }, []],
    ['a public body', { kind: 'public_body', vatNumber: null }, []],
    [
      'a public body that wants an engagement',
      { kind: 'public_body', vatNumber: null, serviceCode: 'SERV-1', requiresEngagement: true },
      [],
    ],
    ['a firm with a service code', { serviceCode: 'SERV-1' }, ['serviceCode customer.service_of_public_body']],
    ['a firm that wants an engagement', { requiresEngagement: true }, ['serviceCode customer.service_of_public_body']],
    ['half an electronic address', { electronicScheme: '0225' }, ['electronicAddress customer.electronic_half']],
    ['the other half', { electronicAddress: '732829320' }, ['electronicScheme customer.electronic_half']],
    ['a SIRET of the SIREN', { siret: '73282932000074' }, []],
    ['no SIREN', { siren: null, vatNumber: null }, ['siren customer.siren_missing']],
    ['a SIREN with one wrong digit', { siren: '732829321', vatNumber: null }, ['siren customer.siren_wrong']],
    ['a SIRET with a wrong key', { siret: '73282932000075' }, ['siret customer.siret_wrong']],
    ['a SIRET of another SIREN', { siret: '55210055400013' }, ['siret customer.siret_of_another']],
    ['a VAT number of another SIREN', { vatNumber: 'FR96552100554' }, ['vatNumber customer.vat_number_of_another']],
    ['a VAT number with a wrong key', { vatNumber: 'FR45732829320' }, ['vatNumber customer.vat_number_wrong']],
    ['a business with a first name', { firstName: 'Anne' }, ['firstName customer.first_name_of_a_person']],
    ['a Belgian business', { country: 'BE', siren: null, vatNumber: 'BE0403170701' }, []],
    ['a Belgian business with a SIREN', { country: 'BE', vatNumber: null }, ['siren customer.siren_is_french']],
    ['a postal code of four digits', { postalCode: '6968' }, ['postalCode customer.postal_code_wrong']],
    ['a postal code with a space', { postalCode: '69 680' }, ['postalCode customer.postal_code_wrong']],
    ['a postal code with a letter', { postalCode: '6968O' }, ['postalCode customer.postal_code_wrong']],
    ['a Belgian postal code', { country: 'BE', postalCode: '1000', siren: null, vatNumber: null }, []],
    [
      'two faults at once',
      { siren: '1', siret: '2', vatNumber: null },
      ['siren customer.siren_wrong', 'siret customer.siret_wrong'],
    ],
  ])('%s', (_case, change, refusals) => {
    expect(identityRefusals({ ...BUSINESS, ...change }).map(({ field, code }) => `${field} ${code}`)).toEqual(refusals);
  });

  it('of a private person knows neither SIREN nor VAT number', () => {
    expect(identityRefusals(PERSON)).toEqual([]);
    expect(identityRefusals({ ...PERSON, postalCode: '690' })).toMatchObject([{ field: 'postalCode' }]);
    expect(
      identityRefusals({ ...PERSON, siren: '732829320', siret: '73282932000074', vatNumber: 'FR44732829320' }).map(
        ({ field }) => field,
      ),
    ).toEqual(['siren', 'siret', 'vatNumber']);
  });

  it('proposes the VAT number of a French business alone', () => {
    expect(proposedVatNumber(BUSINESS)).toBe('FR44732829320');
    expect(proposedVatNumber({ ...BUSINESS, kind: 'public_body' })).toBeNull();
    expect(proposedVatNumber({ ...BUSINESS, siren: '123' })).toBeNull();
    expect(proposedVatNumber({ ...BUSINESS, country: 'BE' })).toBeNull();
  });

  it('is called by first name and name', () => {
    expect(customerLabel({ name: 'Dupont', firstName: 'Anne' })).toBe('Anne Dupont');
    expect(customerLabel({ name: 'Mécanique du Rhône', firstName: null })).toBe('Mécanique du Rhône');
  });
});

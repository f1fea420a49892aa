import { proposedCustomer } from './proposed-customer.rules.js';

const NOTHING = {
  firstName: null,
  email: null,
  phone: null,
  addressLine1: null,
  postalCode: null,
  city: null,
};

describe('who asks, as a client', () => {
  it.each([
    ['Garage Ferrand', null, { kind: 'business', name: 'Garage Ferrand' }],
    ['Mme Anne Roche', '06 00 00 00 01', { kind: 'person', firstName: 'Anne', name: 'Roche', phone: '06 00 00 00 01' }],
    ['M. de La Tour', '+33 4.72.00.00.01', { kind: 'person', name: 'de La Tour', phone: '+33 4.72.00.00.01' }],
    [
      'Atelier Vial',
      'vial@exemple.fr, 0472000001',
      { kind: 'business', name: 'Atelier Vial', email: 'vial@exemple.fr', phone: '0472000001' },
    ],
    [
      'Atelier Vial',
      '12 rue des Forges, 69007 Lyon, 04 72 00 00 01',
      {
        kind: 'business',
        name: 'Atelier Vial',
        phone: '04 72 00 00 01',
        addressLine1: '12 rue des Forges',
        postalCode: '69007',
        city: 'Lyon',
      },
    ],
    ['Marc', 'rappeler lundi', { kind: 'business', name: 'Marc' }],
  ])('%s, %s', (name, details, proposed) => {
    expect(proposedCustomer(name, details)).toEqual({ ...NOTHING, ...proposed });
  });
});

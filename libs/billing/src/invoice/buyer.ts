import { type Customer, customerLabel } from '@etabli/customers';
import type { Buyer } from './snapshot.rules.js';

/** The customer as documents of today name him. A French business is reached under its SIREN (scheme 0225), others by e-mail. */
export const buyerOf = (customer: Customer): Buyer => ({
  code: customer.code,
  kind: customer.kind,
  label: customerLabel(customer),
  lines: [
    customer.contactName,
    customer.addressLine1,
    customer.addressLine2,
    `${customer.postalCode} ${customer.city}`,
    customer.country === 'FR' ? null : customer.country,
  ].filter((line): line is string => Boolean(line)),
  address: {
    line1: customer.addressLine1,
    line2: customer.addressLine2,
    postalCode: customer.postalCode,
    city: customer.city,
    country: customer.country,
  },
  siren: customer.siren,
  siret: customer.siret,
  vatNumber: customer.vatNumber,
  email: customer.email,
  electronicAddress: electronicAddressOf(customer),
});

function electronicAddressOf({
  electronicScheme,
  electronicAddress,
  siren,
  email,
}: Customer): Buyer['electronicAddress'] {
  if (electronicScheme !== null && electronicAddress !== null)
    return { scheme: electronicScheme, value: electronicAddress };
  if (siren !== null) return { scheme: '0225', value: siren };
  return email === null ? null : { scheme: 'EM', value: email };
}

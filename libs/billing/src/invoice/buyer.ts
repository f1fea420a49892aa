import { type Customer, customerLabel } from '@etabli/customers';
import { addressLines } from './address.rules.js';
import type { Buyer, PostalAddress } from './snapshot.rules.js';

/** The customer as documents of today name him. A French business is reached under its SIREN (scheme 0225), others by e-mail. */
export const buyerOf = (customer: Customer): Buyer => ({
  code: customer.code,
  kind: customer.kind,
  label: customerLabel(customer),
  lines: [...(customer.contactName ? [customer.contactName] : []), ...addressLines(addressOf(customer))],
  address: addressOf(customer),
  siren: customer.siren,
  siret: customer.siret,
  vatNumber: customer.vatNumber,
  email: customer.email,
  electronicAddress: electronicAddressOf(customer),
});

const addressOf = ({ addressLine1, addressLine2, postalCode, city, country }: Customer): PostalAddress => ({
  line1: addressLine1,
  line2: addressLine2,
  postalCode,
  city,
  country,
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

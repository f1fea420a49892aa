import { type Customer, customerLabel } from '@etabli/customers';
import type { Buyer } from './snapshot.rules.js';

/** The customer as documents of today name him. */
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
  siren: customer.siren,
  siret: customer.siret,
  vatNumber: customer.vatNumber,
  email: customer.email,
});

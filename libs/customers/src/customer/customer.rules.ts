import {
  frenchVatNumber,
  isEuVatNumberShape,
  isFrenchVatNumber,
  isSiren,
  isSiret,
  sirenOf,
  type Refusal,
} from '@etabli/kernel';

export const CUSTOMER_KINDS = ['business', 'public_body', 'person'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** A refusal about one field of the form. */
export interface FieldRefusal extends Refusal {
  readonly field:
    | 'siren'
    | 'siret'
    | 'vatNumber'
    | 'firstName'
    | 'postalCode'
    | 'electronicScheme'
    | 'electronicAddress'
    | 'serviceCode';
}

export interface Identity {
  readonly kind: CustomerKind;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly postalCode: string;
  readonly firstName: string | null;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly vatNumber: string | null;
  readonly electronicScheme: string | null;
  readonly electronicAddress: string | null;
  readonly serviceCode: string | null;
  readonly requiresServiceCode: boolean;
  readonly requiresEngagement: boolean;
}

/** 'Dupont', 'Anne' → 'Anne Dupont': how a customer is called everywhere. */
export const customerLabel = (customer: { name: string; firstName: string | null }): string =>
  customer.firstName ? `${customer.firstName} ${customer.name}` : customer.name;

/** The VAT number a French business is proposed: it follows from the SIREN (CGI, art. 286 ter). */
export function proposedVatNumber(identity: Pick<Identity, 'kind' | 'country' | 'siren'>): string | null {
  return identity.kind === 'business' && identity.country === 'FR' && identity.siren !== null && isSiren(identity.siren)
    ? frenchVatNumber(identity.siren)
    : null;
}

/** French postal codes are five digits (NF Z 10-011), overseas and CEDEX too. */
const FRENCH_POSTAL_CODE = /^[0-9]{5}$/;

/**
 * All that is wrong in the identity. A French business or public body is named on invoices by its SIREN (CGI, ann. II,
 * art. 242 nonies A); a private person has none.
 */
export function identityRefusals(identity: Identity): FieldRefusal[] {
  const { kind, country, siren, siret, vatNumber } = identity;
  const refusals: FieldRefusal[] = [];
  const refuse = (field: FieldRefusal['field'], code: string): void => void refusals.push({ field, code });
  if (country === 'FR' && !FRENCH_POSTAL_CODE.test(identity.postalCode)) {
    refuse('postalCode', 'customer.postal_code_wrong');
  }
  if ((identity.electronicScheme === null) !== (identity.electronicAddress === null)) {
    const missing = identity.electronicScheme === null ? 'electronicScheme' : 'electronicAddress';
    refuse(missing, 'customer.electronic_half');
  }
  if (kind !== 'public_body' && (identity.serviceCode || identity.requiresServiceCode || identity.requiresEngagement))
    refuse('serviceCode', 'customer.service_of_public_body');
  if (kind === 'person') {
    if (siren !== null) refuse('siren', 'customer.person_has_no_siren');
    if (siret !== null) refuse('siret', 'customer.person_has_no_siren');
    if (vatNumber !== null) refuse('vatNumber', 'customer.person_has_no_vat_number');
    return refusals;
  }
  if (identity.firstName !== null) refuse('firstName', 'customer.first_name_of_a_person');
  if (country !== 'FR') {
    if (siren !== null || siret !== null) refuse(siren === null ? 'siret' : 'siren', 'customer.siren_is_french');
    if (vatNumber !== null && !isEuVatNumberShape(vatNumber)) refuse('vatNumber', 'customer.vat_number_wrong');
    return refusals;
  }
  if (siren === null) refuse('siren', 'customer.siren_missing');
  else if (!isSiren(siren)) refuse('siren', 'customer.siren_wrong');
  if (siret !== null) {
    if (!isSiret(siret)) refuse('siret', 'customer.siret_wrong');
    else if (siren !== null && sirenOf(siret) !== siren) refuse('siret', 'customer.siret_of_another');
  }
  if (vatNumber !== null) {
    if (!isFrenchVatNumber(vatNumber)) refuse('vatNumber', 'customer.vat_number_wrong');
    else if (siren !== null && isSiren(siren) && vatNumber !== frenchVatNumber(siren))
      refuse('vatNumber', 'customer.vat_number_of_another');
  }
  return refusals;
}

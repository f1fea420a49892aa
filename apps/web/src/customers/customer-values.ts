import type { Schema } from '@etabli/contract';
import { EU_COUNTRIES } from '@etabli/kernel';
import { emptied } from '../app/emptied.js';
import type { fr } from '../texts/fr.js';

export type Kind = Schema<'CustomerView'>['kind'];
const KEPT = ['kind', 'name', 'addressLine1', 'postalCode', 'city', 'country', 'paymentDays'] as const;

export const NOBODY = {
  kind: 'business' as Kind,
  name: '',
  firstName: '',
  siren: '',
  siret: '',
  vatNumber: '',
  addressLine1: '',
  addressLine2: '',
  postalCode: '',
  city: '',
  country: 'FR',
  email: '',
  phone: '',
  contactName: '',
  paymentDays: '',
  electronicScheme: '',
  electronicAddress: '',
  serviceCode: '',
  requiresServiceCode: false,
  requiresEngagement: false,
  notes: '',
};
export type Values = typeof NOBODY;

const NO_PUBLIC_BODY = { serviceCode: '', requiresServiceCode: false, requiresEngagement: false };
const NO_BODY = {
  siren: '',
  siret: '',
  vatNumber: '',
  contactName: '',
  electronicScheme: '',
  electronicAddress: '',
  ...NO_PUBLIC_BODY,
};
/** Without a word about it, an address is a SIREN in France and an e-mail address elsewhere. */
const schemeOf = (values: Values): string =>
  values.electronicAddress.trim() === '' ? '' : values.electronicScheme || (french(values) ? '0225' : 'EM');

export const french = ({ country }: Pick<Values, 'country'>): boolean => country === 'FR';

/** What only a body has, or only a person, goes when the nature changes; days are a number or the school's own term. */
export const bodyOf = (values: Values) => ({
  ...emptied(
    values.kind === 'person'
      ? { ...values, ...NO_BODY }
      : {
          ...values,
          firstName: '',
          ...(french(values) ? {} : { siren: '', siret: '' }),
          ...(french(values) && values.kind === 'public_body' ? {} : NO_PUBLIC_BODY),
          electronicScheme: schemeOf(values),
        },
    ...KEPT,
  ),
  paymentDays: daysOf(values.paymentDays.trim()),
});

/** What is no number goes as typed: the server says so at its field. */
const daysOf = (typed: string): number | null =>
  typed === '' ? null : /^\d+$/.test(typed) ? Number(typed) : (typed as unknown as number);

/** As documents tell clients apart: by what they are and where they are. */
export const clientKindOf = ({
  kind,
  country,
}: Pick<Values, 'kind' | 'country'>): keyof typeof fr.customers.clientKinds => {
  if (kind === 'person') return 'person';
  if (country === 'FR') return kind === 'public_body' ? 'publicBody' : 'frenchBusiness';
  return EU_COUNTRIES.has(country) ? 'union' : 'outside';
};

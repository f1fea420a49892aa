import type { CustomerService } from '@etabli/customers';
import type { VatReason } from '@etabli/kernel';

type NewCustomer = Parameters<CustomerService['create']>[0];

export interface SampleCustomer {
  /** names the files of this kind of client */
  readonly name: string;
  readonly customer: NewCustomer;
  /** why goods and services bear no VAT; null: they bear it */
  readonly goods: VatReason | null;
  readonly service: VatReason | null;
  /** what a public buyer asks for */
  readonly references?: { serviceCode: string; engagementNumber: string };
}

const FRANCE = { postalCode: '69007', city: 'Lyon' };

/** One client of each kind that the law tells apart. */
export const SAMPLE_CUSTOMERS: readonly SampleCustomer[] = [
  {
    name: 'entreprise',
    customer: {
      kind: 'business',
      name: 'Ateliers Berthier & Fils',
      siren: '732829320',
      addressLine1: '18 rue de l’Industrie',
      ...FRANCE,
      email: 'compta@berthier.example',
      contactName: 'Mme Łucja Noël',
    },
    goods: null,
    service: null,
  },
  {
    name: 'collectivite',
    customer: {
      kind: 'public_body',
      name: 'Commune de Saint-Priest',
      siren: '216902908',
      addressLine1: 'Place Charles-Ottina',
      postalCode: '69800',
      city: 'Saint-Priest',
      email: 'finances@saint-priest.example',
      serviceCode: 'TECH-01',
      requiresServiceCode: true,
      requiresEngagement: true,
    },
    goods: null,
    service: null,
    references: { serviceCode: 'TECH-01', engagementNumber: 'EJ-2026-00417' },
  },
  {
    name: 'particulier',
    customer: {
      kind: 'person',
      firstName: 'Éloïse',
      name: 'Çelik',
      addressLine1: '3 impasse des Lilas',
      ...FRANCE,
      email: 'eloise.celik@example.org',
    },
    goods: null,
    service: null,
  },
  {
    name: 'particulier-sans-mail',
    customer: { kind: 'person', firstName: 'Marcel', name: 'Œuvray', addressLine1: '7 quai Rambaud', ...FRANCE },
    goods: null,
    service: null,
  },
  {
    name: 'union-europeenne',
    customer: {
      kind: 'business',
      name: 'Stahlbau Kräuter GmbH',
      vatNumber: 'DE136695976',
      country: 'DE',
      addressLine1: 'Hafenstraße 12',
      postalCode: '79098',
      city: 'Freiburg',
      email: 'einkauf@kraeuter.example',
    },
    goods: 'intra_eu_goods',
    service: 'eu_services',
  },
  {
    name: 'hors-union',
    customer: {
      kind: 'business',
      name: 'Serrurerie du Léman SA',
      country: 'CH',
      addressLine1: '5 rue du Rhône',
      postalCode: '1204',
      city: 'Genève',
      email: 'achats@leman.example',
    },
    goods: 'export',
    service: 'export',
  },
];

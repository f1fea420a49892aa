import type { CreateCustomerRequest } from '@etabli/customers';

const at = { country: 'FR', postalCode: '69003', city: 'Lyon' } as const;

/** Invented funders (SIREN in 000). */
export const DEMO_FUNDERS: Readonly<Record<'region' | 'state', CreateCustomerRequest>> = {
  region: {
    ...at,
    kind: 'public_body',
    name: 'Région des Deux-Vallées',
    siren: '000273102',
    addressLine1: '1 esplanade de la Région',
  },
  state: {
    ...at,
    kind: 'public_body',
    name: 'Direction régionale du travail des Deux-Vallées',
    siren: '000445023',
    addressLine1: '8 boulevard des Ateliers',
  },
};

/** What the file of SOLTéA says; the second employer promised nothing and has no record. */
export const solteaCsv = (siren: string, year: number): string =>
  [
    'Date de versement;Raison sociale;SIREN;Montant versé',
    `10/07/${year};SERRURERIE BONNEFOY;${siren};1 850,00`,
    `10/07/${year};GROUPE ALPES INOX;000581249;620,50`,
    `12/10/${year};SERRURERIE BONNEFOY;${siren};400,00`,
  ].join('\r\n');

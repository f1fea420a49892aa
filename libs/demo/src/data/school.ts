/** Invented from end to end: a SIREN that begins with 000 was never given. */
export const DEMO_SCHOOL = {
  name: 'École de production Les Forges du Rhône',
  legalForm: 'Association loi 1901 – école technique privée reconnue par l’État',
  siret: '00052601200018',
  rna: 'W000000001',
  addressLine1: '12 rue des Forgerons (adresse fictive)',
  postalCode: '69000',
  city: 'Lyon',
  email: 'contact@demo.example',
  phone: '04 00 00 00 00',
  website: 'https://demo.example',
  vatOption: 'on_debits',
  paymentDays: 30,
  iban: 'FR7699999000010001234567809',
  bic: 'DEMOFRP1XXX',
  bankName: 'Banque de démonstration',
} as const;

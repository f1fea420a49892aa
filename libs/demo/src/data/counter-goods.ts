/** What the workshop makes between two orders and sells as it is. */
export const COUNTER_GOODS = [
  { title: 'Brasero', label: 'Brasero en acier brut, diamètre 60 cm', unitPrice: '145' },
  { title: 'Table de jardin', label: 'Table de jardin, piètement soudé', unitPrice: '262.5' },
  { title: 'Étagère', label: 'Étagère murale en tôle pliée', unitPrice: '58.3' },
  { title: 'Barbecue', label: 'Barbecue sur pied, grille amovible', unitPrice: '189' },
] as const;

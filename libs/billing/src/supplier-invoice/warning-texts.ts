import type { ReadWarning } from './read-invoice.rules.js';

/** What a person should look at before paying. */
export const WARNING_TEXTS: Readonly<Record<ReadWarning, string>> = {
  total_differs: 'Le total TTC n’est pas la somme du hors taxes et de la TVA.',
  vat_differs: 'La TVA totale n’est pas la somme de la TVA par taux.',
  net_differs: 'Le total hors taxes n’est pas la somme des bases par taux.',
  siren_wrong: 'Le SIREN du fournisseur est faux dans ce fichier.',
  iban_wrong:
    'L’IBAN de ce fichier est faux\u202f: demandez le bon au fournisseur, par un autre moyen que cette facture.',
  other_buyer: 'Cette facture est adressée à un autre SIREN que celui de l’école.',
  foreign_currency: 'Cette facture n’est pas en euros\u202f: elle ne compte pas dans les totaux.',
};

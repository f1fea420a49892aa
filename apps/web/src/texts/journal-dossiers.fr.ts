/** What the journal says of balances and printed dossiers. */
export const dossierCommands = {
  'review.write': 'Bilan écrit',
  'review.discard': 'Brouillon de bilan supprimé',
  'review.validate': 'Bilan validé',
  'review.version': 'Nouvelle version d’un bilan',
  'review.sign': 'Bilan signé',
  'dossier.request': 'Livret ou dossier demandé',
  'dossier.finish': 'Livret ou dossier imprimé',
  'customer.naming': 'Accord d’un client pour être cité',
} as const;

export const dossierTables = {
  progress_reviews: 'Bilan',
  progress_review_signatures: 'Signature d’un bilan',
  dossiers: 'Livret ou dossier',
  customer_namings: 'Accord pour être cité',
} as const;

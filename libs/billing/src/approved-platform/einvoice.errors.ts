import { errorsOf } from '@etabli/kernel';

export const einvoiceErrors = errorsOf({
  'einvoice.code_unknown': 'Le statut {code} n’existe pas dans le cycle de vie des factures électroniques.',
  'einvoice.reason_missing': 'Le statut {code} ({label}) demande un motif, et ce message n’en donne pas.',
  'einvoice.invoice_unknown': 'La facture {number} n’est pas de cette école, ou n’est pas émise.',
  'einvoice.supplier_invoice_unknown':
    'La facture fournisseur {number} n’est pas classée ici\u202f: déposez-la d’abord.',
  'einvoice.batch_not_found': 'Cet envoi n’existe pas. Revenez à la liste.',
});

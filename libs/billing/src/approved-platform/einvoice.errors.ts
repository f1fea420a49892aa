import { errorsOf } from '@etabli/kernel';

export const einvoiceErrors = errorsOf({
  'einvoice.code_unknown': 'Le statut {code} n’existe pas dans le cycle de vie des factures électroniques.',
  'einvoice.reason_missing': 'Le statut {code} ({label}) demande un motif, et ce message n’en donne pas.',
  'einvoice.invoice_unknown': 'La facture {number} n’est pas de cette école, ou n’est pas émise.',
  'einvoice.supplier_invoice_unknown':
    'La facture fournisseur {number} n’est pas classée ici\u202f: déposez-la d’abord.',
  'einvoice.later_than_law':
    'La loi l’impose à partir du {day} : choisissez ce jour ou un jour plus tôt, ou videz le champ.',
  'einvoice.before_opening': 'Les plateformes sont ouvertes depuis le {day} : choisissez ce jour ou un jour plus tard.',
  'einvoice.not_resendable':
    'Cette facture n’attend pas d’être renvoyée. Seule une facture rejetée par la plateforme repart telle quelle.',
  'einvoice.not_completable': 'Le client n’attend pas de réponse sur cette facture. Rechargez la page.',
  'einvoice.not_on_chorus_pro':
    'Cette facture ne se dépose pas sur Chorus Pro. Rechargez la page pour voir son chemin.',
  'einvoice.not_deposited': 'Aucun dépôt sur Chorus Pro n’est noté pour cette facture. Rechargez la page.',
  'einvoice.deposited_outside': 'Le dépôt se fait entre l’émission ({day}) et aujourd’hui. Corrigez la date.',
  'einvoice.batch_not_found': 'Cet envoi n’existe pas. Revenez à la liste.',
});

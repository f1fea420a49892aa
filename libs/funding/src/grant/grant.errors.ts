import { errorsOf } from '@etabli/kernel';

export const grantErrors = errorsOf({
  'grant.not_found': 'Cette subvention n’existe pas. Revenez à la liste.',
  'grant.twice': 'Le calcul de cette subvention est déjà noté. Ouvrez-le.',
  'grant.terms_locked':
    'De l’argent a déjà été demandé ou un bilan envoyé sur ce calcul : la sorte, le taux et le plafond ne changent plus. Revenez d’abord en arrière sur ce versement ou ce bilan, ou ne corrigez que la publicité et la date.',
  'grant.agreement_unknown': 'Choisissez une convention de la liste.',
  'grant.not_public': 'Une subvention d’équipement vient d’un financeur public. Choisissez une autre convention.',
  'grant.not_covered':
    'Les factures payées ne donnent droit qu’à {covered}\u202f; {asked} sont demandés. Notez d’abord le paiement d’autres factures.',
  'grant.not_all_paid':
    'Le solde se demande quand toutes les factures sont payées\u202f: il en manque {count}. Joignez-les et notez leur paiement.',
  'grant_item.not_found': 'Cette ligne n’existe pas. Rechargez la page.',
  'grant_item.withdrawn': 'Cette ligne est déjà retirée. Ajoutez-en une autre.',
  'grant_item.machine_unknown': 'Choisissez une machine de la liste.',
  'grant_item.invoice_taken': 'Cette facture justifie déjà une autre ligne. Choisissez-en une autre.',
  'grant_item.above_invoice': 'Le montant éligible dépasse la facture ({amount} HT). Baissez-le.',
  'grant_item.life': 'La mise en service et la durée vont ensemble. Écrivez les deux, ou aucune.',
});

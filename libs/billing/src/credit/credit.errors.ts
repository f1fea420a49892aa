import { errorsOf } from '@etabli/kernel';

export const creditErrors = errorsOf({
  'invoice.not_issued': 'Cette facture est encore un brouillon. Corrigez-la ou supprimez-la.',
  'credit.of_credit_note': 'Un avoir ne se crédite pas. Refaites une facture s’il est à tort.',
  'credit.taken_off': 'Ce document est déduit d’une facture finale. Faites l’avoir sur la facture finale.',
  'credit.draft_known': 'Un avoir de cette facture est en brouillon. Émettez-le ou supprimez-le d’abord.',
  'credit.nothing_left': 'La facture {number} est déjà entièrement créditée.',
  'credit.empty': 'Choisissez au moins une ligne à créditer.',
  'credit.deposit_whole': 'Un acompte se crédite en entier. Laissez toutes les lignes.',
  'credit.line_unknown': 'Une ligne n’est pas de cette facture, ou figure deux fois. Rechargez la page.',
  'credit.one_of_both': 'Pour «\u202f{label}\u202f», donnez une quantité ou un montant, pas les deux.',
  'credit.line_takes_off': '«\u202f{label}\u202f» déduit ce qui est déjà facturé. Créditez la facture entière.',
  'credit.amount_above': 'Il ne reste que {rest} HT à créditer sur «\u202f{label}\u202f». Écrivez ce montant ou moins.',
  'credit.quantity_above':
    'Il ne reste que {rest} à créditer sur «\u202f{label}\u202f». Écrivez cette quantité ou moins.',
  'credit.above_invoice': 'Cet avoir dépasserait ce qui reste de la facture. Diminuez les montants.',
  'credit.stale': 'Un autre avoir de cette facture a été émis entre-temps. Supprimez ce brouillon et refaites-le.',
});

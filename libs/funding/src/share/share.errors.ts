import { errorsOf } from '@etabli/kernel';

export const shareErrors = errorsOf({
  'cost.not_found': 'Cette dépense n’existe pas. Revenez à la liste.',
  'cost.invoice_unknown':
    'Cette facture n’existe pas, n’est pas en euros ou n’a pas encore de montant. Choisissez-en une autre.',
  'cost.in_list': 'Cette facture est déjà dans la liste des dépenses. Ouvrez sa ligne.',
  'share.double':
    'Il ne reste que {left} à financer\u202f: une dépense n’est pas payée deux fois. Baissez cette part ou une autre.',
  'share.twice': 'Cette convention paie déjà une part de cette dépense. Retirez-la d’abord.',
  'share.not_found': 'Cette part n’existe pas. Rechargez la page.',
  'share.withdrawn': 'Cette part est déjà retirée.',
  'share.agreement_unknown': 'Choisissez une convention de la liste.',
  'share.agreement_days': 'La dépense est datée hors de la période de cette convention. Choisissez-en une autre.',
  'share.no_hours': 'Aucune heure de cette commande n’est à partager sur cette période. Changez les dates.',
});

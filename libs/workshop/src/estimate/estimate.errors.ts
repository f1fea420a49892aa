import { errorsOf } from '@etabli/kernel';

export const estimateErrors = errorsOf({
  'estimate.not_found': 'Ce chiffrage n’existe pas. Revenez à la demande.',
  'estimate.quoted': 'Ce chiffrage a servi à un devis\u202f: il ne change plus. Copiez-le pour en faire un autre.',
  'estimate.nothing_to_sell': 'Ce chiffrage ne vaut rien encore. Ajoutez une opération, de la matière ou un achat.',
  'estimate.no_rate':
    'Aucun tarif de marché ne vaut pour cette opération. Écrivez un tarif horaire, ou ajoutez-le dans les réglages.',
  'estimate.no_title': 'Nommez cette opération, ou choisissez-la dans le catalogue.',
  'estimate.machine_unknown': 'Cette machine n’existe pas. Choisissez-la dans la liste.',
  'estimate.operation_unknown': 'Cette opération n’est plus au catalogue. Choisissez-en une autre.',
  'estimate.one_source': 'Choisissez un chiffrage ou un ordre à copier.',
  'estimate.part_foreign': 'Cette pièce n’est pas de ce chiffrage. Rechargez la page.',
});

import { errorsOf } from '@etabli/kernel';

export const deliveryErrors = errorsOf({
  'delivery.not_found': 'Ce bon de livraison n’existe pas. Revenez à l’ordre de fabrication.',
  'delivery.empty': 'Rien n’est livré. Donnez une quantité à au moins une ligne.',
  'delivery.quantity_zero': 'Écrivez une quantité plus grande que zéro.',
  'delivery.line_twice': 'Cette ligne figure deux fois. Gardez-en une.',
  'delivery.line_unknown': 'Cette ligne n’est pas de cet ordre. Rechargez la page.',
  'delivery.above_checked':
    'Seulement {checked} sont contrôlés et pas encore livrés. Livrez moins, ou contrôlez d’abord le reste.',
  'delivery.check_above_ordered': 'Il en reste {remaining} à contrôler. Écrivez cette quantité ou moins.',
  'delivery.above_ordered': 'Il reste {remaining} à livrer sur cette ligne. Écrivez cette quantité ou moins.',
  'delivery.already_signed':
    'Ce bon est déjà signé par {name}\u202f: une signature ne se remplace pas. Notez un désaccord sur la prochaine livraison.',
  'delivery.signature_missing': 'Faites signer dans le cadre, puis enregistrez.',
  'delivery.signature_wrong':
    'Cette signature n’est pas lisible. Effacez le cadre, faites signer à nouveau, puis enregistrez.',
  'delivery.signed_in_future': 'La signature ne peut pas être datée à venir. Choisissez aujourd’hui ou avant.',
  'delivery.signed_before_delivery':
    'La signature ne peut pas précéder la livraison, le {deliveredOn}. Choisissez une date plus tard.',
  'delivery.in_future': 'La livraison ne peut pas être dans le futur. Choisissez aujourd’hui ou avant.',
  'delivery.before_opening':
    'La livraison ne peut pas précéder l’ouverture de l’ordre, le {openedOn}. Choisissez une date plus tard.',
});

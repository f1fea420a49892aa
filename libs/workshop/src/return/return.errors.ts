import { errorsOf } from '@etabli/kernel';

export const returnErrors = errorsOf({
  'return.not_found': 'Ce bon de retour n’existe pas. Revenez à l’ordre de fabrication.',
  'return.empty': 'Rien n’est repris. Donnez une quantité à au moins une ligne.',
  'return.quantity_zero': 'Écrivez une quantité plus grande que zéro.',
  'return.line_unknown': 'Une ligne n’est pas de cet ordre, ou figure deux fois. Rechargez la page.',
  'return.above_returnable':
    'Il reste {rest} livré et non facturé sur cette ligne. Écrivez cette quantité ou moins\u202f; ce qui est facturé se reprend par un avoir.',
  'return.in_future': 'Le retour ne peut pas être dans le futur. Choisissez aujourd’hui ou avant.',
  'return.before_delivery':
    'Le retour ne peut pas précéder la livraison, le {deliveredOn}. Choisissez une date plus tard.',
});

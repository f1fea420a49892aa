import { errorsOf } from '@etabli/kernel';

export const orderOpeningErrors = errorsOf({
  'order_opening.in_future': 'Cet ordre n’a pas pu commencer demain. Choisissez aujourd’hui ou un jour passé.',
  'order_opening.due_before': 'Le délai ne peut pas précéder l’ouverture. Choisissez une date plus tard.',
  'order_opening.delivered_above': 'La quantité livrée dépasse la commande. Écrivez la commande ou moins.',
  'order_opening.billed_above': 'La quantité facturée dépasse la quantité livrée. Écrivez la quantité livrée ou moins.',
  'order_opening.line_unknown': 'Cette ligne n’est pas de cet ordre. Choisissez-la dans la liste.',
  'order_opening.over': 'Tout est livré et facturé\u202f: il n’y a rien à reprendre.',
  'order_opening.no_title': 'Nommez cette opération, ou choisissez-la dans le catalogue.',
  'order_opening.unknown': 'Cette machine ou cette opération du catalogue n’existe plus. Choisissez-en une autre.',
});

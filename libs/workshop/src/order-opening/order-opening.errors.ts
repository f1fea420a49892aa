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
  'order_opening.not_found': 'Cet ordre n’a pas été repris d’un ancien programme. Revenez à la liste.',
  'order_opening.order_over': 'Cet ordre est {state}\u202f: sa reprise ne change plus. Rouvrez d’abord l’ordre.',
  'order_opening.unchanged': 'Rien n’a changé. Corrigez une quantité ou des heures, ou fermez ce panneau.',
  'order_opening.operation_unknown': 'Cette opération n’est pas de cet ordre. Rechargez la page.',
  'order_opening.later_deliveries':
    '{since} livré depuis la reprise\u202f: avec {wanted} d’avant, ce serait plus que la commande. Écrivez {most} au plus, ou notez d’abord le retour.',
  'order_opening.later_returns':
    '{since} est revenu depuis la reprise. Écrivez au moins cette quantité comme déjà livrée.',
  'order_opening.later_invoices':
    '{since} facturé depuis la reprise\u202f: il y aurait {billed} facturé pour {delivered} livré. Faites d’abord un avoir, ou corrigez la quantité livrée.',
});

import { errorsOf } from '@etabli/kernel';

export const progressErrors = errorsOf({
  'progress.order_cancelled': 'Cet ordre est annulé\u202f: il ne se facture plus.',
  'progress.final_known': 'La facture finale de cet ordre existe déjà. Faites un avoir si elle doit changer.',
  'progress.order_worthless': 'Cet ordre n’a pas de montant\u202f: il n’y a rien à facturer d’avance.',
  'progress.above_order': 'Les acomptes et situations dépasseraient la commande. Il reste {rest} à facturer d’avance.',
  'progress.billed_by_quantity':
    'Une livraison de cet ordre est déjà facturée à la quantité. Facturez aussi la suite à la livraison.',
  'progress.situation_drafted': 'Une situation de cet ordre est en brouillon. Émettez-la ou supprimez-la d’abord.',
  'progress.not_further': 'L’ordre est déjà facturé à {done}. Indiquez un avancement plus grand.',
  'progress.not_delivered': 'Tout n’est pas livré\u202f: la facture finale vient après la dernière livraison.',
});

import { errorsOf } from '@etabli/kernel';

export const orderErrors = errorsOf({
  'order.not_found': 'Cet ordre de fabrication n’existe pas. Revenez à la liste.',
  'order.line_not_found': 'Cette ligne n’est pas de cet ordre de fabrication. Rechargez la page.',
  'order.already_opened': 'Ce devis a déjà son ordre de fabrication {number}. Ouvrez-le.',
  'order.no_lines': 'Un ordre de fabrication a au moins une ligne. Ajoutez-en une.',
  'order.due_before_opening': 'Le délai ne peut pas précéder l’ouverture de l’ordre. Choisissez une date plus tard.',
  'order.ended': 'Cet ordre est {state}\u202f: il ne change plus.',
  'order.already_checked': 'Cet ordre est déjà contrôlé. Livrez-le, ou rouvrez une opération.',
  'order.checked': 'Cet ordre est contrôlé. Rouvrez d’abord une de ses opérations.',
  'order.not_checked': 'Cet ordre n’est pas encore contrôlé. Contrôlez-le, ou une partie des pièces, avant de livrer.',
  'order.check_whole': 'C’est toute la commande\u202f: contrôlez l’ordre entier.',
  'order.nonconformities_left':
    'Il reste des non-conformités ouvertes\u202f: {count}. Contrôler l’ordre quand même\u202f?',
  'order.already_released': 'Cet ordre est déjà lancé. Placez les jeunes à l’atelier.',
  'order.not_released': 'Cet ordre est encore à préparer. Lancez-le d’abord.',
  'order.not_delivered': 'Cet ordre n’est pas encore livré. Livrez-le avant de le clore.',
  'order.already_closed': 'Cet ordre est déjà clos. Il n’y a rien à faire.',
  'order.not_closed': 'Cet ordre n’est pas clos. Il n’y a rien à rouvrir.',
  'order.not_billed': 'Livré et pas encore facturé\u202f: {lines}. Clore l’ordre sans facturer le reste\u202f?',
  'order.open_nonconformities':
    'Il reste des non-conformités ouvertes\u202f: {count}. Réglez-les avant de clore l’ordre.',
  'order.partly_delivered': 'Une partie de cet ordre est déjà livrée. Livrez le reste ou laissez-le en attente.',
  'order.billed_above_delivered':
    'La quantité facturée dépasserait la quantité livrée de « {label} ». Livrez d’abord, ou facturez moins.',
  'order.billed_below_zero': 'On ne peut pas retirer plus que la quantité facturée de « {label} ». Rechargez la page.',
});

import { errorsOf } from '@etabli/kernel';

export const purchaseErrors = errorsOf({
  'purchase.not_found': 'Cet achat n’existe pas. Revenez à la liste.',
  'purchase.not_draft': 'Cet achat est déjà commandé\u202f: il ne change plus. Faites-en un autre.',
  'purchase.not_ordered': 'Cet achat n’est pas commandé. Notez d’abord la commande.',
  'purchase.closed': 'Cet achat est terminé.',
  'purchase.partly_received': 'Une partie est déjà reçue. Soldez l’achat plutôt que de l’annuler.',
  'purchase.empty': 'Cet achat est vide. Ajoutez au moins une ligne.',
  'purchase.line_unknown': 'Cette ligne n’est pas de cet achat. Rechargez la page.',
  'purchase.line_what': 'Choisissez un article du stock, ou une ligne de matière achetée pour un ordre.',
});

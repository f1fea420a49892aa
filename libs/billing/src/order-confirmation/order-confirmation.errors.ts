import { errorsOf } from '@etabli/kernel';

export const orderConfirmationErrors = errorsOf({
  'order_confirmation.not_found': 'Cette confirmation de commande n’existe pas. Revenez à l’ordre de fabrication.',
  'order_confirmation.order_not_found': 'Cet ordre de fabrication n’existe pas. Revenez à la liste.',
  'order_confirmation.no_customer': 'Cet ordre est un exercice de l’école\u202f: il n’y a personne à qui le confirmer.',
  'order_confirmation.order_cancelled': 'Cet ordre est annulé. Faites un nouveau devis pour reprendre la commande.',
  'order_confirmation.promised_in_past': 'Choisissez un délai à venir.',
});

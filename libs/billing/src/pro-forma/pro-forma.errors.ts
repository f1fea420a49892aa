import { errorsOf } from '@etabli/kernel';

export const proFormaErrors = errorsOf({
  'pro_forma.not_found': 'Cette facture pro forma n’existe pas. Revenez au devis ou à l’ordre.',
  'pro_forma.one_subject': 'Choisissez un devis ou un ordre de fabrication, l’un des deux.',
  'pro_forma.quote_not_found': 'Ce devis n’existe pas. Revenez à la liste.',
  'pro_forma.quote_not_sent': 'Ce devis est encore un brouillon. Envoyez-le d’abord.',
  'pro_forma.order_not_found': 'Cet ordre de fabrication n’existe pas. Revenez à la liste.',
  'pro_forma.no_customer': 'Cet ordre est un exercice de l’école\u202f: il n’est jamais facturé.',
  'pro_forma.order_cancelled': 'Cet ordre est annulé. Faites un nouveau devis pour reprendre la commande.',
});

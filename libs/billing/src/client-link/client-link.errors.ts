import { errorsOf } from '@etabli/kernel';

export const clientLinkErrors = errorsOf({
  'link.not_found': 'Ce lien n’existe pas ou n’est plus valable. Demandez-en un nouveau à l’école.',
  'link.no_document': 'Ce lien ne mène à aucun PDF. Demandez le document à l’école.',
  'link.no_answer': 'Ce lien montre une commande\u202f: il n’y a pas de devis à accepter. Écrivez à l’école.',
  'link.no_public_url':
    'L’adresse publique de l’école n’est pas réglée (PUBLIC_URL)\u202f: demandez à l’administration technique de l’écrire, puis recommencez.',
  'link.one_subject': 'Choisissez un devis ou un ordre de fabrication, l’un des deux.',
  'link.quote_not_found': 'Ce devis n’existe pas. Revenez à la liste.',
  'link.quote_not_sent': 'Ce devis est encore un brouillon. Envoyez-le d’abord.',
  'link.order_not_found': 'Cet ordre de fabrication n’existe pas. Revenez à la liste.',
  'link.no_customer': 'Cet ordre est un exercice de l’école\u202f: il n’a pas de client.',
  'link.expiry_in_past': 'Choisissez une date à venir.',
  'link.expiry_too_far': 'Choisissez une date dans l’année qui vient.',
});

import { errorsOf } from '@etabli/kernel';

export const inquiryErrors = errorsOf({
  'inquiry.not_found': 'Cette demande n’existe pas. Revenez à la liste.',
  'inquiry.nobody': 'Choisissez un client, ou écrivez le nom de la personne.',
  'inquiry.over': 'Cette demande est {state}\u202f: elle ne change plus. Reprenez-la d’abord si elle revient.',
  'inquiry.not_over': 'Cette demande n’est ni déclinée ni perdue. Il n’y a rien à reprendre.',
  'inquiry.no_customer':
    'Cette personne n’est pas encore un client. Ouvrez la demande et créez sa fiche par «\u202fCréer le client\u202f».',
  'inquiry.has_customer': 'Cette demande a déjà son client. Ouvrez sa fiche pour la compléter.',
  'inquiry.in_future': 'Une demande n’arrive pas demain. Choisissez aujourd’hui ou un jour passé.',
});

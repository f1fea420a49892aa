import { errorsOf } from '@etabli/kernel';

export const invitationErrors = errorsOf({
  'invitation.not_found':
    'Cette invitation n’existe pas. Ouvrez le lien tel qu’il est dans le message, ou demandez une nouvelle invitation.',
  'invitation.used': 'Cette invitation a déjà servi. Connectez-vous avec votre adresse e-mail et votre mot de passe.',
  'invitation.expired':
    'Cette invitation n’est plus valable après {days} jours. Demandez à l’école de vous en envoyer une nouvelle.',
  'invitation.withdrawn':
    'Cette invitation a été remplacée ou retirée. Ouvrez le dernier message reçu, ou demandez une nouvelle invitation.',
  'invitation.no_public_url':
    'Une invitation a besoin de l’adresse de l’école (PUBLIC_URL). Créez le compte avec un mot de passe.',
  'invitation.has_password': 'Cette personne a déjà un mot de passe\u202f: une invitation ne sert plus.',
});

import { errorsOf } from '@etabli/kernel';

export const authErrors = errorsOf({
  'auth.required': 'Connectez-vous d’abord.',
  'auth.forbidden': 'Votre rôle ne permet pas cette action.',
  'auth.cross_site': 'Cette demande vient d’un autre site ; elle est refusée.',
  'auth.wrong': 'L’adresse e-mail ou le mot de passe n’est pas correct.',
  'auth.second_step': 'Ce compte demande un code à la connexion. Connectez-vous dans le navigateur.',
  'auth.enrol_first': 'Votre rôle demande la double authentification. Activez-la d’abord dans votre compte.',
  'auth.too_many': 'Trop d’essais. Attendez {minutes} minutes, puis réessayez.',
  'user.not_found': 'Cet utilisateur n’existe pas.',
  'user.email_taken': 'Cette adresse e-mail a déjà un compte.',
  'user.last_administrator':
    'Il doit rester au moins une personne de la direction ou de l’administration avec un compte actif.',
  'user.own_roles': 'Vous ne pouvez pas retirer vos propres droits ; demandez à une autre personne.',
});

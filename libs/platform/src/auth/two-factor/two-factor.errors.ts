import { errorsOf } from '@etabli/kernel';

export const twoFactorErrors = errorsOf({
  'two_factor.wrong':
    'Ce code n’est pas le bon, ou il a déjà servi. Attendez le code suivant de l’application, puis réessayez.',
  'two_factor.half_way_over': 'La connexion a attendu trop longtemps. Écrivez de nouveau votre mot de passe.',
  'two_factor.on': 'La double authentification est déjà active. Désactivez-la d’abord pour changer de téléphone.',
  'two_factor.not_begun': 'Affichez d’abord le code QR, puis écrivez le code de l’application.',
  'two_factor.off': 'La double authentification n’est pas active.',
  'two_factor.off_wrong': 'Le mot de passe ou le code n’est pas correct.',
  'two_factor.own_reset': 'Pour votre propre compte, passez par « Mon compte », avec le mot de passe et un code.',
});

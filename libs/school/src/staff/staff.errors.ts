import { errorsOf } from '@etabli/kernel';

export const staffErrors = errorsOf({
  'staff.not_found': 'Cette personne n’est pas dans l’équipe.',
  'staff.user_unknown': 'Ce compte n’existe pas ; choisissez-le dans la liste des comptes.',
  'staff.user_taken': 'Ce compte appartient déjà à une autre personne de l’équipe.',
});

import { errorsOf } from '@etabli/kernel';

export const groupErrors = errorsOf({
  'group.not_found': 'Ce groupe n’existe pas.',
  'group.unknown': 'Choisissez un groupe de la liste.',
  'group.name_taken': 'Un groupe porte déjà ce nom ; choisissez-en un autre.',
  'group.trainer_unknown': 'Choisissez un maître professionnel en activité dans la liste de l’équipe.',
  'group.inactive': 'Le groupe {name} n’est plus utilisé. Choisissez un autre groupe.',
  'group.full':
    'Le groupe {name} est complet ({capacity} places). Choisissez un autre groupe, ou confirmez une place de plus.',
  'group.capacity_below_members': 'Il y a déjà {members} jeunes dans ce groupe ; gardez au moins ce nombre de places.',
  'group.not_empty': 'Il reste {members} jeunes dans ce groupe. Changez-les de groupe avant de le fermer.',
});

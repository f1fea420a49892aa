import { errorsOf } from '@etabli/kernel';

export const originErrors = errorsOf({
  'origin.cohort_changed':
    'La liste a changé\u202f: {count} jeunes ont maintenant des indicateurs. Relisez-la, puis recommencez.',
  'origin.cohort_empty': 'Aucun jeune de cette promotion n’a d’indicateur. Il n’y a rien à supprimer.',
  'origin.nothing': 'Rien n’est noté sur l’origine de ce jeune.',
  'origin.convention_missing':
    'La situation sociale se note seulement quand une convention la demande. Écrivez laquelle.',
});

import { errorsOf } from '@etabli/kernel';

export const lessonErrors = errorsOf({
  'lesson.not_found': 'Cette séance n’existe pas.',
  'lesson.unknown': 'Choisissez une séance de ce groupe.',
  'lesson.future': 'Cette séance n’a pas encore eu lieu. Choisissez un jour passé ou aujourd’hui.',
  'lesson.order_unknown': 'Choisissez un ordre de fabrication de la liste.',
  'lesson.has_tests': 'Un contrôle porte sur cette séance. Annulez-le d’abord, ou changez la séance.',
});

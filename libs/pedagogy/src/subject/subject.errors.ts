import { errorsOf } from '@etabli/kernel';

export const subjectErrors = errorsOf({
  'subject.not_found': 'Cette matière n’existe pas.',
  'subject.unknown': 'Choisissez une matière de la liste.',
  'subject.name_taken': 'Une matière porte déjà ce nom. Choisissez-en un autre.',
});

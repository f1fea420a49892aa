import { errorsOf } from '@etabli/kernel';

export const examSessionErrors = errorsOf({
  'exam_session.not_found': 'Cette session n’existe pas.',
  'exam_session.framework_unknown': 'Choisissez un diplôme de la liste.',
  'exam_session.exists': 'Cette session existe déjà pour ce diplôme. Ouvrez-la plutôt.',
});

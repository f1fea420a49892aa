import { errorsOf } from '@etabli/kernel';

export const examArrangementErrors = errorsOf({
  'exam_arrangement.not_found': 'Cet aménagement n’existe pas.',
  'exam_arrangement.exists': 'Cet aménagement est déjà dans la liste. Complétez-le plutôt.',
  'exam_arrangement.withdrawn': 'Ce candidat s’est retiré de la session.',
});

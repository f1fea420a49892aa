import { errorsOf } from '@etabli/kernel';

export const examResultErrors = errorsOf({
  'exam_result.not_begun':
    'Les épreuves commencent le {on}. Les résultats s’écrivent à partir de ce jour\u202f; une note gardée s’écrit dès l’inscription.',
  'exam_result.not_registered': 'Inscrivez d’abord ce candidat auprès de l’académie.',
});
